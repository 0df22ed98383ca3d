package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.cdm.CdmAssessor;
import org.orbsieve.assessment.cdm.CdmReader;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.catalog.AstroContext;
import org.orekit.data.DataSource;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.files.ccsds.ndm.cdm.Cdm;
import org.orekit.files.ccsds.ndm.cdm.CdmRelativeMetadata;

/** The messages of a screening, read by another tool and assessed anew. */
class CdmRoundTripTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final Path SAMPLE = Path.of("../data/sample-catalogue.csv");

  /** Of the integral over the sphere, whose nodes lie otherwise in the message's frame. */
  private static final double QUADRATURE = 1e-3;

  private static final Pattern ROW =
      Pattern.compile(
          "\"tca\":\"([^\"]+)\".*\"primary\":\\{\"catalogNumber\":(\\d+).*"
              + "\"secondary\":\\{\"catalogNumber\":(\\d+).*"
              + "\"risk\":\\{\"probability\":\\{\"value\":([^,]+),\"method\":\"([^\"]+)\".*");

  @TempDir Path folder;

  /** One message for each row, with the row's probability, which follows from what it tells. */
  @ParameterizedTest
  @CsvSource({"kvn, .cdm", "xml, .xml"})
  void everyConjunctionIsReadBack(String format, String extension) throws IOException {
    Path messages = folder.resolve("messages");
    CommandLineRun run =
        CommandLineRun.of(
            "screen",
            SAMPLE.toString(),
            "--start",
            "epoch",
            "--format",
            "json",
            "-o",
            "-",
            "--cdm",
            messages.toString(),
            "--cdm-format",
            format);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> rows = run.out().lines().toList();
    assertTrue(rows.size() > 100, rows.size() + " conjunctions");
    assertEquals(rows.size(), messages.toFile().list().length);
    for (String row : rows) {
      Matcher fields = ROW.matcher(row);
      assertTrue(fields.find(), row);
      String name =
          fields.group(1).replaceAll("[-:]", "") + "_" + fields.group(2) + "_" + fields.group(3);
      Path file = messages.resolve(name + extension);
      double given = Double.parseDouble(fields.group(4));
      CdmRelativeMetadata relative = strictly(file).getRelativeMetadata();
      assertEquals(given, relative.getCollisionProbability(), name);
      assertEquals(fields.group(5), relative.getCollisionProbaMethod().getName());
      Probability.Known again = again(file);
      assertEquals(fields.group(5), again.method().label());
      double tolerance = again.method().isTwoDimensional() ? 1e-6 : QUADRATURE;
      assertEquals(given, again.value(), tolerance * given, name);
    }
  }

  private static Cdm strictly(Path file) {
    return new ParserBuilder(CONTEXT.messages())
        .buildCdmParser()
        .parseMessage(new DataSource(file.toFile()));
  }

  private static Probability.Known again(Path file) throws IOException {
    CdmAssessor assessor =
        new CdmAssessor(
            new RiskAssessor(PcMethod.FOSTER, List.of()), Optional.empty(), HardBodyRadii.DEFAULT);
    try (InputStream in = Files.newInputStream(file)) {
      return (Probability.Known)
          assessor.assess(new CdmReader(CONTEXT).read(in)).risk().probability();
    }
  }
}
