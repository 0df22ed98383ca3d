package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.report.html.chart.Svg.Anchor;
import org.orbsieve.report.html.model.Flight;
import org.orbsieve.report.html.model.Visit;

/**
 * The way of the other object past the asset: radial and cross-track over in-track, with the
 * outline of the screening volume. The axes have scales of their own.
 */
public final class TrackChart {

  private static final int POINTS = 24;
  private static final double GAP = 10;

  private final Flight flight;
  private final Optional<Visit> visit;
  private final String id;
  private final Svg svg;
  private final double reach;

  private TrackChart(Flight flight, Optional<Visit> visit, String id) {
    this.flight = flight;
    this.visit = visit;
    this.id = id;
    String sentence =
        visit
            .map(v -> "Relative track through the screening volume around the asset")
            .orElse("Relative track past the asset");
    this.svg = new Svg("chart", Frame.WIDTH, Frame.HEIGHT, sentence);
    this.reach = reach();
  }

  /**
   * Draws it.
   *
   * @param flight of the other object
   * @param visit of the volume around the asset, where there is one
   * @param id a name that no other picture of the page has
   * @return an SVG
   */
  public static String draw(Flight flight, Optional<Visit> visit, String id) {
    return new TrackChart(flight, visit, id).draw();
  }

  /** Half of the in-track axis [m]. */
  private double reach() {
    double miss = Math.max(flight.position().getNorm(), 1);
    return visit.map(v -> 1.15 * v.volume().transverse()).orElse(4 * miss);
  }

  private String draw() {
    Frame all = Frame.of(svg);
    double half = (all.bottom() - all.top() - GAP) / 2;
    boolean metres = reach < 3000;
    Frame upper = new Frame(svg, all.left(), all.top(), all.right(), all.top() + half);
    Frame lower = new Frame(svg, all.left(), upper.bottom() + GAP, all.right(), all.bottom());
    panel(upper, true, metres);
    panel(lower, false, metres);
    String unit = metres ? "m" : "km";
    svg.text(
        "ax",
        Anchor.END,
        all.right(),
        all.bottom() + 30,
        "in-track, " + unit + " (axes not to one scale)");
    return svg.toString();
  }

  private void panel(Frame frame, boolean isRadial, boolean metres) {
    double unit = metres ? 1 : 1000;
    Axis along = Axis.linear(-reach / unit, reach / unit, frame.left() + 1, frame.right() - 1);
    double size = height(isRadial) / unit;
    Axis up = Axis.linear(-size, size, frame.bottom(), frame.top());
    frame.outline();
    for (double tick : along.ticks()) {
      svg.line("grid", along.at(tick), frame.top(), along.at(tick), frame.bottom());
      if (!isRadial) {
        svg.text(
            "ax",
            Anchor.MIDDLE,
            along.at(tick),
            frame.bottom() + 13,
            Figures.digits(round(tick, reach / unit), 4));
      }
    }
    for (double tick : thinned(up)) {
      svg.line("grid", frame.left(), up.at(tick), frame.right(), up.at(tick));
      svg.text(
          "ax",
          Anchor.END,
          frame.left() - 5,
          up.at(tick) + 4,
          Figures.digits(round(tick, size), 4));
    }
    visit.ifPresent(v -> outline(v.volume(), isRadial, along, up, unit));
    svg.clip(
        id + (isRadial ? "r" : "c"),
        frame.left(),
        frame.top(),
        frame.right() - frame.left(),
        frame.bottom() - frame.top());
    track(isRadial, along, up, unit);
    svg.unclip();
    svg.circle("hbd", along.at(0), up.at(0), 2);
    Vector3D now = flight.position();
    svg.path("other", Glyph.cross(along.at(now.getY() / unit), up.at(part(now, isRadial) / unit)));
    svg.text(
        "ax halo",
        Anchor.START,
        frame.left() + 4,
        frame.top() + 12,
        (isRadial ? "radial, " : "cross-track, ") + (metres ? "m" : "km"));
  }

  private static double round(double tick, double size) {
    return Math.abs(tick) < 1e-9 * size ? 0 : tick;
  }

  /** Three lines are enough for half a chart. */
  private static List<Double> thinned(Axis up) {
    List<Double> ticks = up.ticks();
    double step = ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : 0;
    return ticks.stream()
        .filter(
            t -> ticks.size() <= 4 || Math.abs(t / (2 * step) - Math.rint(t / (2 * step))) < 1e-6)
        .toList();
  }

  private double height(boolean isRadial) {
    double now = Math.abs(part(flight.position(), isRadial));
    double volume =
        visit.map(v -> isRadial ? v.volume().radial() : v.volume().normal()).orElse(0.0);
    double least = visit.isPresent() ? 0 : 2.5 * Math.max(flight.position().getNorm(), 1);
    return Math.max(Math.max(1.3 * now, 1.3 * volume), Math.max(least, 1e-3));
  }

  private static double part(Vector3D position, boolean isRadial) {
    return isRadial ? position.getX() : position.getZ();
  }

  /** The shadow of the volume: also that of an ellipsoid is as large as its axes. */
  private void outline(RtnVolume volume, boolean isRadial, Axis along, Axis up, double unit) {
    double rx = along.at(volume.transverse() / unit) - along.at(0);
    double size = isRadial ? volume.radial() : volume.normal();
    double ry = up.at(0) - up.at(size / unit);
    if (volume.shape() == RtnVolume.Shape.BOX) {
      svg.rect("vol", along.at(0) - rx, up.at(0) - ry, 2 * rx, 2 * ry);
    } else {
      svg.ellipse("vol", along.at(0), up.at(0), rx, ry);
    }
  }

  private void track(boolean isRadial, Axis along, Axis up, double unit) {
    double speed = Math.max(flight.velocity().getNorm(), 1e-3);
    double span = Math.min(60, 3 * (reach + flight.position().getNorm()) / speed);
    svg.path("trk", way(-span, span, isRadial, along, up, unit));
    if (visit.isEmpty()) {
      return;
    }
    double in = Math.max(-span, visit.get().entry());
    double out = Math.min(span, visit.get().exit());
    if (!(in < out)) {
      return;
    }
    svg.path("trkin", way(in, out, isRadial, along, up, unit));
    for (double end : new double[] {in, out}) {
      Vector3D place = flight.at(end);
      double x = along.at(place.getY() / unit);
      double y = up.at(part(place, isRadial) / unit);
      svg.line("io", x, y - 4, x, y + 4);
      if (isRadial) {
        svg.text("lab halo", Anchor.MIDDLE, x, y - 8, end == in ? "in" : "out");
      }
    }
  }

  private String way(double from, double to, boolean isRadial, Axis along, Axis up, double unit) {
    StringBuilder d = new StringBuilder();
    for (int i = 0; i <= POINTS; i++) {
      Vector3D place = flight.at(from + (to - from) * i / POINTS);
      d.append(i == 0 ? 'M' : 'L')
          .append(number(along.at(place.getY() / unit)))
          .append(' ')
          .append(number(up.at(part(place, isRadial) / unit)));
    }
    return d.toString();
  }
}
