package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.model.Chance;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.Meeting;
import org.orbsieve.report.html.model.Window;

/** What to know of an event, in sentences and in the numbers to look at first. */
final class EventStory {

  private final Window window;
  private final boolean isOfRun;

  EventStory(Window window, boolean isOfRun) {
    this.window = window;
    this.isOfRun = isOfRun;
  }

  String sentences(EventDetail event) {
    List<String> parts = new ArrayList<>();
    if (isOfRun) {
      double time = window.time(event.row());
      parts.add(Figures.span(Math.max(0, time)) + " after the start of the period.");
    }
    if (window.hasProbability()) {
      parts.add(level(event));
      if (event.odds().isSpatial()) {
        parts.add("Too slow for an encounter plane: the answer is three-dimensional.");
      } else {
        dilution(event.row().chance()).ifPresent(parts::add);
      }
    }
    parts.addAll(event.odds().remarks().stream().map(EventStory::sentence).toList());
    return String.join(" ", parts);
  }

  private static String sentence(String remark) {
    String text = Character.toUpperCase(remark.charAt(0)) + remark.substring(1);
    return text.endsWith(".") ? text : text + ".";
  }

  private String level(EventDetail event) {
    Chance chance = event.row().chance();
    Levels levels = window.levels();
    if (chance.value().isEmpty()) {
      return "No probability: "
          + (event.odds().answer().reason().isEmpty()
              ? "no reason is given"
              : event.odds().answer().reason())
          + ".";
    }
    String pc = "Pc " + Figures.chance(chance.value().getAsDouble());
    if (levels.below() == 0) {
      return pc + ".";
    }
    int rank = levels.rank(chance);
    if (rank == levels.below()) {
      return "Below all levels: " + pc + " is under " + threshold(levels, rank - 1) + ".";
    }
    String name =
        Character.toUpperCase(levels.name(rank).charAt(0)) + levels.name(rank).substring(1);
    return rank == 0
        ? name + ": " + pc + " is " + threshold(levels, 0) + " or more."
        : name
            + ": "
            + pc
            + " is between "
            + threshold(levels, rank)
            + " and "
            + threshold(levels, rank - 1)
            + ".";
  }

  private static String threshold(Levels levels, int rank) {
    return Figures.threshold(levels.worstFirst().get(rank).threshold());
  }

  private Optional<String> dilution(Chance chance) {
    if (chance.maximum().isEmpty() || chance.scale().isEmpty()) {
      return Optional.empty();
    }
    String most = Figures.chance(chance.maximum().getAsDouble());
    if (!chance.isDiluted()) {
      return Optional.of("Robust: smaller errors would lower it.");
    }
    int rank = window.levels().rank(chance.maximum().getAsDouble());
    String which =
        rank < window.levels().rank(chance) ? ", which is " + window.levels().name(rank) : "";
    return Optional.of(
        "Diluted: with errors "
            + Figures.digits(chance.scale().getAsDouble(), 2)
            + " times as large it would be "
            + most
            + which
            + ". Better data can raise it.");
  }

  List<EventView.Value> values(EventDetail event) {
    List<EventView.Value> values = new ArrayList<>();
    Meeting meeting = event.row().meeting();
    Chance chance = event.row().chance();
    if (window.hasProbability()) {
      String interval =
          event.odds().answer().interval().isEmpty()
              ? FactsPart.method(event.odds().answer().method())
              : "95 %: "
                  + Figures.chance(event.odds().answer().interval().get(0))
                  + " to "
                  + Figures.chance(event.odds().answer().interval().get(1));
      values.add(
          new EventView.Value(
              "Pc",
              chance.value().isPresent() ? Figures.chance(chance.value().getAsDouble()) : "no Pc",
              interval));
    }
    String sigmas =
        event
            .plane()
            .flatMap(p -> p.geometry())
            .map(g -> Figures.digits(g.mahalanobisDistance(), 3) + "\u03c3 (Mahal.)")
            .orElse("");
    values.add(new EventView.Value("Miss", Figures.distance(meeting.miss()), sigmas));
    if (meeting.radial().isPresent()
        && meeting.inTrack().isPresent()
        && meeting.crossTrack().isPresent()) {
      values.add(
          new EventView.Value(
              "Radial", Figures.signed(meeting.radial().getAsDouble()), "asset\u2019s frame"));
      values.add(
          new EventView.Value("In-track", Figures.signed(meeting.inTrack().getAsDouble()), ""));
      values.add(
          new EventView.Value(
              "Cross-track", Figures.signed(meeting.crossTrack().getAsDouble()), ""));
    }
    values.add(
        new EventView.Value(
            "Speed",
            meeting.speed() < 1000
                ? Figures.digits(meeting.speed(), 3) + " m/s"
                : Figures.fixed(meeting.speed() / 1000, 2) + " km/s",
            event.odds().duration().isPresent()
                ? "lasts " + Figures.span(event.odds().duration().getAsDouble())
                : ""));
    return values;
  }
}
