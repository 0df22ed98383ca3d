package org.orbsieve.run.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.ActionLevels;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.ConjunctionAssessor;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.covariance.PublicElementsCovariance;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.cdm.CdmFolder;
import org.orbsieve.report.cdm.CdmFormat;
import org.orbsieve.report.cdm.CdmHeading;
import org.orbsieve.report.cdm.MessageChain;
import org.orbsieve.run.failure.JobFailure;
import org.orekit.time.AbsoluteDate;

/** What is said when the rows can be written and the messages cannot. */
class MessagesOutputTest {

  @TempDir Path place;

  @Test
  void namesTheFolderAndNotTheRows() throws Exception {
    AstroContext context = AstroContext.bundled();
    AbsoluteDate start = new AbsoluteDate("2026-11-01T00:00:00Z", context.utc());
    Path folder = place.resolve("messages");
    CdmHeading heading = CdmHeading.sphere(start, "TEST", start, start.shiftedBy(3_600), 5_000);
    try (CdmFolder messages =
            new CdmFolder(context, heading, CdmFormat.KVN, folder, 1, MessageChain.NONE);
        MessagesOutput output = new MessagesOutput(new Nowhere(), messages, folder)) {
      List<AssessedConjunction> rows = rows(context, start);
      takeAway();
      IOException failure = assertThrows(IOException.class, () -> output.write(rows));
      assertEquals(
          "cannot write " + folder + ": no such file",
          JobFailure.output("conjunctions.csv", failure).getMessage());
    }
  }

  private static List<AssessedConjunction> rows(AstroContext context, AbsoluteDate start)
      throws Exception {
    ScreeningSettings settings =
        ScreeningSettings.of(start, 7_200, 5_000)
            .withAssessor(
                new ConjunctionAssessor(
                    HardBodyRadii.DEFAULT,
                    new PublicElementsCovariance(),
                    Optional.of(new RiskAssessor(PcMethod.FOSTER, ActionLevels.CARA))));
    return Screener.screen(context, List.of(Path.of("../data/sample-catalogue.csv")), settings)
        .conjunctions();
  }

  /** As a folder on a stick that was pulled out. */
  private void takeAway() throws IOException {
    try (Stream<Path> hidden = Files.list(place)) {
      for (Path each : hidden.toList()) {
        Files.delete(each);
      }
    }
  }

  /** Rows that can always be written. */
  private static final class Nowhere implements ResultOutput {

    @Override
    public void write(List<AssessedConjunction> rows) {}

    @Override
    public ContentDigest finish(List<PassGroups.Group> late) {
      return ContentDigest.of(new byte[0]);
    }

    @Override
    public void close() {}
  }
}
