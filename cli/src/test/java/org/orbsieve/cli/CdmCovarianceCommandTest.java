package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Covariances from messages, on the sample catalogue: those of a run are given to the next. */
class CdmCovarianceCommandTest {

  private static final Path SAMPLE = Path.of("../data/sample-catalogue.csv");
  private static final int PC = 11;
  private static final int FIRST_COVARIANCE = 23;

  @TempDir Path folder;

  private CommandLineRun screen(String output, String... more) {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("screen", SAMPLE.toString(), "--start", "epoch", "--hours", "3", "-o"));
    args.add(folder.resolve(output).toString());
    args.addAll(List.of(more));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  private List<String[]> rows(String output) throws IOException {
    return Files.readAllLines(folder.resolve(output)).stream()
        .skip(1)
        .map(row -> row.split(",", -1))
        .toList();
  }

  private String messages() {
    return folder.resolve("messages").toString();
  }

  @BeforeEach
  void writeMessages() throws IOException {
    // errors that are not those of any model, so that it shows where they are from
    Path errors = folder.resolve("errors.csv");
    Files.writeString(errors, "object,radial_m,transverse_m,normal_m\n*,321,1234,432\n");
    CommandLineRun run =
        screen("first.csv", "--covariance", errors.toString(), "--cdm", messages());
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }

  /** What was written as the covariances of conjunctions is what is read for the same ones. */
  @Test
  void ownMessagesGiveTheSameProbabilitiesAgain() throws IOException {
    CommandLineRun run = screen("again.csv", "--covariance-cdm", messages(), "--pc", "foster");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String[]> first = rows("first.csv");
    List<String[]> again = rows("again.csv");
    assertTrue(first.size() >= 20, first.size() + " rows");
    assertEquals(first.size(), again.size());
    for (int i = 0; i < first.size(); i++) {
      String source = again.get(i)[FIRST_COVARIANCE];
      assertTrue(source.matches("message .*\\.cdm \\(states 0\\.000 km apart\\)"), source);
      double expected = Double.parseDouble(first.get(i)[PC]);
      double found = Double.parseDouble(again.get(i)[PC]);
      assertEquals(expected, found, 2e-3 * expected, String.join(",", again.get(i)));
    }
  }

  @Test
  void oneMessageCountsForItsObjectsOnlyAndManifestKnowsIt() throws IOException {
    Path message;
    try (Stream<Path> files = Files.list(Path.of(messages()))) {
      message = files.sorted().findFirst().orElseThrow();
    }
    CommandLineRun run = screen("one.csv", "--covariance-cdm", message.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String name = message.getFileName().toString();
    List<String[]> rows = rows("one.csv");
    assertTrue(sources(rows).contains("message " + name + " (states 0.000 km apart)"), name);
    assertTrue(sources(rows).contains("public elements leo"), "others have the model's");
    String manifest = Files.readString(folder.resolve("one.run.json"));
    assertTrue(manifest.contains("a conjunction data message, else public elements"), manifest);
    assertTrue(manifest.contains(name), manifest);
    assertEquals(
        ExitCode.DONE,
        CommandLineRun.of("verify", folder.resolve("one.run.json").toString()).code());
  }

  private static String sources(List<String[]> rows) {
    return String.join("|", rows.stream().map(row -> row[FIRST_COVARIANCE]).toList());
  }

  @Test
  void whatIsNoMessageIsNamed() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.cdm"), "CCSDS_CDM_VERS = 1.0\n");
    CommandLineRun alone = screen("a.csv", "--covariance-cdm", broken.toString());
    assertEquals(ExitCode.INPUT, alone.code());
    assertTrue(alone.err().contains("broken.cdm: a message has two objects"), alone.err());
    CommandLineRun missing = screen("a.csv", "--covariance-cdm", folder + "/none.cdm");
    assertEquals(ExitCode.INPUT, missing.code());
    assertTrue(missing.err().contains("none.cdm"), missing.err());
    Files.copy(broken, Path.of(messages(), "broken.cdm"));
    CommandLineRun among = screen("a.csv", "--covariance-cdm", messages());
    assertEquals(ExitCode.DONE, among.code(), among.err());
    assertTrue(among.err().contains("warning: " + messages() + "/broken.cdm: "), among.err());
  }

  @Test
  void messagesAboutOthersAreToldOf() throws IOException {
    String made = Files.readString(Path.of("src/test/resources/cdm/made.cdm"));
    Path other =
        Files.writeString(
            folder.resolve("other.cdm"),
            made.replaceAll("(?m)(OBJECT_DESIGNATOR += ).*", "$1999999999")
                .replaceAll("(?m)(INTERNATIONAL_DESIGNATOR += ).*", "$1UNKNOWN"));
    CommandLineRun run = screen("b.csv", "--covariance-cdm", other.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("contain no screened object"), run.err());
    assertNotEquals(0, rows("b.csv").size());
  }
}
