package org.orbsieve.report.html.page;

import java.util.Locale;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.chart.Glyph;
import org.orbsieve.report.html.chart.SmallCharts;
import org.orbsieve.report.html.model.Chance;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Meeting;
import org.orbsieve.report.html.model.Party;
import org.orbsieve.report.html.model.Window;

/** Writes a line of the table. */
final class RowPart {

  /** Sorts after everything. */
  private static final String LAST = "-1";

  private final Window window;
  private final Utc utc;

  RowPart(Window window, Utc utc) {
    this.window = window;
    this.utc = utc;
  }

  RowView view(EventRow row, int index, boolean drawn) {
    int rank = window.levels().rank(row.chance());
    double time = window.time(row);
    return new RowView(
        index,
        window.hasProbability() ? Glyph.name(rank, window.levels()) : "rb",
        window.hasProbability() ? window.levels().name(rank) : "",
        new RowView.Cell(utc.seconds(row.tca()), plain(time, 0)),
        Figures.clock(time),
        name(row.asset()),
        name(row.other()),
        chance(row.chance()),
        highest(row.chance()),
        meeting(row.meeting()),
        new RowView.Cell(
            Figures.days(row.asset().age()) + " " + Figures.days(row.other().age()),
            plain(Math.max(row.asset().age(), row.other().age()), 0)),
        row.regime(),
        drawn);
  }

  private static RowView.Name name(Party party) {
    return new RowView.Name(
        party.label(), Integer.toString(party.number()), party.owner(), type(party.type()));
  }

  /** The type in words. */
  static String type(String type) {
    return type.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static RowView.Bar chance(Chance chance) {
    if (chance.value().isEmpty()) {
      return new RowView.Bar("no Pc", LAST, -1, true);
    }
    double value = chance.value().getAsDouble();
    boolean tiny = value < 1e-12;
    return new RowView.Bar(
        tiny ? "<1e-12" : Figures.chance(value), number(value), SmallCharts.bar(value), tiny);
  }

  private static RowView.Bar highest(Chance chance) {
    if (chance.maximum().isEmpty()) {
      return new RowView.Bar("", LAST, -1, true);
    }
    double value = chance.maximum().getAsDouble();
    return new RowView.Bar(
        Figures.chance(value),
        number(value),
        chance.canRise() ? SmallCharts.bar(value) : -1,
        !chance.isDiluted());
  }

  private static RowView.Meeting meeting(Meeting meeting) {
    return new RowView.Meeting(
        new RowView.Cell(Figures.kilometres(meeting.miss()), plain(meeting.miss(), 1)),
        meeting.radial().isEmpty()
            ? new RowView.Cell("", LAST)
            : new RowView.Cell(
                Figures.signedWhole(meeting.radial().getAsDouble()),
                plain(Math.abs(meeting.radial().getAsDouble()), 1)),
        new RowView.Cell(Figures.fixed(meeting.speed() / 1000, 1), plain(meeting.speed(), 1)));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3e", value);
  }

  private static String plain(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
