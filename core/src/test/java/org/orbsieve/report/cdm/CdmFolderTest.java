package org.orbsieve.report.cdm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.report.ContentDigest;

class CdmFolderTest {

  @TempDir Path place;

  private CdmFolder open(Path target, int workers) throws IOException {
    return new CdmFolder(
        CdmScenes.CONTEXT, CdmScenes.heading(), CdmFormat.KVN, target, workers, MessageChain.NONE);
  }

  private ContentDigest write(Path target, int workers, List<AssessedConjunction> rows)
      throws IOException {
    try (CdmFolder folder = open(target, workers)) {
      folder.add(rows);
      assertEquals(rows.size(), folder.messages());
      return folder.finish();
    }
  }

  private List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void isNamedByTimeAndPair() throws IOException {
    write(place.resolve("cdm"), 1, CdmScenes.rows(1, 3));
    List<String> names = names(place.resolve("cdm"));
    assertEquals(3, names.size());
    assertTrue(names.get(0).matches("20241101T000000\\.\\d{6}Z_10_100000\\.cdm"), names.get(0));
    assertTrue(names.get(2).matches("20241101T00020\\d\\.\\d{6}Z_12_100002\\.cdm"), names.get(2));
    String text = Files.readString(place.resolve("cdm").resolve(names.get(0)));
    assertTrue(text.contains("= " + names.get(0).replace(".cdm", "") + "\n"), text);
    assertEquals(List.of("cdm"), names(place));
  }

  @Test
  void isTheSameForAnyNumberOfWorkersAndParts() throws IOException {
    List<AssessedConjunction> rows = CdmScenes.rows(5, 40);
    ContentDigest one = write(place.resolve("one"), 1, rows);
    ContentDigest three = write(place.resolve("three"), 3, rows);
    assertEquals(one, three);
    try (CdmFolder folder = open(place.resolve("parts"), 2)) {
      folder.add(rows.subList(0, 1));
      folder.add(rows.subList(1, 1));
      folder.add(rows.subList(1, 40));
      assertEquals(one, folder.finish());
    }
    assertEquals(one, ContentDigest.ofFolder(place.resolve("one")));
    for (String name : names(place.resolve("one"))) {
      assertEquals(
          -1, Files.mismatch(place.resolve("one/" + name), place.resolve("three/" + name)));
    }
  }

  @Test
  void digestNoticesEveryChange() throws IOException {
    Path folder = place.resolve("cdm");
    ContentDigest digest = write(folder, 1, CdmScenes.rows(1, 3));
    Path first = folder.resolve(names(folder).get(0));
    Path moved = Files.move(first, folder.resolve("x.cdm"));
    assertFalse(digest.equals(ContentDigest.ofFolder(folder)));
    Files.move(moved, first);
    assertEquals(digest, ContentDigest.ofFolder(folder));
    Files.writeString(first, "tampered");
    assertFalse(digest.equals(ContentDigest.ofFolder(folder)));
  }

  @Test
  void equalNamesAreNumbered() throws IOException {
    AssessedConjunction row = CdmScenes.rows(1, 1).get(0);
    write(place.resolve("cdm"), 2, List.of(row, row, row));
    List<String> names = names(place.resolve("cdm"));
    assertEquals(3, names.size());
    assertTrue(names.stream().anyMatch(name -> name.endsWith("_10_100000_3.cdm")), names::toString);
  }

  @Test
  void withoutCovarianceIsCounted() throws IOException {
    AssessedConjunction row = CdmScenes.rows(1, 1).get(0);
    try (CdmFolder folder = open(place.resolve("cdm"), 1)) {
      folder.add(List.of(new AssessedConjunction(row.conjunction(), row.maxProbability())));
      assertEquals(1, folder.withoutCovariance());
      folder.finish();
    }
    assertEquals(List.of(), names(place.resolve("cdm")));
  }

  @Test
  void onlyAnEmptyFolderIsTaken() throws IOException {
    Path taken = Files.createDirectory(place.resolve("taken"));
    write(taken, 1, CdmScenes.rows(1, 1));
    assertThrows(FileSystemException.class, () -> open(taken, 1));
    Path file = Files.createFile(place.resolve("file"));
    assertThrows(FileSystemException.class, () -> CdmFolder.check(file));
    assertThrows(FileSystemException.class, () -> CdmFolder.check(place.resolve("no/where")));
    assertEquals(List.of("file", "taken"), names(place));
  }

  /**
   * Should somebody fill the folder meanwhile, nothing of theirs is lost and nothing of ours left.
   */
  @Test
  void whatIsNotFinishedLeavesNothing() throws IOException {
    try (CdmFolder folder = open(place.resolve("cdm"), 1)) {
      folder.add(CdmScenes.rows(1, 3));
    }
    assertEquals(List.of(), names(place));
    try (CdmFolder folder = open(place.resolve("cdm"), 1)) {
      folder.add(CdmScenes.rows(1, 3));
      Files.createDirectory(place.resolve("cdm"));
      Files.createFile(place.resolve("cdm/theirs"));
      assertThrows(IOException.class, folder::finish);
    }
    assertEquals(List.of("cdm"), names(place));
    assertEquals(List.of("theirs"), names(place.resolve("cdm")));
  }
}
