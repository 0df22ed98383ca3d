package org.orbsieve.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void nameTheTarget() {
    target = folder.resolve("out.csv");
  }

  @Test
  void writesUtf8AndReturnsTheDigestOfTheFile() throws IOException {
    ContentDigest digest = AtomicFile.write(target, out -> out.write("stück\n"));
    assertEquals("stück\n", Files.readString(target));
    assertEquals(7, digest.bytes());
    assertEquals(ContentDigest.of(target), digest);
    assertEquals(List.of("out.csv"), names());
  }

  /** While the content is written its name is not there, or still bears the old content. */
  @Test
  void nameAppearsWhenComplete() throws IOException {
    AtomicFile.write(
        target,
        out -> {
          out.write("x".repeat(1 << 20));
          out.flush();
          assertFalse(Files.exists(target));
          assertEquals(1, names().size());
          assertTrue(names().get(0).startsWith("."));
        });
    AtomicFile.write(
        target,
        out -> {
          out.write("new");
          assertEquals(1 << 20, Files.size(target));
        });
    assertEquals("new", Files.readString(target));
  }

  @Test
  void failureLeavesNothing() {
    IOException full =
        assertThrows(
            IOException.class,
            () ->
                AtomicFile.write(
                    target,
                    out -> {
                      out.write("x".repeat(1 << 20));
                      throw new IOException("No space left on device");
                    }));
    assertEquals("No space left on device", full.getMessage());
    assertEquals(List.of(), names());
  }

  @Test
  void failureLeavesTheOldFile() throws IOException {
    Files.writeString(target, "old");
    assertThrows(
        IllegalStateException.class,
        () ->
            AtomicFile.write(
                target,
                out -> {
                  throw new IllegalStateException();
                }));
    assertEquals("old", Files.readString(target));
    assertEquals(List.of("out.csv"), names());
  }

  @Test
  void symbolicLinkIsFollowed() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("file.csv");
    Files.writeString(real, "old");
    Files.createSymbolicLink(target, real);
    AtomicFile.write(target, out -> out.write("new"));
    assertEquals("new", Files.readString(real));
    assertTrue(Files.isSymbolicLink(target));
  }

  /** The link stays, and leads to the result. */
  @Test
  void danglingLinkIsFollowed() throws IOException {
    Path real = folder.resolve("later.csv");
    Path between = folder.resolve("between");
    Files.createSymbolicLink(between, Path.of("later.csv"));
    Files.createSymbolicLink(target, Path.of("between"));
    AtomicFile.check(target);
    AtomicFile.write(target, out -> out.write("new"));
    assertEquals("new", Files.readString(real));
    assertTrue(Files.isSymbolicLink(target) && Files.isSymbolicLink(between));
  }

  @Test
  void linksThatLeadNowhereAreRefused() throws IOException {
    Files.createSymbolicLink(target, Path.of("no", "such", "folder.csv"));
    IOException absent = assertThrows(IOException.class, () -> AtomicFile.check(target));
    assertTrue(absent.getMessage().contains("no such directory"), absent.getMessage());
    Files.delete(target);
    Files.createSymbolicLink(target, folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("other"), target);
    IOException circle = assertThrows(IOException.class, () -> AtomicFile.check(target));
    assertTrue(circle.getMessage().contains("circle"), circle.getMessage());
  }

  /** A byte that is not text would silently become another name. */
  @Test
  void nameThatIsNotTextIsRefused() {
    Path lost = folder.resolve("out\uFFFD.csv");
    IOException e = assertThrows(IOException.class, () -> AtomicFile.check(lost));
    assertTrue(e.getMessage().contains("not text in UTF-8"), e.getMessage());
  }

  @Test
  void replacedFileIsNotRenamed() throws IOException {
    Files.writeString(target, "old");
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                AtomicFile.write(
                    target,
                    out -> {
                      out.write("mine");
                      Path hidden = folder.resolve(hidden());
                      Files.delete(hidden);
                      Files.writeString(hidden, "another's");
                    }));
    assertTrue(e.getMessage().contains("deleted or replaced"), e.getMessage());
    assertEquals("old", Files.readString(target));
  }

  private String hidden() {
    return names().stream().filter(name -> name.startsWith(".")).findFirst().orElseThrow();
  }

  @Test
  void deviceIsWrittenDirectly() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "no devices here");
    AtomicFile.check(device);
    assertEquals(3, AtomicFile.write(device, out -> out.write("abc")).bytes());
    assertTrue(AtomicFile.isSpecial(device));
  }

  @Test
  void fullDeviceFails() {
    Path device = Path.of("/dev/full");
    assumeTrue(Files.exists(device), "no such device here");
    assertThrows(IOException.class, () -> AtomicFile.write(device, out -> out.write("abc")));
  }

  @Test
  void checkLeavesNoTrace() throws IOException {
    AtomicFile.check(target);
    assertEquals(List.of(), names());
    Files.writeString(target, "old");
    AtomicFile.check(target);
    assertEquals("old", Files.readString(target));
  }

  @Test
  void checkFindsWhatWouldFail() throws IOException {
    Files.writeString(target, "a file");
    assertThrows(IOException.class, () -> AtomicFile.check(folder));
    assertThrows(IOException.class, () -> AtomicFile.check(folder.resolve("no").resolve("file")));
    assertThrows(IOException.class, () -> AtomicFile.check(target.resolve("file")));
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
