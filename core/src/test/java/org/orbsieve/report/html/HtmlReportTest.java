package org.orbsieve.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.orbsieve.report.html.model.TrendPoint;

class HtmlReportTest {

  private static String between(String page, String start, String end) {
    int from = page.indexOf(start);
    assertTrue(from >= 0, start);
    return page.substring(from + start.length(), page.indexOf(end, from + start.length()));
  }

  private static int count(String page, String what) {
    Matcher matcher = Pattern.compile(what).matcher(page);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  @Test
  void thePolicyAllowsTheStyleAndTheScriptOfThePageAndNothingElse() throws Exception {
    String page = new Samples(true).events(30).page();
    assertEquals(1, count(page, "<style"));
    assertEquals(1, count(page, "<script"));
    String policy =
        "default-src 'none'; style-src "
            + hash(between(page, "<style>", "</style>"))
            + "; script-src "
            + hash(between(page, "<script>", "</script>"))
            + "; base-uri 'none'; form-action 'none'";
    String written = between(page, "Content-Security-Policy\" content=\"", "\"");
    assertEquals(policy, written.replace("&#39;", "'").replace("&#43;", "+").replace("&#61;", "="));
  }

  @Test
  void nothingIsLoadedFromAnywhere() throws IOException {
    String page = new Samples(true).events(30).page();
    assertEquals(0, count(page, "https?://"));
    assertEquals(0, count(page, "(src|action|data|poster|srcset)=\""));
    assertEquals(0, count(page, "url\\((?!#)"));
    assertEquals(0, count(page, "@import"));
    assertEquals(0, count(page, " style=| on[a-z]+="));
    assertEquals(count(page, "href=\""), count(page, "href=\"#"), "links stay on the page");
  }

  @Test
  void markupInNamesIsText() throws IOException {
    String hostile = "</title></style></script><img src=x onerror=alert(1)>\"'&`${7*7}";
    String page =
        new Samples(true)
            .fact("pairs", Map.of("selection", hostile, "primaries", 2L))
            .fact("version", hostile)
            .event(hostile, hostile + " DEB", 2e-4)
            .slow(hostile, hostile + " A", 1e-3)
            .slow(hostile, hostile + " A", 1e-3)
            .slow(hostile, hostile + " A", 1e-3)
            .events(5)
            .page();
    assertEquals(0, count(page, "<img"));
    assertEquals(1, count(page, "</title>(?=\\s*<style)"));
    assertEquals(1, count(page, "</script>"));
    assertEquals(1, count(page, "</style>"));
    assertTrue(page.contains("&lt;img src=x onerror=alert(1)&gt;"));
    assertTrue(
        page.contains("no errors are known &lt;i&gt;") || !page.contains("no errors are known"));
  }

  @Test
  void aRunWithoutEventsHasAVerdictAndNoEmptyChart() throws IOException {
    String page = new Samples(true).page();
    assertTrue(page.contains("No event in 3 days within the volumes."));
    assertTrue(page.contains("26,834 records"));
    assertEquals(0, count(page, "class=\"tl |<table class=\"ev\"|class=\"chart\""));
    assertTrue(page.contains("No event found is not proof of no encounter."));
  }

  @Test
  void countsAreOfAllEventsAndInTheVerdict() throws IOException {
    String page =
        new Samples(true)
            .event("A", "B", 2e-4)
            .event("A", "C", 1e-5)
            .event("A", "D", 1e-6)
            .event("A", "E", 1e-9)
            .event("A", "F", -1)
            .page();
    assertTrue(
        page.contains("1 event reaches mitigate; 2 more reach watch; 1 has no probability."),
        between(page, "<h1>", "</h1>"));
    assertTrue(page.contains("<b>1</b><span>no probability</span>"));
    String rows = between(page, "<tbody id=\"rows\">", "</tbody>");
    assertEquals(5, count(rows, "<tr "));
    assertTrue(
        rows.lastIndexOf("no Pc") > rows.lastIndexOf("1.0e-9"),
        "what has no probability comes last");
    assertFalse(between(page, "<tbody id=\"rows\">", "</tbody>").contains(">0<"));
  }

  @Test
  void pairsThatFlyTogetherAreToldApart() throws IOException {
    Samples report = new Samples(true).events(10);
    for (int i = 0; i < 4; i++) {
      report.slow("TWIN A", "TWIN B", 1e-3);
    }
    report.slow("PASSER", "DRIFTER", 3e-3);
    String page = report.page();
    String verdict = between(page, "<h1>", "</h1>");
    assertTrue(
        verdict.contains("4 more rows at mitigate are of 1 pair that flies together"), verdict);
    assertTrue(verdict.startsWith("1 event reaches mitigate"), verdict);
    String rows = between(page, "<tbody id=\"rows\">", "</tbody>");
    assertFalse(rows.contains("TWIN A"));
    assertTrue(rows.contains("DRIFTER"), "what only drifts by is an event");
    assertTrue(between(page, "<table class=\"pairs\">", "</table>").contains("TWIN A × TWIN B"));
  }

  @Test
  void withoutProbabilityItSaysSoAndHasNoColumnsOfIt() throws IOException {
    String page = new Samples(false).events(8).page();
    assertTrue(page.contains("8 events, none with a probability, which was not asked for."));
    assertTrue(
        page.contains(
            "Probability was not asked for: the miss distance alone does not rank events."));
    assertEquals(0, count(between(page, "<table class=\"ev\">", "</table>"), "Pc"));
    assertEquals(0, count(page, "data-f="));
  }

  @Test
  void anInterruptedRunSaysSoFirst() throws IOException {
    String page = new Samples(true).events(8).until(41 * 3600 + 100).page();
    assertTrue(between(page, "<title>", "</title>").startsWith("Incomplete: "));
    String verdict = between(page, "<h1>", "</h1>");
    assertTrue(
        verdict.contains("Incomplete: screened until 2024-11-02 17:01 UTC, 41 of 72 h."), verdict);
    assertTrue(verdict.contains("So far: "), verdict);
    assertEquals(3, count(page, ">not screened<"));
    assertTrue(
        new Samples(true)
            .until(3600)
            .page()
            .contains("So far: No event in 1 h within the volumes."));
  }

  @Test
  void oldElementsAreTheFirstSentenceOfTheCaveat() throws IOException {
    String page =
        new Samples(true).events(3).fact("elementSets", Map.of("newestAge_d", 3.2)).page();
    assertTrue(
        between(page, "<p class=\"caveat\">", "</p>")
            .startsWith("Elements are 3.2 days older than the period"));
  }

  @Test
  void aHistoryIsDrawnAndItsAbsenceIsALine() throws IOException {
    List<TrendPoint> points =
        List.of(
            new TrendPoint(
                60, OptionalDouble.of(1e-5), 900, OptionalDouble.of(300), OptionalDouble.of(3)),
            new TrendPoint(
                36, OptionalDouble.of(2e-5), 800, OptionalDouble.of(200), OptionalDouble.of(4)));
    String page = new Samples(true).events(3).trend(points).page();
    assertEquals(1, count(page, "class=\"chart trend\""));
    assertEquals(2, count(page, "Trend over runs: none"));
  }

  @Test
  void slowEncountersHaveNoPlane() throws IOException {
    String page = new Samples(true).slow("PASSER", "DRIFTER", 3e-5).page();
    assertTrue(page.contains("Too slow for an encounter plane"));
    assertEquals(0, count(page, "Encounter plane</b>|covariance scale</b>"));
    assertTrue(page.contains("Hall 2021: three-dimensional; planar methods do not hold"));
  }

  @Test
  void thousandsOfEventsAreCutToThreeMegabytesAndCounted() throws IOException {
    String page = new Samples(true).events(24_608).page();
    int bytes = page.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= 3_000_000, bytes + " bytes");
    assertEquals(5000, count(page, "<tr id=\"r"));
    assertTrue(page.contains("5,000 of 24,608 events"));
    assertTrue(page.contains("The 5,000 likeliest of 24,608; the run’s own files have all."));
    assertEquals(20, count(page, "<article id=\"e\\d"));
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    String page = new Samples(true).events(60).page();
    Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    while (links.find()) {
      assertTrue(page.contains("id=\"" + links.group(1) + "\""), links.group());
    }
    Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    Set<String> seen = new HashSet<>();
    while (ids.find()) {
      assertTrue(seen.add(ids.group(1)), "twice: " + ids.group(1));
    }
  }
}
