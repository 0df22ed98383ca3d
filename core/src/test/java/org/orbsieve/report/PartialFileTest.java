package org.orbsieve.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that grow, and what is kept to go on with them. */
class PartialFileTest {

  @TempDir Path folder;
  private Path target;
  private Path partial;

  @BeforeEach
  void names() throws IOException {
    target = folder.resolve("out.csv");
    partial = PartialFile.pathFor(target);
    assertEquals("out.csv.partial", partial.getFileName().toString());
  }

  @Test
  void takesTheNameOfTheTargetInTheEnd() throws IOException {
    Files.writeString(target, "old");
    try (PartialFile file = PartialFile.create(target)) {
      file.writer().write("n\u00fc\u00df\n");
      file.force();
      assertEquals("old", Files.readString(target));
      assertEquals("n\u00fc\u00df\n", Files.readString(partial));
      assertEquals(ContentDigest.of(partial), file.commit());
    }
    assertEquals("n\u00fc\u00df\n", Files.readString(target));
    assertFalse(Files.exists(partial));
  }

  @Test
  void goesOnFromAnyLengthThatWasForced() throws IOException {
    ContentDigest first;
    try (PartialFile file = PartialFile.create(target)) {
      file.writer().write("one\n");
      first = file.force();
      file.writer().write("lost\n");
      file.force();
    }
    try (PartialFile file = PartialFile.resume(target, first)) {
      file.writer().write("two\n");
      assertEquals(8, file.commit().bytes());
    }
    assertEquals("one\ntwo\n", Files.readString(target));
    assertEquals(List.of("out.csv"), List.of(folder.toFile().list()));
  }

  @Test
  void leavesAloneWhatIsNotAsItWas() throws IOException {
    Files.writeString(partial, "one\ntwo\n");
    ContentDigest other = ContentDigest.of(Files.writeString(folder.resolve("x"), "two\n"));
    assertThrows(IOException.class, () -> PartialFile.resume(target, other));
    ContentDigest longer = ContentDigest.of(Files.writeString(folder.resolve("x"), "1".repeat(9)));
    assertThrows(IOException.class, () -> PartialFile.resume(target, longer));
    assertEquals("one\ntwo\n", Files.readString(partial));
    Files.delete(partial);
    assertThrows(IOException.class, () -> PartialFile.resume(target, other));
    assertFalse(Files.exists(partial), "resume makes no file");
  }

  @Test
  void isForOneWriterOnly() throws IOException {
    try (PartialFile file = PartialFile.create(target)) {
      file.writer().write("mine");
      file.force();
      IOException e = assertThrows(IOException.class, () -> PartialFile.create(target));
      assertTrue(e.getMessage().contains("another run is writing"), e.getMessage());
      assertEquals("mine", Files.readString(partial));
    }
    PartialFile.create(target).discard();
    assertFalse(Files.exists(partial));
  }

  /** The name can be guessed, and others may write to the folder. */
  @Test
  void doesNotFollowLinks() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Files.createSymbolicLink(partial, victim);
    assertThrows(IOException.class, () -> PartialFile.create(target));
    assertEquals("precious", Files.readString(victim));
  }

  /** Another run may have made it: what it wrote is not given the name of this one's target. */
  @Test
  void replacedFileIsNotRenamed() throws IOException {
    Files.writeString(target, "old");
    try (PartialFile file = PartialFile.create(target)) {
      file.writer().write("mine");
      file.force();
      Files.delete(partial);
      Files.writeString(partial, "another's");
      IOException e = assertThrows(IOException.class, file::commit);
      assertTrue(e.getMessage().contains("deleted or replaced"), e.getMessage());
      file.discard();
    }
    assertEquals("another's", Files.readString(partial));
    assertEquals("old", Files.readString(target));
  }

  @Test
  void deletedFileIsNoticedAtTheNextCheckpoint() throws IOException {
    try (PartialFile file = PartialFile.create(target)) {
      file.writer().write("mine");
      Files.delete(partial);
      assertThrows(IOException.class, file::force);
      assertThrows(IOException.class, file::commit);
    }
    assertFalse(Files.exists(target));
  }

  /** The target is made of what this run wrote, whatever has its name meanwhile. */
  @Test
  void rewritingReadsTheOpenFile() throws IOException {
    PartialFile file = PartialFile.create(target);
    file.writer().write("one\ntwo\n");
    file.commit((in, out) -> in.transferTo(out));
    assertEquals("one\ntwo\n", Files.readString(target));
    assertFalse(Files.exists(partial));
  }

  @Test
  void checkpointsAreReadAsTheyWereWritten() throws IOException {
    Path file = CheckpointFile.pathFor(target);
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("text", "a \"quoted\" \u00fc\n");
    state.put("whole", Long.MIN_VALUE);
    state.put("numbers", List.of(0.1, -0.0, Double.MIN_VALUE, 1e300, 4_321.5, 3.0));
    state.put("flag", true);
    state.put("nested", Map.of("empty", List.of(), "map", Map.of()));
    CheckpointFile.write(file, Map.of("former", 1L));
    CheckpointFile.write(file, state);
    assertEquals(state, CheckpointFile.read(file));
    assertEquals(List.of("out.csv.checkpoint"), List.of(folder.toFile().list()));
  }

  /** Whatever byte of it changes, it is no checkpoint any more. */
  @Test
  void damagedCheckpointsAreNoticed() throws IOException {
    Path file = CheckpointFile.pathFor(target);
    CheckpointFile.write(file, Map.of("rows", 1234L, "text", "row"));
    byte[] good = Files.readAllBytes(file);
    for (int at = 0; at < good.length - 1; at++) {
      byte[] bad = good.clone();
      bad[at] ^= 1;
      Files.write(file, bad);
      assertThrows(
          IOException.class,
          () -> CheckpointFile.read(file),
          () -> new String(bad, StandardCharsets.UTF_8));
      Files.write(file, Arrays.copyOf(good, at));
      assertThrows(IOException.class, () -> CheckpointFile.read(file));
    }
    Files.writeString(file, "[".repeat(100_000));
    assertThrows(IOException.class, () -> CheckpointFile.read(file));
  }
}
