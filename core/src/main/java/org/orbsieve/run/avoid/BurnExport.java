package org.orbsieve.run.avoid;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.assessment.covariance.CovarianceSource;
import org.orbsieve.avoid.AvoidanceStudy;
import org.orbsieve.avoid.Cell;
import org.orbsieve.avoid.TradeSpace;
import org.orbsieve.burn.BurnCovariance;
import org.orbsieve.burn.BurnException;
import org.orbsieve.burn.BurnSensitivity;
import org.orbsieve.burn.BurnVariants;
import org.orbsieve.burn.FormMotion;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.report.orbit.OemExport;
import org.orbsieve.report.orbit.OpmExport;
import org.orbsieve.report.orbit.OrbitHeading;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.WrittenFile;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateTimeComponents;

/** Writes burns of a trade space as messages that other programs read. */
final class BurnExport {

  private final AstroContext context;
  private final TradeSpace space;
  private final CovarianceSource covariances;
  private final AbsoluteDate start;
  private final AbsoluteDate stop;

  BurnExport(AstroContext context, TradeSpace space, CovarianceSource covariances) {
    this.context = context;
    this.space = space;
    this.covariances = covariances;
    this.start = space.columns().get(0).none().burn().date();
    this.stop = AvoidanceStudy.stop(space.request());
  }

  /**
   * Writes an ephemeris and a burn.
   *
   * @param rank place of the burn, from 1
   * @param folder takes the files
   * @throws JobFailure if there is no such burn, or a file cannot be written
   */
  List<WrittenFile> write(int rank, Path folder) throws JobFailure {
    List<Cell> ranked = space.ranked();
    if (rank > ranked.size() || ranked.get(rank - 1).outcome().isEmpty()) {
      throw new JobFailure(
          JobFailure.Kind.REFUSED, "there is no burn of place " + rank + " to export");
    }
    Cell cell = ranked.get(rank - 1);
    try {
      CatalogRecord object = space.object();
      BurnVariants variants = new BurnVariants(context, object);
      CatalogRecord variant = variants.after(cell.burn(), "burn");
      String name = name(object.object(), rank);
      OrbitHeading heading = ObjectHeading.of(context, variant, comments(cell));
      double duration = stop.durationFrom(start);
      FormMotion motion = new FormMotion(context, variant, start, duration);
      OemExport oem =
          new OemExport(
              variant.object(),
              motion,
              start,
              OemExport.step(object.object().elements()),
              Optional.of(errors(object, variant, variants, cell)));
      OpmExport opm =
          new OpmExport(
              object.object(),
              cell.burn(),
              new FormMotion(context, object, start, duration).at(cell.burn().date()));
      List<WrittenFile> written = new ArrayList<>();
      written.add(
          new Destination(folder.resolve(name + ".oem"), null)
              .write("ephemeris", to -> oem.write(to, context, heading)));
      written.add(
          new Destination(folder.resolve(name + ".opm"), null)
              .write("burn", to -> opm.write(to, context, heading)));
      return written;
    } catch (BurnException | IllegalArgumentException e) {
      throw new JobFailure(JobFailure.Kind.INPUT, "burn " + rank + ": " + e.getMessage(), e);
    }
  }

  private CovarianceSource errors(
      CatalogRecord object, CatalogRecord variant, BurnVariants variants, Cell cell)
      throws BurnException {
    if (space.request().error().isNone()) {
      return covariances;
    }
    BurnSensitivity sensitivity =
        new BurnSensitivity(context, object, variants, cell.burn().date(), stop);
    BurnCovariance.Flown flown = new BurnCovariance.Flown(cell.burn(), sensitivity);
    return new BurnCovariance(
        covariances, Map.of(variant.object().form(), flown), space.request().error());
  }

  private List<String> comments(Cell cell) {
    return List.of(
        String.format(
            Locale.ROOT,
            "BURN %s, %.3f REVOLUTIONS BEFORE THE EVENT WITH %d",
            cell.burn().words(),
            cell.revolutions(),
            space.other().object().catalogNumber()));
  }

  /** As Space-Track names special ephemerides: number, name, day of the year and time. */
  private String name(SpaceObject object, int rank) {
    DateTimeComponents first = start.getComponents(context.utc());
    String plain = object.name().replaceAll("[^A-Za-z0-9-]+", "-");
    return String.format(
        Locale.ROOT,
        "MEME_%d_%s_%03d%02d%02d_special_burn%02d_UNCLASSIFIED",
        object.catalogNumber(),
        plain.isEmpty() ? "UNKNOWN" : plain,
        first.getDate().getDayOfYear(),
        first.getTime().getHour(),
        first.getTime().getMinute(),
        rank);
  }
}
