package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.model.Body;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.Meeting;
import org.orbsieve.report.html.model.Plane;
import org.orbsieve.report.html.model.Visit;

/** The facts of an event: of both objects side by side, then of the pair. */
final class EventFacts {

  private static final double DAY = 86_400;

  private final EventDetail event;
  private final Utc utc;

  EventFacts(EventDetail event, Utc utc) {
    this.event = event;
    this.utc = utc;
  }

  List<EventView.Fact> facts() {
    List<EventView.Fact> facts = new ArrayList<>();
    both(facts, "Number, designator", b -> joined(b.party().digits(), b.designator()));
    both(facts, "Owner, type", b -> joined(b.party().owner(), RowPart.type(b.party().type())));
    both(facts, "Status, radar size", b -> b.state().toLowerCase(Locale.ROOT).replace('_', ' '));
    both(facts, "Orbit", b -> b.orbit().map(EventFacts::orbit).orElse(""));
    both(facts, "Elements from (UTC)", this::elements);
    both(facts, "Source of the orbit", Body::source);
    both(facts, "1\u03c3 R / I / C", b -> sigmas(b.errors()));
    both(
        facts,
        "Errors from",
        b -> b.errors().source() + (b.errors().isAssumed() ? ", assumed" : ""));
    pair(facts, "Volume", event.visit().map(EventFacts::volume).orElse(""));
    pair(facts, "Hard body", hardBody());
    pair(facts, "Method", methods());
    pair(
        facts,
        "Originator\u2019s Pc",
        event.odds().original().isPresent()
            ? Figures.chance(event.odds().original().getAsDouble())
            : "");
    pair(facts, "Largest Pc", largest());
    pair(facts, "Combined 1\u03c3 in the plane", event.plane().map(EventFacts::axes).orElse(""));
    pair(facts, "Place of TCA", place());
    return facts;
  }

  private void both(List<EventView.Fact> facts, String name, Function<Body, String> of) {
    String first = of.apply(event.asset());
    String second = of.apply(event.other());
    if (!first.isEmpty() || !second.isEmpty()) {
      facts.add(new EventView.Fact(name, List.of(known(first), known(second))));
    }
  }

  private static String known(String text) {
    return text.isEmpty() ? "unknown" : text;
  }

  private static void pair(List<EventView.Fact> facts, String name, String text) {
    if (!text.isEmpty()) {
      facts.add(new EventView.Fact(name, List.of(text)));
    }
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
  }

  private static String orbit(Body.Orbit orbit) {
    return Figures.fixed(orbit.perigee() / 1000, 0)
        + " \u00d7 "
        + Figures.fixed(orbit.apogee() / 1000, 0)
        + " km, "
        + Figures.fixed(Math.toDegrees(orbit.inclination()), 1)
        + "\u00b0";
  }

  private String elements(Body body) {
    if (Double.isNaN(body.party().age())) {
      return body.epoch().map(utc::dated).orElse("");
    }
    double days = body.party().age() / DAY;
    String age = Figures.fixed(Math.abs(days), 1) + (days < 0 ? " d after TCA" : " d before TCA");
    return body.epoch().map(epoch -> utc.dated(epoch) + ", " + age).orElse(age);
  }

  private static String sigmas(Body.Errors errors) {
    if (errors.radial().isEmpty() || errors.inTrack().isEmpty() || errors.crossTrack().isEmpty()) {
      return "";
    }
    return metres(errors.radial())
        + " / "
        + metres(errors.inTrack())
        + " / "
        + metres(errors.crossTrack())
        + " m";
  }

  private static String metres(OptionalDouble length) {
    return Figures.fixed(length.getAsDouble(), 0);
  }

  private static String volume(Visit visit) {
    RtnVolume v = visit.volume();
    return "around the asset: "
        + v.shape().id()
        + ", R \u00d7 I \u00d7 C "
        + Figures.size(v.radial())
        + " \u00d7 "
        + Figures.size(v.transverse())
        + " \u00d7 "
        + Figures.size(v.normal());
  }

  private String hardBody() {
    OptionalDouble radius = event.odds().radius().metres();
    if (radius.isEmpty()) {
      return "";
    }
    String text =
        Figures.size(radius.getAsDouble()) + " combined (" + event.odds().radius().source() + ")";
    return text.replace(" ()", "");
  }

  /** The three-dimensional method; planar ones are in a chart. */
  private String methods() {
    return event.odds().isSpatial()
        ? FactsPart.method(event.odds().answer().method())
            + ": three-dimensional; planar methods do not hold"
        : "";
  }

  private String largest() {
    List<String> all = new ArrayList<>();
    OptionalDouble most = event.row().chance().maximum();
    OptionalDouble scale = event.row().chance().scale();
    if (most.isPresent() && scale.isPresent()) {
      all.add(
          Figures.chance(most.getAsDouble())
              + " with these errors times "
              + Figures.digits(scale.getAsDouble(), 2));
    }
    event
        .odds()
        .bound()
        .ifPresent(
            bound ->
                all.add(
                    Figures.chance(bound)
                        + " for errors of any size, 3 times as long as wide (Alfano 2005)"));
    return String.join("; ", all);
  }

  private static String axes(Plane plane) {
    return Figures.distance(plane.sigmaMajor()) + " \u00d7 " + Figures.distance(plane.sigmaMinor());
  }

  private String place() {
    Meeting meeting = event.row().meeting();
    if (meeting.latitude().isEmpty() || meeting.altitude().isEmpty()) {
      return "";
    }
    double longitude = event.flight().map(f -> Math.toDegrees(f.longitude())).orElse(Double.NaN);
    return degrees(Math.toDegrees(meeting.latitude().getAsDouble()), "N", "S")
        + (Double.isNaN(longitude) ? "" : ", " + degrees(longitude, "E", "W"))
        + ", altitude "
        + Figures.fixed(meeting.altitude().getAsDouble() / 1000, 0)
        + " km";
  }

  private static String degrees(double angle, String positive, String negative) {
    return Figures.fixed(Math.abs(angle), 1) + "\u00b0 " + (angle < 0 ? negative : positive);
  }
}
