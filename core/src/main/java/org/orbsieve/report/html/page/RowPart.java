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

  /** Of a longer period, the year is not clear from the head [s]. */
  private static final double YEAR = 300 * 86_400.0;

  private final Window window;
  private final Utc utc;

  RowPart(Window window, Utc utc) {
    this.window = window;
    this.utc = utc;
  }

  RowView view(EventRow row, int index, boolean drawn) {
    int rank = window.levels().rank(row.chance());
    return new RowView(
        index,
        window.hasProbability() ? Glyph.name(rank, window.levels()) : "rb",
        window.hasProbability() ? window.levels().name(rank) : "",
        window.duration() > YEAR ? utc.datedSeconds(row.tca()) : utc.seconds(row.tca()),
        Figures.clock(window.time(row)),
        name(row.asset()),
        name(row.other()),
        chance(row.chance()),
        highest(row.chance()),
        meeting(row.meeting()),
        ages(row),
        row.regime(),
        drawn);
  }

  private static String ages(EventRow row) {
    double first = row.asset().age();
    double second = row.other().age();
    return Double.isNaN(first) && Double.isNaN(second) ? "" : age(first) + " " + age(second);
  }

  private static String age(double age) {
    return Double.isNaN(age) ? "-" : Figures.days(age);
  }

  private static RowView.Name name(Party party) {
    return new RowView.Name(party.label(), party.digits(), party.owner(), type(party.type()));
  }

  /** The type in words. */
  static String type(String type) {
    return type.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static RowView.Bar chance(Chance chance) {
    if (chance.value().isEmpty()) {
      return new RowView.Bar("no Pc", -1, true);
    }
    double value = chance.value().getAsDouble();
    boolean tiny = value < 1e-12;
    return new RowView.Bar(tiny ? "<1e-12" : Figures.chance(value), SmallCharts.bar(value), tiny);
  }

  private static RowView.Bar highest(Chance chance) {
    if (chance.maximum().isEmpty()) {
      return new RowView.Bar("", -1, true);
    }
    double value = chance.maximum().getAsDouble();
    return new RowView.Bar(
        Figures.chance(value), chance.canRise() ? SmallCharts.bar(value) : -1, !chance.isDiluted());
  }

  private static RowView.Meeting meeting(Meeting meeting) {
    return new RowView.Meeting(
        Figures.kilometres(meeting.miss()),
        meeting.radial().isEmpty() ? "" : Figures.signedWhole(meeting.radial().getAsDouble()),
        Figures.fixed(meeting.speed() / 1000, 1));
  }
}
