package org.orbsieve.assessment.covariance;

import java.util.Optional;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.OrbitRegime;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * The built-in errors of public element sets, by regime and age. A GP element set has no
 * covariance; these are orders of magnitude, meant to be replaced ({@link CovarianceTable}), and
 * every result says that they were assumed.
 *
 * <table>
 * <caption>One-sigma errors at epoch, and their growth per day</caption>
 * <tr><th>regime</th><th>radial [m]</th><th>in-track [m]</th><th>cross-track [m]</th></tr>
 * <tr><td>LEO</td><td>176 + 125</td><td>695 + 392</td><td>168</td></tr>
 * <tr><td>MEO</td><td>{@link EpochErrors} + 50</td><td>+ 200</td><td>+ 50</td></tr>
 * <tr><td>GEO</td><td>{@link EpochErrors} + 150</td><td>+ 1000</td><td>+ 200</td></tr>
 * <tr><td>HEO</td><td>{@link EpochErrors} + 200</td><td>+ 500</td><td>+ 100</td></tr>
 * </table>
 *
 * <p>LEO: as an open screener uses them after R. Aida and M. Kirschner, <em>Accuracy Assessment of
 * SGP4 Orbit Information Conversion into Osculating Elements</em>, 6th European Conference on Space
 * Debris, 2013 (secondary). The growth of the others is assumed: no published one by regime is
 * known to us; that of GEO is about what element sets of one satellite differ by that keeps its
 * station.
 */
public final class PublicElementsCovariance implements CovarianceSource {

  private static final ErrorGrowth LEO = new ErrorGrowth(176, 695, 168, 125, 392, 0);

  @Override
  public String name() {
    return "public elements by regime and age (built in)";
  }

  @Override
  public Optional<SourcedCovariance> of(SpaceObject object, AbsoluteDate date, StateVector state) {
    ElementSet elements = object.elements();
    ErrorGrowth growth =
        switch (OrbitRegime.of(elements)) {
          case LEO -> LEO;
          case MEO -> EpochErrors.of(elements).growing(50, 200, 50);
          case GEO -> EpochErrors.of(elements).growing(150, 1_000, 200);
          case HEO -> EpochErrors.of(elements).growing(200, 500, 100);
        };
    return Optional.of(
        new SourcedCovariance(
            growth.at(date.durationFrom(elements.epoch())), source(elements), true));
  }

  private static String source(ElementSet elements) {
    return switch (OrbitRegime.of(elements)) {
      case LEO -> "public elements leo";
      case MEO -> "public elements meo";
      case GEO -> "public elements geo";
      case HEO -> "public elements heo";
    };
  }
}
