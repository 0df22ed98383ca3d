package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** The folder of messages beside the conjunctions of a screening. */
class CdmOptionsTest {

  @TempDir Path folder;
  private Path catalog;
  private Path messages;

  @BeforeEach
  void generateCatalogue() {
    catalog = folder.resolve("catalog.csv");
    messages = folder.resolve("messages");
    CommandLineRun.of("generate", "--objects", "120", "--output", catalog.toString());
  }

  private CommandLineRun screen(String... more) {
    List<String> args = new ArrayList<>(List.of("screen", catalog.toString(), "--hours", "1"));
    args.addAll(List.of("--start", "epoch", "--threshold", "500km"));
    args.addAll(List.of("-o", folder.resolve("out.csv").toString(), "--cdm", messages.toString()));
    args.addAll(List.of(more));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  private List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void manifestVouchesForTheFolder() throws IOException {
    CommandLineRun run = screen();
    assertEquals(ExitCode.DONE, run.code(), run.err());
    int written = names(messages).size();
    assertTrue(run.err().contains(String.format(" %d message", written)), run.err());
    String manifest = folder.resolve("out.run.json").toString();
    assertTrue(CommandLineRun.of("verify", manifest).out().contains("OK         " + messages));
    Files.writeString(messages.resolve("another.cdm"), "x");
    CommandLineRun changed = CommandLineRun.of("verify", manifest);
    assertEquals(ExitCode.DIFFERS, changed.code());
    assertTrue(changed.out().contains("CHANGED    " + messages), changed.out());
  }

  @Test
  void sameDateGivesTheSameBytes() throws IOException {
    assertEquals(
        ExitCode.DONE, screen("--cdm-created", "2024-11-01", "--cdm-format", "xml").code());
    Path first = Files.move(messages, folder.resolve("first"));
    screen("--cdm-created", "2024-11-01", "--cdm-format", "xml", "--threads", "1");
    assertEquals(names(first), names(messages));
    for (String name : names(first)) {
      assertTrue(name.endsWith(".xml"), name);
      assertEquals(-1, Files.mismatch(first.resolve(name), messages.resolve(name)));
    }
  }

  @Test
  void folderMustBeNewOrEmpty() throws IOException {
    Files.createDirectory(messages);
    assertEquals(ExitCode.DONE, screen().code());
    Files.writeString(messages.resolve("theirs"), "x");
    Files.delete(folder.resolve("out.csv"));
    CommandLineRun run = screen();
    assertEquals(ExitCode.OUTPUT, run.code());
    assertEquals("orbsieve: cannot write " + messages + ": the folder is not empty\n", run.err());
    assertFalse(Files.exists(folder.resolve("out.csv")), "found before the screening");
    assertEquals(
        List.of("catalog.csv", "messages", "out.objects.csv", "out.rejects.csv", "out.run.json"),
        names(folder));
  }

  @Test
  void optionsOfMessagesNeedMessages() {
    for (String[] option :
        new String[][] {
          {"--cdm-format", "xml"}, {"--cdm-originator", "US"}, {"--cdm-created", "2024-11-01"}
        }) {
      String[] args = {
        "screen", catalog.toString(), "-o", folder.resolve("x.csv").toString(), option[0], option[1]
      };
      CommandLineRun run = CommandLineRun.of(args);
      assertEquals(ExitCode.USAGE, run.code());
      assertTrue(run.err().contains(option[0] + " says nothing without --cdm"), run.err());
    }
  }

  @Test
  void optionsAreChecked() {
    assertEquals(ExitCode.USAGE, screen("--cdm-format", "json").code());
    assertEquals(ExitCode.USAGE, screen("--cdm-originator", " ").code());
    assertEquals(ExitCode.USAGE, screen("--cdm-created", "soon").code());
    CommandLineRun resumed = screen("--resume");
    assertEquals(ExitCode.USAGE, resumed.code());
    assertTrue(resumed.err().contains("no --cdm"), resumed.err());
  }
}
