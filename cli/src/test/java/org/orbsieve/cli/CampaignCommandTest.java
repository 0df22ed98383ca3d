package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignCommandTest {

  private static final String RUN = "generated-150-seed-4_epoch_2h_5km_scalar";

  @TempDir Path folder;
  private Path study;

  @BeforeEach
  void writeStudy() throws IOException {
    study = folder.resolve("study.yaml");
    Files.writeString(
        study, "objects: 150\nseeds: 4\nhours: [2, 3]\nkernels: [scalar, auto]\nformat: json\n");
  }

  private CommandLineRun campaign() {
    return CommandLineRun.of("campaign", study.toString());
  }

  private List<String> table() throws IOException {
    return Files.readAllLines(folder.resolve("study/campaign.csv"));
  }

  private Path file(String name) {
    return folder.resolve("study").resolve(RUN).resolve(name);
  }

  @Test
  void everyRunHasAFolderAndARow() throws IOException {
    CommandLineRun run = campaign();
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(5, table().size());
    assertTrue(table().get(1).startsWith(RUN + ","), table().get(1));
    assertTrue(run.err().contains("4 of 4"), run.err());
    Path alone = folder.resolve("alone.json");
    CommandLineRun.of(
        "screen",
        folder.resolve("study/catalogues/generated-150-seed-4.csv").toString(),
        "--start=epoch",
        "--hours=2",
        "--kernel=scalar",
        "-o",
        alone.toString());
    assertArrayEquals(Files.readAllBytes(alone), Files.readAllBytes(file("conjunctions.json")));
  }

  @Test
  void completeRunIsNotRepeatedUnlessItWasChanged() throws IOException {
    campaign();
    List<String> before = table();
    FileTime written = Files.getLastModifiedTime(file("conjunctions.run.json"));
    CommandLineRun again = campaign();
    assertEquals(4, again.err().lines().filter(line -> line.endsWith("done before")).count());
    assertEquals(before, table());
    assertEquals(written, Files.getLastModifiedTime(file("conjunctions.run.json")));
    Files.writeString(file("conjunctions.json"), "{}\n", StandardOpenOption.APPEND);
    CommandLineRun mended = campaign();
    assertEquals(3, mended.err().lines().filter(line -> line.endsWith("done before")).count());
    assertFalse(Files.readString(file("conjunctions.json")).endsWith("{}\n"));
  }

  @Test
  void failureIsInTheTableAndTheOthersRun() throws IOException {
    Files.writeString(study, "objects: 150\nhours: [0, 1]\n");
    CommandLineRun run = campaign();
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(table().get(1).contains(",2,"), table().get(1));
    assertTrue(table().get(2).contains("_1h_"), table().get(2));
    assertFalse(table().get(2).contains(",2,,"), table().get(2));
  }

  @Test
  void damagedFileIsAnInput() throws IOException {
    Files.writeString(study, "hour: 2\n");
    CommandLineRun run = campaign();
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("unknown list"), run.err());
  }
}
