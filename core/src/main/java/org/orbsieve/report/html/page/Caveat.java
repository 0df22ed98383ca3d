package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.model.ReportData;

/** What the numbers of a run are not, in plain words. */
final class Caveat {

  private final ReportData data;
  private final Facts facts;

  Caveat(ReportData data) {
    this.data = data;
    this.facts = new Facts(data.manifest());
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    double newest = facts.number("elementSets.newestAge_d").orElse(0);
    if (newest >= 1) {
      sentences.add(
          "Elements are "
              + Figures.fixed(newest, 1)
              + " days older than the period: the newest element set is that old at its start.");
    }
    if (!facts.texts("cutOff").isEmpty()) {
      sentences.add("An input was cut off inside of a record; what is missing was not screened.");
    }
    if (data.events().counts().events() + data.events().counts().rowsTogether() > 0) {
      sentences.add(errors());
    }
    sentences.add("No event found is not proof of no encounter.");
    return sentences;
  }

  private String errors() {
    if (!data.window().hasProbability()) {
      return "Probability was not asked for: the miss distance alone does not rank events.";
    }
    String source = facts.text("risk.covariance");
    long known = 0;
    int levels = data.window().levels().none();
    for (int rank = 0; rank < levels; rank++) {
      known += data.events().counts().ranks().get(rank);
    }
    if (source.isEmpty() || source.contains("built in")) {
      String all =
          known == 1
              ? "The one probability rests"
              : "All " + Figures.count(known) + " probabilities rest";
      return all
          + " on assumed position errors: public elements carry none. They rank events; they do not decide a manoeuvre.";
    }
    return "Position errors: " + source + ". Probabilities are as good as these errors.";
  }
}
