package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.orbsieve.report.column.UtcText;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.chart.Glyph;
import org.orbsieve.report.html.chart.Timeline;
import org.orbsieve.report.html.chart.TimelineData;
import org.orbsieve.report.html.model.Counts;
import org.orbsieve.report.html.model.Digest;
import org.orbsieve.report.html.model.Disagreement;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.ReportData;

/** Puts the parts of the page together. */
public final class PagePart {

  private final ReportData data;
  private final Utc utc;
  private final Levels levels;

  private PagePart(ReportData data, UtcText text) {
    this.data = data;
    this.utc = new Utc(text);
    this.levels = data.window().levels();
  }

  /**
   * The page of a report.
   *
   * @param data what it shows
   * @param text writes times
   * @return all that the templates need
   */
  public static PageView view(ReportData data, UtcText text) {
    return new PagePart(data, text).view();
  }

  private PageView view() {
    Assets assets = Assets.load();
    return new PageView(
        new HeadPart(data, utc).view(),
        assets.policy(),
        assets.style(),
        assets.script(),
        Glyph.symbols(),
        timelines(),
        table(),
        new EventPart(data, utc).views(),
        new FleetPart(data, utc).view(),
        data.isOfMessages() ? Optional.empty() : Optional.of(new PopulationPart(data).view()),
        foot(),
        new Facts(data.manifest()).text("marking"),
        SourcesView.of(Disagreement.of(data.manifest().facts())));
  }

  private String foot() {
    return data.isOfMessages()
        ? "Times are UTC. R, I, C: radial, in-track, cross-track, in the frame of object 1."
        : "Conjunctions are what the element sets say, to the millimetre; public element sets are good to"
            + " about a kilometre. Times are UTC. R, I, C: radial, in-track, cross-track, in the frame of the"
            + " asset.";
  }

  private List<String> timelines() {
    List<EventRow> lines = data.events().lines();
    if (lines.isEmpty()) {
      return List.of();
    }
    List<TimelineData.Mark> marks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      marks.add(mark(lines.get(i), i));
    }
    Counts counts = data.events().counts();
    List<Long> rails = new ArrayList<>();
    for (long[] rail : data.events().densities().rails()) {
      long sum = 0;
      for (long count : rail) {
        sum += count;
      }
      rails.add(sum);
    }
    TimelineData shown =
        new TimelineData(
            utc.local(data.window().start()),
            data.window().duration(),
            data.until(),
            levels,
            data.window().hasProbability(),
            marks,
            data.events().densities(),
            counts.events() >= Digest.LINES,
            rails);
    List<String> widths = new ArrayList<>();
    for (Timeline.Width width : Timeline.Width.values()) {
      widths.add(Timeline.draw(shown, width));
    }
    return widths;
  }

  private TimelineData.Mark mark(EventRow row, int line) {
    double chance = row.chance().value().orElse(-1);
    String pc =
        !data.window().hasProbability()
            ? ""
            : chance < 0 ? "no Pc, " : "Pc " + Figures.chance(chance) + ", ";
    String title =
        row.title()
            + "\n"
            + utc.full(row.tca())
            + " UTC, "
            + pc
            + "miss "
            + Figures.distance(row.meeting().miss());
    return new TimelineData.Mark(
        line,
        levels.rank(row.chance()),
        data.window().time(row),
        chance,
        row.chance().canRise() ? row.chance().maximum().orElse(chance) : chance,
        row.meeting().miss(),
        new TimelineData.Words(row.title(), title));
  }

  private PageView.TableView table() {
    List<EventRow> lines = data.events().lines();
    RowPart part = new RowPart(data.window(), utc);
    Set<EventRow> full = new TreeSet<>(EventRow.LIKELIEST);
    data.events().full().forEach(kept -> full.add(kept.row()));
    long drawn = lines.stream().filter(full::contains).count();
    List<RowView> rows = new ArrayList<>();
    boolean owners = false;
    boolean radial = false;
    boolean maxima = false;
    for (int i = 0; i < lines.size(); i++) {
      EventRow row = lines.get(i);
      rows.add(part.view(row, i, full.contains(row)));
      owners |= !(row.other().owner() + row.other().type()).isEmpty();
      radial |= row.meeting().radial().isPresent();
      maxima |= row.chance().maximum().isPresent();
    }
    boolean assets = !data.events().assets().isEmpty();
    return new PageView.TableView(
        rows,
        drawn,
        note(assets, radial, maxima),
        count(lines.size()),
        data.window().hasProbability(),
        maxima && data.window().hasProbability(),
        radial,
        owners,
        !data.isOfMessages(),
        assets ? "Asset" : "Object 1",
        filters());
  }

  private String count(int lines) {
    long events = data.events().counts().events();
    return lines == events
        ? "all " + Figures.plural(events, "event")
        : Figures.count(lines) + " of " + Figures.plural(events, "event");
  }

  private String note(boolean assets, boolean radial, boolean maxima) {
    StringBuilder note = new StringBuilder();
    note.append(data.window().hasProbability() ? "Likeliest first. " : "Closest first. ");
    if (data.events().lines().size() < data.events().counts().events()) {
      note.append("The ")
          .append(Figures.count(data.events().lines().size()))
          .append(data.window().hasProbability() ? " likeliest of " : " closest of ")
          .append(Figures.count(data.events().counts().events()))
          .append(data.isOfMessages() ? ". " : "; the run\u2019s own files have all. ");
    }
    note.append("A row opens the event");
    note.append(data.isOfMessages() ? "" : ". T+: hours and minutes from the start");
    note.append(radial ? "; radial in the frame of " + (assets ? "the asset" : "object 1") : "");
    note.append(maxima ? "; max Pc over the size of the errors, grey where robust" : "");
    note.append(data.isOfMessages() ? "." : "; age of both elements at TCA.");
    return note.toString();
  }

  private List<HeadView.Count> filters() {
    List<HeadView.Count> filters = new ArrayList<>();
    if (data.window().hasProbability()) {
      for (int rank = 0; rank < levels.ranks(); rank++) {
        long count = data.events().counts().ranks().get(rank);
        if (rank < levels.none() || count > 0) {
          String name = rank == levels.below() && levels.below() > 0 ? "below" : levels.name(rank);
          filters.add(new HeadView.Count(Glyph.name(rank, levels), Figures.count(count), name));
        }
      }
    }
    return filters;
  }
}
