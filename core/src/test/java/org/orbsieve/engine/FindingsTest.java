package org.orbsieve.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.Conjunction.Kind;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** More conjunctions than are handed on at a time, and such at the very seam of two slices. */
class FindingsTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());

  @Test
  void manyComeInPartsAndInOrder() {
    int count = 20_000;
    Random random = new Random(1);
    List<Conjunction> found = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      found.add(conjunction(Kind.MINIMUM, random.nextInt(1000), k % 50));
    }
    Findings findings = new Findings();
    findings.addAll(found);
    findings.readyAll();
    List<Double> times = new ArrayList<>();
    int parts = 0;
    for (List<Conjunction> part = findings.take(); !part.isEmpty(); parts++) {
      part.forEach(row -> times.add(row.tca().durationFrom(START)));
      assertEquals(times.size() == count, findings.isEmpty());
      part = findings.take();
    }
    assertTrue(parts > 1);
    assertEquals(found.stream().map(one -> one.tca().durationFrom(START)).sorted().toList(), times);
    assertEquals(count, findings.minima());
  }

  /** A stop at the seam may come after a minimum there, which the next slice finds. */
  @Test
  void whatIsAtTheSeamWaits() {
    Findings findings = new Findings();
    Conjunction before = conjunction(Kind.MINIMUM, 59, 7);
    Conjunction stop = conjunction(Kind.STOP, 60, 7);
    Conjunction atSeam = conjunction(Kind.MINIMUM, 60, 3);
    findings.addAll(List.of(stop, before));
    findings.readyBefore(START.shiftedBy(60.0));
    assertEquals(List.of(before), findings.take());
    assertEquals(List.of(), findings.take());
    assertFalse(findings.isEmpty());
    findings.addAll(List.of(atSeam));
    findings.readyBefore(START.shiftedBy(120.0));
    assertEquals(List.of(atSeam, stop), findings.take());
    assertTrue(findings.isEmpty());
    assertEquals(2, findings.minima());
    assertEquals(1, findings.boundaryCases());
  }

  private static Conjunction conjunction(Kind kind, double seconds, int primary) {
    return new Conjunction(
        kind,
        object(primary),
        object(100),
        START.shiftedBy(seconds),
        new StateVector(7e6, 0, 0, 0, 7500, 0),
        new StateVector(7e6 + 100, 0, 0, 0, 7500, 1000));
  }

  private static SpaceObject object(int number) {
    ElementSet elements = new ElementSet(START, 1e-3, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1);
    return new SpaceObject(number, "OBJECT " + number, "", 'U', elements);
  }
}
