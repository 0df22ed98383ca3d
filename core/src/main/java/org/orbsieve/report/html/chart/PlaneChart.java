package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import java.util.Optional;
import org.orbsieve.report.html.chart.Svg.Anchor;

/**
 * The encounter plane: where the other object may be, seen from the asset, along the relative
 * velocity. Both axes have one scale.
 */
public final class PlaneChart {

  /** Hard bodies that would be smaller are drawn as a ring of this size [pixel]. */
  private static final double SMALLEST = 3.5;

  /** Below this distance one label stands for both objects [pixel]. */
  private static final double TOGETHER = 6;

  /** Below this size the circle of one sigma has no name [pixel]. */
  private static final double NAMED = 18;

  private static final int CORNERS = 48;

  private final Data data;
  private final Svg svg;
  private final Frame frame;
  private double centreX;
  private double centreY;
  private double pixels;

  /**
   * What is shown.
   *
   * @param across miss across the asset's radial direction [m]
   * @param radial miss towards it [m]
   * @param errors the combined errors, where they are known
   * @param radius combined hard-body radius [m]; 0 if unknown
   * @param isUpright whether up is the asset's radial direction, and not an axis of the ellipse
   */
  public record Data(
      double across, double radial, Optional<Ellipse> errors, double radius, boolean isUpright) {}

  /**
   * Combined errors in the plane.
   *
   * @param major one sigma [m]
   * @param minor one sigma [m]
   * @param angle of the major axis from across towards radial [rad]
   */
  public record Ellipse(double major, double minor, double angle) {}

  private PlaneChart(Data data) {
    this.data = data;
    String miss = Figures.distance(Math.hypot(data.across(), data.radial()));
    String sentence =
        "Encounter plane: miss "
            + miss
            + data.errors()
                .map(
                    e ->
                        ", combined 1-sigma "
                            + Figures.distance(e.major())
                            + " by "
                            + Figures.distance(e.minor()))
                .orElse(", no position errors");
    this.svg = new Svg("chart", Frame.WIDTH, Frame.HEIGHT, sentence);
    this.frame = Frame.of(svg);
  }

  /**
   * Draws it.
   *
   * @param data what is shown
   * @return an SVG
   */
  public static String draw(Data data) {
    return new PlaneChart(data).draw();
  }

  /**
   * The size of the hard body in the drawing.
   *
   * @param data what is shown
   * @return whether a ring stands for it, because it would be too small
   */
  public static boolean isEnlarged(Data data) {
    PlaneChart chart = new PlaneChart(data);
    chart.scale();
    return data.radius() * chart.pixels < SMALLEST;
  }

  /** The box holds the origin and three sigma around the other object. */
  private void scale() {
    double edge = 0.18 * Math.hypot(data.across(), data.radial());
    double wide = Math.max(edge, 3.25 * extent(0));
    double high = Math.max(edge, 3.25 * extent(Math.PI / 2));
    double margin = Math.max(2 * data.radius(), 0.25 * Math.hypot(data.across(), data.radial()));
    double least = Math.max(1e-3, margin);
    double left = Math.min(-least, data.across() - wide);
    double right = Math.max(least, data.across() + wide);
    double low = Math.min(-least, data.radial() - high);
    double top = Math.max(least, data.radial() + high);
    pixels =
        Math.min(
            (frame.right() - frame.left()) / (right - left),
            (frame.bottom() - frame.top()) / (top - low));
    centreX = (frame.left() + frame.right()) / 2 - pixels * (left + right) / 2;
    centreY = (frame.top() + frame.bottom()) / 2 + pixels * (low + top) / 2;
  }

  /** One sigma in a direction: half of the ellipse's shadow. */
  private double extent(double direction) {
    return data.errors()
        .map(
            e ->
                Math.hypot(
                    e.major() * Math.cos(e.angle() - direction),
                    e.minor() * Math.sin(e.angle() - direction)))
        .orElse(0.0);
  }

  private String draw() {
    scale();
    axes();
    double x = centreX + pixels * data.across();
    double y = centreY - pixels * data.radial();
    data.errors().ifPresent(errors -> ellipses(errors, x, y));
    svg.line("missv", centreX, centreY, x, y).path("other", Glyph.cross(x, y));
    svg.circle("hb", centreX, centreY, Math.max(SMALLEST, data.radius() * pixels));
    svg.circle("hbd", centreX, centreY, 1);
    labels(x, y);
    return svg.toString();
  }

  private void axes() {
    double wide = (frame.right() - frame.left()) / pixels;
    boolean metres = wide < 3000;
    double unit = metres ? 1 : 1000;
    frame.outline();
    double left = (frame.left() - centreX) / pixels / unit;
    double low = (centreY - frame.bottom()) / pixels / unit;
    double high = (centreY - frame.top()) / pixels / unit;
    frame.ticksBelow(Axis.linear(left, left + wide / unit, frame.left(), frame.right()), false);
    frame.ticksLeft(Axis.linear(low, high, frame.bottom(), frame.top()), false);
    String name = metres ? "m" : "km";
    if (data.isUpright()) {
      frame.names("towards radial, " + name, "across, " + name);
    } else {
      frame.names("along the minor axis, " + name, "major axis, " + name);
    }
  }

  private void ellipses(Ellipse errors, double x, double y) {
    for (int sigma = 3; sigma >= 1; sigma--) {
      svg.path("sig s" + sigma, outline(errors, x, y, sigma));
    }
    if (pixels * extent(0) > NAMED) {
      double tilt = pixels * mixed(errors) / extent(0);
      for (int sigma = 1; sigma <= 3; sigma++) {
        double edge = x - sigma * pixels * extent(0);
        svg.text("ax halo", Anchor.START, edge + 3, y + sigma * tilt + 4, sigma + "\u03c3");
      }
    } else if (pixels * extent(Math.PI / 2) > NAMED) {
      double high = extent(Math.PI / 2);
      double tilt = pixels * mixed(errors) / high;
      for (int sigma = 1; sigma <= 3; sigma++) {
        double edge = y + sigma * pixels * high;
        svg.text("ax halo", Anchor.MIDDLE, x - sigma * tilt, edge - 4, sigma + "\u03c3");
      }
    } else {
      svg.text("ax halo", Anchor.START, frame.left() + 5, frame.top() + 13, "1, 2, 3\u03c3");
    }
  }

  /** Covariance of the two directions: where the outline is leftmost, it is that much lower. */
  private static double mixed(Ellipse e) {
    return (e.major() * e.major() - e.minor() * e.minor())
        * Math.sin(e.angle())
        * Math.cos(e.angle());
  }

  private String outline(Ellipse errors, double x, double y, int sigma) {
    double cosine = Math.cos(errors.angle());
    double sine = Math.sin(errors.angle());
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < CORNERS; i++) {
      double u = sigma * errors.major() * Math.cos(2 * Math.PI * i / CORNERS);
      double v = sigma * errors.minor() * Math.sin(2 * Math.PI * i / CORNERS);
      d.append(i == 0 ? 'M' : 'L')
          .append(number(x + pixels * (u * cosine - v * sine)))
          .append(' ')
          .append(number(y - pixels * (u * sine + v * cosine)));
    }
    return d.append('z').toString();
  }

  private void labels(double x, double y) {
    if (Math.hypot(x - centreX, y - centreY) < TOGETHER) {
      boolean room = centreX < frame.right() - 90;
      svg.text(
          "lab halo",
          room ? Anchor.START : Anchor.END,
          room ? centreX + 9 : centreX - 9,
          centreY - 7,
          "asset, other");
    } else {
      label("asset", centreX, centreY, centreY <= y ? -8 : 16);
      label("other", x, y, centreY <= y ? 16 : -8);
    }
    if (data.errors().isEmpty()) {
      svg.text(
          "ax halo",
          Anchor.MIDDLE,
          (frame.left() + frame.right()) / 2,
          frame.bottom() - 6,
          "no position errors");
    }
  }

  private void label(String words, double x, double y, double down) {
    boolean room = x < frame.right() - 45;
    svg.text(
        "lab halo",
        room ? Anchor.START : Anchor.END,
        room ? x + 5 : x - 5,
        Math.max(frame.top() + 12, Math.min(frame.bottom() - 5, y + down)),
        words);
  }
}
