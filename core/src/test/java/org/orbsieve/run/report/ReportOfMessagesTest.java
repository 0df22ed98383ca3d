package org.orbsieve.run.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.cdm.CdmAssessor;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.evolution.MessageSeries;
import org.orbsieve.run.MessageReading;
import org.orbsieve.run.input.InputFiles;

/** Reports of messages, made of one message that is changed in known ways. */
class ReportOfMessagesTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final List<ActionLevel> LEVELS = List.of(new ActionLevel("seen", 1e-30));
  private static final String CREATED = "2024-11-01T12:00:00.000";

  @TempDir private Path folder;

  private final List<String> files = new ArrayList<>();

  private static String made() throws Exception {
    try (InputStream in =
        ReportOfMessagesTest.class.getResourceAsStream("/org/orbsieve/fuzz/message/made.cdm")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void message(String name, String text) throws Exception {
    files.add(Files.writeString(folder.resolve(name), text).toString());
  }

  private String report() throws Exception {
    CdmAssessor assessor =
        new CdmAssessor(
            new RiskAssessor(PcMethod.FOSTER, LEVELS), Optional.empty(), HardBodyRadii.DEFAULT);
    MessageReading read =
        MessageReading.of(CONTEXT, files, new InputFiles(InputStream.nullInputStream()), assessor);
    Path page = folder.resolve("page.html");
    new ReportOfMessages(CONTEXT, LEVELS, "of the messages")
        .write(
            new MessageSeries(CONTEXT, LEVELS).of(read.assessments()), read.refused().size(), page);
    return Files.readString(page);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void messagesAboutOneEventAreOneRowWithATrend() throws Exception {
    message("a.cdm", made());
    message("b.cdm", made().replace(CREATED, "2024-11-01T18:00:00.000"));
    message("c.cdm", "no message");
    String page = report();
    assertEquals(1, count(page, "<tr id=\"r"));
    assertTrue(page.contains("2 messages about 1 event, "), "the head counts both");
    assertTrue(page.contains("1 message could not be read and is not in this report."));
    assertTrue(page.contains("<h3>Trend over messages</h3>"));
    assertTrue(
        page.matches("(?s).*Originator.s Pc</th><td colspan=.2.>1[.]2e-6<.*"), "of the originator");
    assertTrue(page.contains("1 event reaches seen."), "one of the newest message");
    for (String ofRuns : List.of("complete by proof", "Pairs that fly together", "T+ h", "Age d")) {
      assertFalse(page.contains(ofRuns), ofRuns);
    }
  }

  @Test
  void whatHasNoNumberIsKnownByItsNameAndEscaped() throws Exception {
    String hostile =
        made()
            .replace("= 00010", "= UNKNOWN-X")
            .replaceFirst("OBJECT_NAME .*", "OBJECT_NAME = <b>&EVIL");
    message("a.cdm", hostile);
    String page = report();
    assertFalse(page.contains("<b>&EVIL"), "names are text");
    assertTrue(page.contains("&lt;b>&amp;EVIL") || page.contains("&lt;b&gt;&amp;EVIL"), "escaped");
    assertFalse(
        page.replaceAll("(?s)<script>.*</script>", "").contains("NaN"),
        "an unknown age is left out");
    assertFalse(page.contains(">-1<"), "no number is made up");
  }

  @Test
  void aMessageWithoutCovarianceHasNoProbability() throws Exception {
    message("a.cdm", made().replaceAll("(?m)^C[RTN][^ ]* .*m[*].*$", ""));
    String page = report();
    assertTrue(page.contains(">no Pc<"), "no Pc in the row");
    assertTrue(page.contains("the message has no covariance of OBJECT1"), "with the reason");
    assertTrue(page.contains("no position errors are known"), "the plane shows the miss only");
  }

  /** Passes of a docked pair are events each: nothing is folded, whatever the speed. */
  @Test
  void slowMessagesAreEventsToo() throws Exception {
    for (int hour = 10; hour < 23; hour++) {
      for (int minute : new int[] {10, 45}) {
        String time = "2024-11-01T" + hour + ":" + minute + ":00";
        message(
            hour + "-" + minute + ".cdm",
            slow(made()).replaceFirst("2024-11-01T00:00:00.730878", time));
      }
    }
    assertTrue(report().contains("26 messages about 26 events"));
    assertEquals(26, count(report(), "<tr id=\"r"));
  }

  /** The second object with the velocity of the first. */
  private static String slow(String text) {
    for (String axis : List.of("X_DOT", "Y_DOT", "Z_DOT")) {
      Matcher found = Pattern.compile("(?m)^" + axis + " .*$").matcher(text);
      assertTrue(found.find());
      String first = found.group();
      assertTrue(found.find());
      text = text.substring(0, found.start()) + first + text.substring(found.end());
    }
    return text;
  }
}
