package org.orbsieve.run.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.report.CheckpointFile;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeOffset;

/** What a record holds comes back from a checkpoint to the last bit. */
class RecordTreeTest {

  @TempDir Path folder;

  /** A kind. */
  public enum Kind {
    ONE,
    OTHER
  }

  /** A part. */
  public record Part(int number, double value, OptionalDouble perhaps) {}

  /** All that a state may hold. */
  public record Whole(
      long count,
      boolean flag,
      String text,
      Kind kind,
      AbsoluteDate date,
      Optional<Part> part,
      Map<String, List<Part>> parts) {}

  private static Part part(Random random) {
    double value = Double.longBitsToDouble(random.nextLong());
    return new Part(
        random.nextInt(),
        Double.isFinite(value) ? value : -0.0,
        random.nextBoolean() ? OptionalDouble.of(random.nextGaussian()) : OptionalDouble.empty());
  }

  private static Whole whole(Random random) {
    Map<String, List<Part>> parts = new LinkedHashMap<>();
    for (int k = random.nextInt(4); k > 0; k--) {
      parts.put("\"key\n" + k, random.ints(k).mapToObj(i -> part(random)).toList());
    }
    return new Whole(
        random.nextLong(),
        random.nextBoolean(),
        "text \u00e9 " + random.nextInt(),
        Kind.values()[random.nextInt(2)],
        new AbsoluteDate(
            new TimeOffset(random.nextInt(), random.nextLong(1_000_000_000_000_000_000L))),
        random.nextBoolean() ? Optional.of(part(random)) : Optional.empty(),
        parts);
  }

  @Test
  void whatIsWrittenIsReadEqualAlsoThroughAFile() throws IOException {
    Path file = folder.resolve("out.csv.checkpoint");
    for (long seed = 0; seed < 100; seed++) {
      Whole whole = whole(new Random(seed));
      Map<String, Object> tree = RecordTree.write(whole);
      assertEquals(whole, RecordTree.read(Whole.class, tree));
      CheckpointFile.write(file, tree);
      assertEquals(whole, RecordTree.read(Whole.class, CheckpointFile.read(file)));
    }
  }

  @Test
  void whatIsEmptyIsLeftOut() {
    Map<String, Object> tree = RecordTree.write(new Part(1, 2, OptionalDouble.empty()));
    assertFalse(tree.containsKey("perhaps"));
  }

  @Test
  void otherTreesAreRefused() {
    Map<String, Object> good = RecordTree.write(new Part(1, 2, OptionalDouble.of(3)));
    for (String name : good.keySet()) {
      for (Object value : List.of("x", List.of(), Map.of(), true)) {
        Map<String, Object> bad = new LinkedHashMap<>(good);
        bad.put(name, value);
        assertThrows(IllegalArgumentException.class, () -> RecordTree.read(Part.class, bad), name);
      }
    }
    Map<String, Object> less = new LinkedHashMap<>(good);
    less.remove("value");
    assertThrows(IllegalArgumentException.class, () -> RecordTree.read(Part.class, less));
    Map<String, Object> large = new LinkedHashMap<>(good);
    large.put("number", 1L << 40);
    assertThrows(IllegalArgumentException.class, () -> RecordTree.read(Part.class, large));
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Part part = new Part(1, value, OptionalDouble.empty());
      assertThrows(IllegalArgumentException.class, () -> RecordTree.write(part));
    }
  }
}
