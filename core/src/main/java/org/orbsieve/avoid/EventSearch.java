package org.orbsieve.avoid;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.RealMatrix;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningResult;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.burn.BurnSensitivity;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;
import org.orbsieve.request.ScreeningScope;
import org.orbsieve.request.Suppression;

/**
 * The event as its two objects fly, and how far a burn has to move it.
 *
 * @param row the close approach
 * @param object the object that manoeuvres
 * @param other the other object
 */
record EventSearch(AssessedConjunction row, CatalogRecord object, CatalogRecord other) {

  /** How far the stated time may be off [s]. */
  private static final double WINDOW = 600;

  /** Distance within which the two are looked for [m]. */
  private static final double REACH = 100e3;

  /** Combined errors by which a burn certainly has to move the event. */
  static final double SIGMAS = 6;

  /**
   * Looks for the event.
   *
   * @param catalog has both objects
   * @param settings how risk is assessed
   * @throws AvoidanceException if an object is not there, or they do not meet
   */
  static EventSearch of(
      AstroContext context, Catalog catalog, ScreeningSettings settings, AvoidanceEvent event)
      throws AvoidanceException {
    CatalogRecord object = record(catalog, event.object());
    CatalogRecord other = record(catalog, event.other());
    List<CatalogRecord> both =
        Stream.of(object, other).sorted(Comparator.comparing(r -> r.object().form())).toList();
    ScreeningSettings near =
        new ScreeningSettings(
            event.tca().shiftedBy(-WINDOW),
            event.tca().shiftedBy(WINDOW),
            Math.max(REACH, settings.threshold()),
            1,
            settings.radii(),
            settings.kernel(),
            settings.assessor(),
            Suppression.NONE,
            ScreeningScope.ALL,
            Optional.empty());
    ScreeningResult found = Screener.screen(context, new Catalog(both, List.of()), near);
    AssessedConjunction row =
        found.conjunctions().stream()
            .min(
                Comparator.comparingDouble(
                    c -> Math.abs(c.conjunction().tca().durationFrom(event.tca()))))
            .orElseThrow(
                () ->
                    new AvoidanceException(
                        String.format(
                            "%d and %d have no closest approach within %d km in the ten minutes"
                                + " before and after the time of the event",
                            event.object(), event.other(), (int) (REACH / 1e3))));
    return new EventSearch(row, object, other);
  }

  private static CatalogRecord record(Catalog catalog, int number) throws AvoidanceException {
    return catalog
        .baseline(number)
        .orElseThrow(
            () -> new AvoidanceException(number + " is not among the objects that are screened"));
  }

  Meeting meeting() {
    return MeetingSink.meeting(row, other.object().catalogNumber());
  }

  /** The largest combined error in the encounter plane [m]; NaN if it is unknown. */
  double largestSigma() {
    return row.risk()
        .flatMap(risk -> risk.geometry())
        .map(geometry -> geometry.sigmaMajor())
        .orElse(Double.NaN);
  }

  /**
   * The size of a burn that moves the event by {@link #SIGMAS} combined errors, by linear theory.
   *
   * @param sensitivity of burns at some time
   * @param direction of the burn, RTN
   * @return the size [m/s]; infinite if it moves nothing in the encounter plane, or the errors are
   *     unknown
   */
  double needed(BurnSensitivity sensitivity, Vector3D direction) {
    Conjunction conjunction = row.conjunction();
    boolean first = conjunction.primary().catalogNumber() == object.object().catalogNumber();
    StateVector own = first ? conjunction.primaryState() : conjunction.secondaryState();
    Optional<RealMatrix> derivatives = sensitivity.at(conjunction.tca());
    Optional<RtnFrame> frame = RtnFrame.of(own);
    if (derivatives.isEmpty() || frame.isEmpty() || row.risk().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double[] rtn = derivatives.get().operate(direction.toArray());
    Vector3D moved = teme(frame.get(), rtn);
    Vector3D speed =
        new Vector3D(
            conjunction.secondaryState().vx() - conjunction.primaryState().vx(),
            conjunction.secondaryState().vy() - conjunction.primaryState().vy(),
            conjunction.secondaryState().vz() - conjunction.primaryState().vz());
    Vector3D along = speed.normalize();
    Vector3D inPlane = moved.subtract(along.scalarMultiply(moved.dotProduct(along)));
    double perSpeed = inPlane.getNorm();
    if (!(perSpeed > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    Vector3D unit = inPlane.scalarMultiply(1 / perSpeed);
    double variance =
        variance(row.risk().get().primaryCovariance(), conjunction.primaryState(), unit)
            + variance(row.risk().get().secondaryCovariance(), conjunction.secondaryState(), unit);
    double needed = SIGMAS * Math.sqrt(variance) / perSpeed;
    return needed >= 0 ? needed : Double.POSITIVE_INFINITY;
  }

  private static Vector3D teme(RtnFrame frame, double[] rtn) {
    return new Vector3D(rtn[0], frame.radial(), rtn[1], frame.transverse(), rtn[2], frame.normal());
  }

  private static double variance(
      Optional<SourcedCovariance> covariance, StateVector state, Vector3D unit) {
    Optional<RtnFrame> frame = RtnFrame.of(state);
    if (covariance.isEmpty() || frame.isEmpty()) {
      return Double.NaN;
    }
    Vector3D own = frame.get().components(unit);
    return covariance.get().covariance().between(own, own);
  }
}
