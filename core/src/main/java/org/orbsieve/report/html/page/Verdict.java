package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.model.Counts;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.ReportData;

/** The first sentence of a report: must someone act, on what, and how soon. */
final class Verdict {

  private final ReportData data;
  private final Utc utc;
  private final Counts counts;
  private final Levels levels;

  Verdict(ReportData data, Utc utc) {
    this.data = data;
    this.utc = utc;
    this.counts = data.events().counts();
    this.levels = data.window().levels();
  }

  /** The sentence, without what is said of a run that did not end. */
  String sentence() {
    List<String> parts = new ArrayList<>();
    long events = counts.events();
    if (events == 0) {
      String within =
          new Facts(data.manifest()).text("settings.volume").isEmpty()
              ? Figures.size(new Facts(data.manifest()).number("settings.threshold_m").orElse(0))
              : "the volumes";
      parts.add("No event in " + Figures.span(screened()) + " within " + within);
    } else if (!data.window().hasProbability()) {
      parts.add(
          Figures.plural(events, "event") + ", none with a probability, which was not asked for");
    } else if (levels.below() == 0) {
      parts.add(
          Figures.plural(events, "event") + ", ranked by probability; no action level was given");
    } else {
      parts.add(byLevel());
    }
    String together = together();
    String sentence = String.join("; ", parts) + (together.isEmpty() ? "" : "; " + together) + ".";
    return sentence + next();
  }

  private double screened() {
    return data.until().orElse(data.window().duration());
  }

  private String byLevel() {
    long worst = counts.ranks().get(0);
    List<String> parts = new ArrayList<>();
    boolean none = counts.ranks().subList(0, levels.below()).stream().allMatch(n -> n == 0);
    if (none) {
      List<String> names = levels.worstFirst().stream().map(Levels.Level::name).toList();
      parts.add("No event reaches " + String.join(" or ", names));
      parts.add(belowAll());
    } else {
      parts.add(
          worst == 0
              ? "No event reaches " + levels.name(0)
              : Figures.count(worst)
                  + (worst == 1 ? " event reaches " : " events reach ")
                  + levels.name(0));
      for (int rank = 1; rank < levels.below(); rank++) {
        long here = counts.ranks().get(rank);
        if (here > 0) {
          String of = worst > 0 ? " more" : " of " + Figures.count(counts.events());
          parts.add(
              Figures.count(here) + of + (here == 1 ? " reaches " : " reach ") + levels.name(rank));
        }
      }
    }
    long unknown = counts.ranks().get(levels.none());
    if (unknown > 0) {
      parts.add(Figures.count(unknown) + (unknown == 1 ? " has" : " have") + " no probability");
    }
    return String.join("; ", parts);
  }

  private String belowAll() {
    long below = counts.ranks().get(levels.below());
    return below == counts.events()
        ? (below == 1 ? "the one event is" : "all " + Figures.count(below) + " are")
            + " below all levels"
        : Figures.count(below) + " of " + Figures.count(counts.events()) + " are below all levels";
  }

  /** Of pairs that fly together the rows at the worst level that they reach are told. */
  private String together() {
    if (counts.rowsTogether() == 0) {
      return "";
    }
    int rank = 0;
    while (rank < levels.below() && counts.together().get(rank) == 0) {
      rank++;
    }
    boolean any = rank < levels.below();
    int worst = rank;
    long rows = any ? counts.together().get(rank) : counts.rowsTogether();
    long pairs =
        data.events().pairs().stream().filter(pair -> !any || pair.counts().get(worst) > 0).count();
    return Figures.count(rows)
        + (counts.events() == 0 ? "" : " more")
        + (rows == 1 ? " row" : " rows")
        + (any ? " at " + levels.name(rank) : "")
        + (rows == 1 ? " is of " : " are of ")
        + Figures.plural(pairs, "pair")
        + (pairs == 1 ? " that flies together" : " that fly together");
  }

  private String next() {
    if (counts.next().isEmpty() || counts.nextRank() >= levels.below()) {
      return "";
    }
    double time = data.window().time(counts.next().get());
    long same = counts.ranks().get(counts.nextRank());
    String what = same == 1 ? " It is " : " The next of them is ";
    if (counts.ranks().get(0) > 0
        && counts.ranks().subList(1, levels.below()).stream().anyMatch(n -> n > 0)) {
      what = " The first at " + levels.name(0) + " is ";
    }
    return data.isOfMessages()
        ? what + "at " + utc.dated(counts.next().get().tca()) + " UTC."
        : what + Figures.span(Math.max(0, time)) + " after the start.";
  }
}
