package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.read.ConjunctionReader;
import org.orbsieve.report.read.ConjunctionRecord;
import org.orbsieve.report.read.RecordReader;

/** {@code --csv-safe} from a catalogue with names that a spreadsheet would run. */
class CsvSafeTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  @TempDir Path folder;

  private String screened(String name, String... more) throws IOException {
    Path catalogue = folder.resolve("catalogue.csv");
    List<String> lines = Files.readAllLines(Path.of("..", "data", "sample-catalogue.csv"));
    List<String> hostile = new ArrayList<>(List.of(lines.get(0)));
    lines.subList(1, lines.size()).forEach(line -> hostile.add("=" + line));
    Files.write(catalogue, hostile);
    List<String> args =
        new ArrayList<>(
            List.of("screen", catalogue.toString(), "--start", "epoch", "--hours", "3", "-q"));
    args.addAll(List.of("-o", folder.resolve(name).toString()));
    args.addAll(List.of(more));
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return Files.readString(folder.resolve(name));
  }

  private List<List<String>> names(String file) throws IOException {
    List<List<String>> names = new ArrayList<>();
    try (RecordReader<ConjunctionRecord> reader =
        ConjunctionReader.open(folder.resolve(file), CONTEXT)) {
      for (Optional<ConjunctionRecord> found = reader.next();
          found.isPresent();
          found = reader.next()) {
        var row = found.get().row();
        names.add(
            List.of(
                row.text("OBJECT_NAME_1").orElseThrow(), row.text("OBJECT_NAME_2").orElseThrow()));
      }
    }
    return names;
  }

  @Test
  void namesAreMarkedAndReadAsTheyWere() throws IOException {
    String plain = screened("plain.csv");
    String safe = screened("safe.csv", "--csv-safe");
    assertFalse(plain.equals(safe));
    assertEquals(plain.replace(",=", ",'="), safe);
    assertFalse(names("plain.csv").isEmpty());
    assertEquals(names("plain.csv"), names("safe.csv"));
    String objects = Files.readString(folder.resolve("plain.objects.csv"));
    assertEquals(
        objects.replace(",=", ",'="), Files.readString(folder.resolve("safe.objects.csv")));
  }
}
