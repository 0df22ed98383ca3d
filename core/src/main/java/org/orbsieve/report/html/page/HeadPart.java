package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.chart.Glyph;
import org.orbsieve.report.html.model.Counts;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.ReportData;
import org.orbsieve.report.html.model.Subject;

/** Writes the head: must someone act, on what, how soon, and can it be trusted. */
final class HeadPart {

  private final ReportData data;
  private final Facts facts;
  private final Utc utc;
  private final Counts counts;
  private final Levels levels;

  HeadPart(ReportData data, Utc utc) {
    this.data = data;
    this.facts = new Facts(data.manifest());
    this.utc = utc;
    this.counts = data.events().counts();
    this.levels = data.window().levels();
  }

  HeadView view() {
    String verdict = new Verdict(data, utc).sentence();
    if (data.subject() instanceof Subject.Messages messages) {
      MessagesPart part = new MessagesPart(data, messages, utc);
      return new HeadView(
          part.title(),
          part.subject(),
          "",
          verdict,
          leads(),
          numbers(),
          part.caveat(),
          part.facts());
    }
    String incomplete = incomplete();
    String period =
        utc.dated(data.window().start())
            + " to "
            + utc.dated(data.window().start().shiftedBy(data.window().duration()))
            + " UTC";
    return new HeadView(
        (incomplete.isEmpty() ? "" : "Incomplete: ") + "Conjunctions " + period,
        "Conjunction report. " + subject() + ", " + period,
        incomplete,
        incomplete.isEmpty() ? verdict : "So far: " + verdict,
        leads(),
        numbers(),
        new Caveat(data).sentences(),
        new FactsPart(data).facts());
  }

  private String subject() {
    String objects =
        facts.count("counts.objects").isPresent()
            ? Figures.count(facts.count("counts.objects").getAsLong()) + " objects"
            : "all objects";
    if (facts.count("pairs.primaries").isEmpty()) {
      return objects + ", all against all";
    }
    String selection = facts.text("pairs.selection");
    return Figures.plural(facts.count("pairs.primaries").getAsLong(), "asset")
        + (selection.isEmpty() ? "" : " (" + Figures.cut(selection, 60) + ")")
        + " against "
        + objects;
  }

  private String incomplete() {
    if (data.until().isEmpty()) {
      return "";
    }
    double until = data.until().getAsDouble();
    return "Incomplete: screened until "
        + utc.dated(data.window().start().shiftedBy(until))
        + " UTC, "
        + Figures.digits(Math.floor(until / 360) / 10, 4)
        + " of "
        + Figures.digits(data.window().duration() / 3600, 4)
        + " h.";
  }

  private List<HeadView.Lead> leads() {
    List<HeadView.Lead> leads = new ArrayList<>();
    List<EventRow> lines = data.events().lines();
    if (counts.nextRank() < levels.below()) {
      counts
          .next()
          .ifPresent(
              row ->
                  leads.add(
                      lead(
                          data.isOfMessages() ? "First" : "Next",
                          row,
                          utc.full(row.tca()) + " UTC, ")));
    }
    Optional<EventRow> likeliest =
        lines.stream().findFirst().filter(row -> row.chance().value().isPresent());
    likeliest.ifPresent(row -> leads.add(lead("Likeliest", row, when(row))));
    counts.closest().ifPresent(row -> leads.add(lead("Closest", row, when(row))));
    return leads;
  }

  private String when(EventRow row) {
    return (data.isOfMessages() ? utc.full(row.tca()) : utc.millis(row.tca())) + ", ";
  }

  private HeadView.Lead lead(String why, EventRow row, String when) {
    String chance =
        row.chance().value().isPresent()
            ? "Pc " + Figures.chance(row.chance().value().getAsDouble()) + ", "
            : "";
    return new HeadView.Lead(
        why,
        data.events().lines().indexOf(row),
        row.title(),
        when + chance + "miss " + Figures.distance(row.meeting().miss()));
  }

  private List<HeadView.Count> numbers() {
    List<HeadView.Count> numbers = new ArrayList<>();
    if (!data.window().hasProbability()) {
      numbers.add(new HeadView.Count("", Figures.count(counts.events()), "events"));
    } else {
      for (int rank = 0; rank < levels.ranks(); rank++) {
        numbers.add(
            new HeadView.Count(
                Glyph.name(rank, levels), Figures.count(counts.ranks().get(rank)), words(rank)));
      }
      if (levels.below() > 0) {
        numbers.add(
            new HeadView.Count(
                "",
                Figures.count(counts.couldRise()),
                "would be " + levels.name(0) + " with smaller errors"));
      }
    }
    if (counts.rowsTogether() > 0) {
      numbers.add(
          new HeadView.Count(
              "",
              Figures.count(counts.rowsTogether()),
              "rows of "
                  + Figures.plural(data.events().pairs().size(), "pair")
                  + " that fly together"));
    }
    facts
        .count("pairs.primaries")
        .ifPresent(
            assets -> numbers.add(new HeadView.Count("", affected(), affectedWords(assets))));
    return numbers;
  }

  private String words(int rank) {
    if (rank < levels.below()) {
      return levels.name(rank)
          + ", Pc \u2265 "
          + Figures.threshold(levels.worstFirst().get(rank).threshold());
    }
    return rank == levels.below() ? levels.name(rank) : "no probability";
  }

  private String affected() {
    return Figures.count(
        data.events().assets().stream()
            .filter(
                asset ->
                    levels.below() == 0
                        || asset.counts().subList(0, levels.below()).stream().anyMatch(n -> n > 0))
            .count());
  }

  private String affectedWords(long assets) {
    String what = levels.below() == 0 ? "an event" : "an event at a level";
    return "of " + Figures.plural(assets, "asset") + " have " + what;
  }
}
