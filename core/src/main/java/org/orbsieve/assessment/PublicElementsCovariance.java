package org.orbsieve.assessment;

import java.util.Map;
import java.util.Optional;
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
 * <tr><td>MEO</td><td>200 + 50</td><td>300 + 200</td><td>200 + 50</td></tr>
 * <tr><td>GEO</td><td>360 + 150</td><td>430 + 1000</td><td>90 + 200</td></tr>
 * <tr><td>HEO</td><td>2000 + 200</td><td>3200 + 500</td><td>1400 + 100</td></tr>
 * </table>
 *
 * <p>LEO: as an open screener uses them after R. Aida and M. Kirschner, <em>Accuracy Assessment of
 * SGP4 Orbit Information Conversion into Osculating Elements</em>, 6th European Conference on Space
 * Debris, 2013 (secondary). The others: magnitudes at epoch after T. Flohrer, H. Krag and H.
 * Klinkrad, <em>Assessment and Categorization of TLE Orbit Errors for the US SSN Catalogue</em>,
 * AMOS 2008, rounded (secondary, not checked against the paper); their growth is assumed, that of
 * GEO about what element sets of one satellite differ by that keeps its station.
 */
public final class PublicElementsCovariance implements CovarianceSource {

  private static final Map<OrbitRegime, ErrorGrowth> GROWTH =
      Map.of(
          OrbitRegime.LEO, new ErrorGrowth(176, 695, 168, 125, 392, 0),
          OrbitRegime.MEO, new ErrorGrowth(200, 300, 200, 50, 200, 50),
          OrbitRegime.GEO, new ErrorGrowth(360, 430, 90, 150, 1_000, 200),
          OrbitRegime.HEO, new ErrorGrowth(2_000, 3_200, 1_400, 200, 500, 100));

  private static final Map<OrbitRegime, String> NAMES =
      Map.of(
          OrbitRegime.LEO, "public elements leo",
          OrbitRegime.MEO, "public elements meo",
          OrbitRegime.GEO, "public elements geo",
          OrbitRegime.HEO, "public elements heo");

  @Override
  public String name() {
    return "public elements by regime and age (built in)";
  }

  @Override
  public Optional<SourcedCovariance> of(SpaceObject object, AbsoluteDate date, StateVector state) {
    OrbitRegime regime = OrbitRegime.of(object.elements());
    RtnCovariance covariance = GROWTH.get(regime).at(date.durationFrom(object.elements().epoch()));
    return Optional.of(new SourcedCovariance(covariance, NAMES.get(regime), true));
  }
}
