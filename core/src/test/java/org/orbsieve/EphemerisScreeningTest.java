package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReader;
import org.orbsieve.catalog.EphemerisPlacements;
import org.orbsieve.catalog.EphemerisReader;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.IERSConventions;

/**
 * Operators' ephemerides that Orekit writes of catalogue objects, in the place of their elements:
 * the conjunctions must be those of the elements.
 */
class EphemerisScreeningTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2026-11-01", CONTEXT.utc());
  private static final double THRESHOLD = 5_000;

  /** Differences that an ephemeris may make: a millisecond and a metre. */
  private static final double TIME = 1e-3;

  private static final double RANGE = 1;

  /** Beyond the estimate of the interpolation's loss: twice the rounding of positions in UTC. */
  private static final double ROUNDING = 1e-3;

  /** The generated sample, which is committed. */
  private static CatalogContents sample() throws IOException {
    return CatalogReader.read(CONTEXT, List.of(Path.of("../data/sample-catalogue.csv")));
  }

  private static Frame frame(String name) {
    return switch (name) {
      case "TEME" -> CONTEXT.teme();
      case "EME2000" -> CONTEXT.messages().getFrames().getEME2000();
      case "GCRF" -> CONTEXT.messages().getFrames().getGCRF();
      default -> CONTEXT.messages().getFrames().getITRF(IERSConventions.IERS_2010, true);
    };
  }

  private static TabulatedOrbit oem(
      SpaceObject object, double from, double duration, double step, String frame, boolean xml)
      throws IOException {
    String text =
        OemText.of(
            CONTEXT, object, START.shiftedBy(from), duration, step, frame(frame), xml, null, 1);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return EphemerisReader.read(CONTEXT, new ByteArrayInputStream(bytes), "o" + step + ".oem")
        .get(0);
  }

  private static List<Conjunction> conjunctions(ScreeningResult result, Set<Integer> numbers) {
    return result.conjunctions().stream()
        .map(row -> row.conjunction())
        .filter(
            c ->
                numbers.contains(c.primary().catalogNumber())
                    || numbers.contains(c.secondary().catalogNumber()))
        .toList();
  }

  /** The objects of the most conjunctions, of all speeds. */
  private static List<SpaceObject> busiest(ScreeningResult result, int count) {
    Map<SpaceObject, Integer> number = new HashMap<>();
    result
        .conjunctions()
        .forEach(
            row -> {
              number.merge(row.conjunction().primary(), 1, Integer::sum);
              number.merge(row.conjunction().secondary(), 1, Integer::sum);
            });
    return number.entrySet().stream()
        .sorted(
            (a, b) ->
                a.getValue().equals(b.getValue())
                    ? a.getKey().catalogNumber() - b.getKey().catalogNumber()
                    : b.getValue() - a.getValue())
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> differences(
      List<Conjunction> expected, List<Conjunction> found, double loss) {
    List<String> differences = new ArrayList<>();
    List<Conjunction> free = new ArrayList<>(found);
    for (Conjunction e : expected) {
      Conjunction match = null;
      for (Conjunction f : free) {
        if (f.primary().catalogNumber() == e.primary().catalogNumber()
            && f.secondary().catalogNumber() == e.secondary().catalogNumber()
            && Math.abs(f.tca().durationFrom(e.tca())) <= TIME) {
          match = f;
        }
      }
      free.remove(match);
      if (match == null) {
        if (e.missDistance() < THRESHOLD - RANGE) {
          differences.add("missed " + text(e));
        }
      } else if (Math.abs(match.missDistance() - e.missDistance()) > Math.min(RANGE, loss)) {
        differences.add("range " + match.missDistance() + " of " + text(e));
      }
    }
    free.stream()
        .filter(f -> f.missDistance() < THRESHOLD - RANGE)
        .forEach(f -> differences.add("extra " + text(f)));
    return differences;
  }

  private static String text(Conjunction c) {
    return c.primary().catalogNumber()
        + "/"
        + c.secondary().catalogNumber()
        + " "
        + c.tca()
        + " "
        + c.missDistance()
        + " m "
        + c.relativeSpeed()
        + " m/s";
  }

  @ParameterizedTest
  @CsvSource({"60, 25, EME2000, false", "10, 6, GCRF, true", "60, 8, ITRF, true"})
  void oemOfAnObjectGivesItsConjunctionsBack(double step, int count, String frame, boolean xml)
      throws IOException {
    ScreeningSettings settings = ScreeningSettings.of(START, 86_400, THRESHOLD);
    CatalogContents contents = sample();
    Catalog catalog = Catalog.select(contents, settings.stop());
    ScreeningResult expected = Screener.screen(CONTEXT, catalog, settings);
    List<TabulatedOrbit> orbits = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    double loss = 0;
    for (SpaceObject object : busiest(expected, count)) {
      TabulatedOrbit orbit = oem(object, -600, 87_600, step, frame, xml);
      loss += new TabulatedMotion(orbit, START).interpolationError();
      orbits.add(orbit);
      numbers.add(object.catalogNumber());
    }
    Catalog placed =
        Catalog.select(EphemerisPlacements.of(contents, orbits).contents(), settings.stop());
    ScreeningResult found = Screener.screen(CONTEXT, placed, settings);
    assertEquals(catalog.size(), placed.size());
    List<Conjunction> wanted = conjunctions(expected, numbers);
    assertTrue(wanted.size() >= 2 * count, wanted.size() + " conjunctions");
    assertEquals(List.of(), differences(wanted, conjunctions(found, numbers), loss + ROUNDING));
    assertTrue(loss < 0.1, "the estimate of the loss is " + loss + " m");
    assertEquals(expected.conjunctions().size(), found.conjunctions().size());
  }
}
