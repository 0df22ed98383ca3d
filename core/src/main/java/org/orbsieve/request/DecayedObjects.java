package org.orbsieve.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.TimeScale;

/**
 * Objects that have left their orbits, as a satellite catalogue or the element sets say. An object
 * is left out only if its whole day of decay lies before the period and its elements are not newer
 * than that day. In doubt it is screened, and a warning reports the doubt.
 *
 * @param catalog the objects that are screened; the others are among its rejects
 * @param warnings what is doubtful, one line each
 */
public record DecayedObjects(Catalog catalog, List<String> warnings) {

  /**
   * Takes an immutable copy.
   *
   * @param catalog the objects that are screened
   * @param warnings what is doubtful, one line each
   */
  public DecayedObjects {
    warnings = List.copyOf(warnings);
  }

  /**
   * Looks for them.
   *
   * @param catalog the objects
   * @param start start of the screening period
   * @param stop its stop
   * @param utc scale of the dates
   * @return the objects
   */
  public static DecayedObjects in(
      Catalog catalog, AbsoluteDate start, AbsoluteDate stop, TimeScale utc) {
    List<CatalogRecord> kept = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>(catalog.rejects());
    List<String> warnings = new ArrayList<>();
    for (CatalogRecord found : catalog.records()) {
      SpaceObject object = found.object();
      Optional<LocalDate> day = object.facts().decay();
      if (day.isEmpty() && object.facts().status() != ObjectFacts.Status.DECAYED) {
        kept.add(found);
        continue;
      }
      AbsoluteDate over = day.map(date -> endOf(date, utc)).orElse(AbsoluteDate.FUTURE_INFINITY);
      boolean isNewer = object.isTabulated() || object.epoch().isAfter(over);
      if (day.isPresent() && !over.isAfter(start) && !isNewer) {
        rejects.add(found.reject("decayed on " + day.get() + ", before the period"));
        continue;
      }
      kept.add(found);
      doubt(object, over, start, stop).ifPresent(why -> warnings.add(told(object) + why));
    }
    return rejects.size() == catalog.rejects().size()
        ? new DecayedObjects(catalog, warnings)
        : new DecayedObjects(new Catalog(kept, rejects, catalog.superseded()), warnings);
  }

  private static Optional<String> doubt(
      SpaceObject object, AbsoluteDate over, AbsoluteDate start, AbsoluteDate stop) {
    if (object.facts().decay().isEmpty()) {
      return object.facts().status() == ObjectFacts.Status.DECAYED
          ? Optional.of(" is marked as decayed without a date, and is screened")
          : Optional.empty();
    }
    String day = " is marked as decayed on " + object.facts().decay().get();
    if (!over.isAfter(start)) {
      return Optional.of(day + ", but has elements or an ephemeris after that: screened");
    }
    boolean isInside = over.durationFrom(stop) < 86_400;
    return isInside ? Optional.of(day + ", in the period: screened to its stop") : Optional.empty();
  }

  private static String told(SpaceObject object) {
    return object.catalogNumber() + (object.name().isEmpty() ? "" : " (" + object.name() + ")");
  }

  /** End of a day, which may have been that of the decay to its last second. */
  private static AbsoluteDate endOf(LocalDate day, TimeScale utc) {
    LocalDate next = day.plusDays(1);
    return new AbsoluteDate(
        new DateComponents(next.getYear(), next.getMonthValue(), next.getDayOfMonth()), utc);
  }
}
