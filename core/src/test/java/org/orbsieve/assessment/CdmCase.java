package org.orbsieve.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.Encounter;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** The few fields of a reference CDM (KVN, EME2000) that a probability depends on. */
final class CdmCase {

  private static final String[] AXES = {"R", "T", "N", "RDOT", "TDOT", "NDOT"};

  private CdmCase() {}

  static Encounter read(Path file, double radius) throws IOException {
    Map<String, Double> primary = new LinkedHashMap<>();
    Map<String, Double> secondary = new LinkedHashMap<>();
    Map<String, Double> object = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("=", 2);
      if (parts.length < 2) {
        continue;
      }
      String key = parts[0].trim();
      String value = parts[1].trim();
      if (key.equals("OBJECT")) {
        object = value.equals("OBJECT1") ? primary : secondary;
      } else if (key.matches("[XYZ](_DOT)?|C[RTN](DOT)?_[RTN](DOT)?")) {
        object.put(key, Double.parseDouble(value.split("[ \\[]")[0]));
      }
    }
    return new Encounter(
        AbsoluteDate.ARBITRARY_EPOCH,
        state(primary),
        state(secondary),
        covariance(primary),
        covariance(secondary),
        new HardBodyRadius(radius, "test"));
  }

  private static StateVector state(Map<String, Double> fields) {
    return new StateVector(
        1e3 * fields.get("X"),
        1e3 * fields.get("Y"),
        1e3 * fields.get("Z"),
        1e3 * fields.get("X_DOT"),
        1e3 * fields.get("Y_DOT"),
        1e3 * fields.get("Z_DOT"));
  }

  private static SourcedCovariance covariance(Map<String, Double> fields) {
    double[] lower = new double[RtnCovariance.STATE_ELEMENTS];
    int count = 0;
    for (int i = 0; i < 6; i++) {
      for (int k = 0; k <= i; k++) {
        lower[count++] = fields.get("C" + AXES[i] + "_" + AXES[k]);
      }
    }
    return new SourcedCovariance(RtnCovariance.ofLowerTriangle(lower), "originator", false);
  }
}
