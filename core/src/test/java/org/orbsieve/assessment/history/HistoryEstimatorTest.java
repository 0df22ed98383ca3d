package org.orbsieve.assessment.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.SharedData;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orekit.time.AbsoluteDate;

class HistoryEstimatorTest {

  private static final double DAY = 86_400;
  private static final AstroContext CONTEXT = AstroContext.bundled();

  private static HistoryFindings estimate(ElementHistory history) {
    return new HistoryEstimator(CONTEXT, 7 * DAY).estimate(history);
  }

  /** The fixture's own claim: without errors every set predicts every other one. */
  @Test
  void withoutErrorsThereAreNoDifferences() {
    HistoryFindings findings = estimate(new SyntheticHistory(CONTEXT, 1).of(60));
    assertEquals(14, findings.bins().size());
    for (AgeBin bin : findings.bins()) {
      assertTrue(bin.sigma().stream().allMatch(sigma -> sigma < 0.1), bin::toString);
    }
  }

  /**
   * In-track: both sets err by a times the anomaly, the older one also by a times its mean motion
   * times the age. A few hundred independent sets tell a deviation to some five percent.
   */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void findsInjectedInTrackErrors(long seed) {
    SyntheticHistory synthetic = new SyntheticHistory(CONTEXT, seed);
    double a = synthetic.semiMajorAxis();
    synthetic.anomalyNoise = 200 / a;
    synthetic.meanMotionNoise = 300 / a / DAY;
    HistoryFindings findings = estimate(synthetic.of(700));
    assertEquals(List.of(), findings.breaks());
    for (AgeBin bin : findings.bins()) {
      double expected = Math.hypot(200 * Math.sqrt(2), 300 * bin.age() / DAY);
      assertEquals(expected, bin.sigma().get(1), 0.15 * expected, bin::toString);
      assertTrue(bin.sigma().get(2) < 1, bin::toString);
    }
    assertEquals(200 * Math.sqrt(2), findings.growth().get(1).atEpoch(), 75);
    // a line cannot follow a hyperbola closer than this
    for (AgeBin bin : findings.bins()) {
      double sigma = bin.sigma().get(1);
      assertEquals(sigma, findings.growth().get(1).at(bin.age()), 0.35 * sigma, bin::toString);
    }
  }

  /** Cross-track: an error of the node is a sin(i) times the cosine of the argument of latitude. */
  @Test
  void findsInjectedCrossTrackErrors() {
    SyntheticHistory synthetic = new SyntheticHistory(CONTEXT, 5);
    double amplitude = synthetic.semiMajorAxis() * Math.sin(synthetic.inclination());
    synthetic.nodeNoise = 500 / amplitude;
    HistoryFindings findings = estimate(synthetic.of(700));
    double expected = 500 * Math.sqrt(2) * productQuantile();
    for (AgeBin bin : findings.bins()) {
      assertEquals(expected, bin.sigma().get(2), 0.15 * expected, bin::toString);
    }
    assertEquals(0, findings.growth().get(2).rate() * DAY, 12);
  }

  /** 68.27 % quantile of |cos u g| for u of eight equidistant phases and g standard normal. */
  private static double productQuantile() {
    Random random = new Random(99);
    double[] samples = new double[400_000];
    for (int i = 0; i < samples.length; i += 8) {
      double u = 2 * Math.PI * random.nextDouble();
      double g = random.nextGaussian();
      for (int phase = 0; phase < 8; phase++) {
        samples[i + phase] = Math.abs(g * Math.cos(u + phase * Math.PI / 4));
      }
    }
    Arrays.sort(samples);
    return samples[(int) (0.6826894921370859 * samples.length)];
  }

  @Test
  void manoeuvresAreFoundAndDoNotCount() {
    SyntheticHistory synthetic = new SyntheticHistory(CONTEXT, 21);
    double a = synthetic.semiMajorAxis();
    synthetic.anomalyNoise = 200 / a;
    double[] jumps = {30.1, 31.2, 80, 120.5, 150};
    ElementHistory history = synthetic.of(700, jumps);
    HistoryFindings findings = estimate(history);
    assertEquals(jumps.length, findings.breaks().size());
    AbsoluteDate start = new AbsoluteDate(2024, 1, 1, CONTEXT.utc());
    for (int i = 0; i < jumps.length; i++) {
      double day = findings.breaks().get(i).durationFrom(start) / DAY;
      assertTrue(day > jumps[i] && day < jumps[i] + 0.5, "break at " + day);
    }
    double expected = 200 * Math.sqrt(2);
    for (AgeBin bin : findings.bins()) {
      assertEquals(expected, bin.sigma().get(1), 0.15 * expected, bin::toString);
    }
  }

  /** A manoeuvre of a tenth of a degree is 12 km; unnoticed, it would dominate the older bins. */
  @Test
  void frequentManoeuvresWouldSpoilItOtherwise() {
    SyntheticHistory synthetic = new SyntheticHistory(CONTEXT, 22);
    synthetic.anomalyNoise = 200 / synthetic.semiMajorAxis();
    double[] weekly = new double[33];
    for (int i = 0; i < weekly.length; i++) {
      weekly[i] = 7 * i + 3.5;
    }
    HistoryFindings findings = estimate(synthetic.of(700, weekly));
    assertEquals(weekly.length, findings.breaks().size());
    assertTrue(findings.growth().get(1).at(7 * DAY) < 400, findings::toString);
  }

  @Test
  void tooFewSetsGiveAReason() {
    HistoryFindings one = estimate(new SyntheticHistory(CONTEXT, 1).of(1));
    assertFalse(one.isKnown());
    assertTrue(one.reason().contains("its 1 element sets"), one.reason());
    SyntheticHistory synthetic = new SyntheticHistory(CONTEXT, 1);
    synthetic.anomalyNoise = 1e-5;
    assertFalse(estimate(synthetic.of(15)).isKnown());
    assertTrue(estimate(synthetic.of(150)).isKnown());
  }

  @Test
  void ageIsLimited() {
    assertThrows(IllegalArgumentException.class, () -> new HistoryEstimator(CONTEXT, DAY));
    assertThrows(IllegalArgumentException.class, () -> new HistoryEstimator(CONTEXT, 1e9));
    assertThrows(IllegalArgumentException.class, () -> new HistoryEstimator(CONTEXT, Double.NaN));
  }

  /** The same rule, told plainly with Orekit's SGP4, its RTN frame and full sorts. */
  @ParameterizedTest
  @ValueSource(strings = {"SARAL", "Fengyun-2H"})
  void equalsPlainComputationByOrekit(String name) throws IOException {
    List<String> lines = Files.readAllLines(SharedData.require("history/" + name + ".tle"));
    PlainHistory plain = PlainHistory.of(CONTEXT, lines.subList(200, 900));
    Path file = Files.createTempFile("history", ".tle");
    try {
      Files.write(file, lines.subList(200, 900));
      HistoryFindings findings =
          estimate(ElementHistory.of(CatalogReader.read(CONTEXT, List.of(file))).get(0));
      List<double[]> expected = plain.bins(7 * DAY);
      assertEquals(expected.size(), findings.bins().size());
      for (int bin = 0; bin < expected.size(); bin++) {
        for (int axis = 0; axis < 3; axis++) {
          double sigma = expected.get(bin)[axis];
          assertEquals(sigma, findings.bins().get(bin).sigma().get(axis), 1e-6 * sigma + 1e-4);
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  /**
   * The satellites' operators list their manoeuvres. Most are of millimetres per second and stay
   * below what element sets show; those that show must be found far more often than by chance.
   */
  @ParameterizedTest
  @CsvSource({"CryoSat-2,0.4", "Fengyun-2H,0.7", "Jason-3,0.6", "SARAL,0.5", "Sentinel-3A,0.35"})
  void breaksAreWhereManoeuvresWere(String name, double share) throws IOException {
    Path file = SharedData.require("history/" + name + ".tle");
    ElementHistory history = ElementHistory.of(CatalogReader.read(CONTEXT, List.of(file))).get(0);
    AbsoluteDate first = history.sets().get(0).epoch();
    AbsoluteDate last = history.sets().get(history.sets().size() - 1).epoch();
    List<AbsoluteDate> breaks = estimate(history).breaks();
    List<AbsoluteDate> manoeuvres =
        Files.readAllLines(SharedData.require("history/manoeuvres_" + name + ".yaml")).stream()
            .filter(line -> line.startsWith("- "))
            .map(line -> line.substring(2).strip().replace(' ', 'T'))
            .map(text -> new AbsoluteDate(text, CONTEXT.utc()))
            .filter(date -> date.isAfter(first) && date.isBefore(last))
            .toList();
    long found = manoeuvres.stream().filter(date -> isNear(date, breaks)).count();
    assertTrue(found >= share * manoeuvres.size(), found + " of " + manoeuvres.size());
    assertTrue(breaks.size() < 0.15 * history.sets().size(), breaks.size() + " breaks");
  }

  private static boolean isNear(AbsoluteDate manoeuvre, List<AbsoluteDate> breaks) {
    return breaks.stream()
        .mapToDouble(found -> found.durationFrom(manoeuvre) / DAY)
        .anyMatch(days -> days > -0.1 && days < 4);
  }
}
