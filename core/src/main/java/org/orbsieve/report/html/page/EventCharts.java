package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.probability.DiscIntegral;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.PlanarProbability;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.report.html.chart.CurveChart;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.chart.MethodChart;
import org.orbsieve.report.html.chart.PlaneChart;
import org.orbsieve.report.html.chart.RangeChart;
import org.orbsieve.report.html.chart.TrackChart;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.Flight;
import org.orbsieve.report.html.model.Plane;
import org.orbsieve.report.html.model.Visit;
import org.orbsieve.report.html.model.Window;

/** The charts of an event, each with the sentence that says what is on it. */
final class EventCharts {

  private static final double SMALLEST_SCALE = 0.03;
  private static final double LARGEST_SCALE = 30;
  private static final int POINTS = 60;
  private static final double AROUND = 10;

  private final EventDetail event;
  private final Window window;
  private final double radius;

  EventCharts(EventDetail event, Window window) {
    this.event = event;
    this.window = window;
    this.radius = event.odds().radius().metres().orElse(0);
  }

  List<EventView.Figure> figures(int index, Optional<List<double[]>> revolution) {
    List<EventView.Figure> figures = new ArrayList<>();
    boolean slow = event.odds().isSpatial() || event.row().isSlow();
    if (!slow) {
      plane().ifPresent(figures::add);
      scale().ifPresent(figures::add);
    }
    event.flight().filter(flight -> !slow).ifPresent(flight -> figures.add(track(flight, index)));
    range(revolution, slow).ifPresent(figures::add);
    if (!slow) {
      size().ifPresent(figures::add);
      methods().ifPresent(figures::add);
    }
    return figures;
  }

  private Optional<EventView.Figure> plane() {
    Optional<PlaneChart.Data> data = event.plane().map(this::withErrors).or(this::withoutErrors);
    return data.map(
        shown ->
            new EventView.Figure("Encounter plane", planeCaption(shown), PlaneChart.draw(shown)));
  }

  private String planeCaption(PlaneChart.Data shown) {
    String where =
        shown.errors().isPresent()
            ? "Where the other may be: 1, 2, 3\u03c3 combined. "
            : "Miss vector only: no position errors are known. ";
    if (radius == 0) {
      return where;
    }
    return where
        + "Hard body "
        + Figures.size(radius)
        + (PlaneChart.isEnlarged(shown) ? ", ring enlarged." : ", true to scale.");
  }

  private PlaneChart.Data withErrors(Plane plane) {
    if (plane.isOriented()) {
      return new PlaneChart.Data(
          plane.across().getAsDouble(),
          plane.radial().getAsDouble(),
          Optional.of(
              new PlaneChart.Ellipse(
                  plane.sigmaMajor(), plane.sigmaMinor(), plane.angle().getAsDouble())),
          radius,
          true);
    }
    return new PlaneChart.Data(
        plane.missMajor(),
        plane.missMinor(),
        Optional.of(new PlaneChart.Ellipse(plane.sigmaMajor(), plane.sigmaMinor(), 0)),
        radius,
        false);
  }

  /** The miss vector in the plane across the relative velocity, with the radial direction up. */
  private Optional<PlaneChart.Data> withoutErrors() {
    return event
        .flight()
        .filter(flight -> flight.velocity().getNorm() > 0)
        .flatMap(
            flight -> {
              Vector3D eye = flight.velocity().normalize();
              Vector3D up = Vector3D.PLUS_I.subtract(eye.scalarMultiply(eye.getX()));
              if (up.getNorm() < 1e-6) {
                return Optional.empty();
              }
              Vector3D high = up.normalize();
              Vector3D right = high.crossProduct(eye);
              return Optional.of(
                  new PlaneChart.Data(
                      flight.position().dotProduct(right),
                      flight.position().dotProduct(high),
                      Optional.empty(),
                      radius,
                      true));
            });
  }

  private Optional<EventView.Figure> scale() {
    if (!window.hasProbability() || radius == 0) {
      return Optional.empty();
    }
    Optional<EncounterGeometry> geometry = event.plane().flatMap(Plane::geometry);
    return geometry.isPresent() ? Optional.of(scaled(geometry.get())) : circular();
  }

  private EventView.Figure scaled(EncounterGeometry geometry) {
    List<CurveChart.Point> curve = new ArrayList<>();
    for (double k : steps(SMALLEST_SCALE, LARGEST_SCALE)) {
      curve.add(new CurveChart.Point(k, DiscIntegral.probability(geometry.scaled(k), radius)));
    }
    CurveChart.Point now =
        new CurveChart.Point(
            1, event.row().chance().value().orElse(DiscIntegral.probability(geometry, radius)));
    OptionalDouble peak = event.row().chance().scale();
    return new EventView.Figure(
        "Pc against covariance scale",
        "Errors of both objects times this factor; grey: larger errors lower Pc.",
        CurveChart.draw(
            new CurveChart.Data("scale of 1\u03c3", curve, now, peak, false, window.levels())));
  }

  private Optional<EventView.Figure> circular() {
    double miss = event.row().meeting().miss();
    if (!(miss > radius)) {
      return Optional.empty();
    }
    List<CurveChart.Point> curve = new ArrayList<>();
    for (double sigma : steps(miss / 30, miss * 30)) {
      curve.add(
          new CurveChart.Point(
              sigma,
              DiscIntegral.probability(new EncounterGeometry(sigma, sigma, miss, 0), radius)));
    }
    double most = curve.stream().mapToDouble(CurveChart.Point::chance).max().orElse(0);
    String bound =
        event.odds().bound().isPresent()
            ? " The bound for errors of any size (Alfano 2005) is "
                + Figures.chance(event.odds().bound().getAsDouble())
                + "."
            : "";
    return Optional.of(
        new EventView.Figure(
            "Bound on Pc by size of errors",
            "No errors are known: if they were a circle of this size." + bound,
            CurveChart.draw(
                new CurveChart.Data(
                    "1\u03c3, m",
                    curve,
                    new CurveChart.Point(miss * 1e3, most),
                    OptionalDouble.empty(),
                    true,
                    window.levels()))));
  }

  private Optional<EventView.Figure> size() {
    Optional<EncounterGeometry> geometry = event.plane().flatMap(Plane::geometry);
    if (!window.hasProbability() || radius == 0 || geometry.isEmpty()) {
      return Optional.empty();
    }
    List<CurveChart.Point> curve = new ArrayList<>();
    for (double metres : steps(radius / 10, radius * 10)) {
      curve.add(new CurveChart.Point(metres, DiscIntegral.probability(geometry.get(), metres)));
    }
    double chance =
        event.row().chance().value().orElse(DiscIntegral.probability(geometry.get(), radius));
    return Optional.of(
        new EventView.Figure(
            "Pc against hard-body radius",
            "Combined radius of both objects; now " + Figures.size(radius) + ".",
            CurveChart.draw(
                new CurveChart.Data(
                    "combined radius, m",
                    curve,
                    new CurveChart.Point(radius, chance),
                    OptionalDouble.empty(),
                    false,
                    window.levels()))));
  }

  /** All planar methods, the largest over all scales, and the bound for errors of any size. */
  private Optional<EventView.Figure> methods() {
    Optional<EncounterGeometry> geometry = event.plane().flatMap(Plane::geometry);
    if (!window.hasProbability() || radius == 0 || geometry.isEmpty()) {
      return Optional.empty();
    }
    List<MethodChart.Line> lines = new ArrayList<>();
    for (PcMethod method : PcMethod.values()) {
      if (method.isTwoDimensional() && !method.isMaximum()) {
        double value =
            PlanarProbability.of(method, geometry.get(), radius) instanceof Probability.Known found
                ? found.value()
                : -1;
        lines.add(new MethodChart.Line(FactsPart.method(method.label()), value, false));
      }
    }
    event
        .odds()
        .original()
        .ifPresent(told -> lines.add(new MethodChart.Line("originator", told, false)));
    event
        .row()
        .chance()
        .maximum()
        .ifPresent(most -> lines.add(new MethodChart.Line("any scale", most, true)));
    event
        .odds()
        .bound()
        .ifPresent(most -> lines.add(new MethodChart.Line("any errors", most, true)));
    return Optional.of(
        new EventView.Figure(
            "Pc by method",
            "Rings: largest for these errors at any scale; for any errors (Alfano 2005).",
            MethodChart.draw(lines, window.levels())));
  }

  /** Factors from one number to another, equal steps of the logarithm. */
  private static double[] steps(double from, double to) {
    double[] steps = new double[POINTS + 1];
    for (int i = 0; i <= POINTS; i++) {
      steps[i] = from * Math.pow(to / from, (double) i / POINTS);
    }
    return steps;
  }

  private EventView.Figure track(Flight flight, int index) {
    return new EventView.Figure(
        event.visit().isPresent() ? "Track through the volume" : "Track past the asset",
        event
            .visit()
            .map(EventCharts::visited)
            .orElse("In the asset\u2019s frame; no volume is drawn."),
        TrackChart.draw(flight, event.visit(), "t" + index));
  }

  private static String visited(Visit visit) {
    String depth =
        Double.isNaN(visit.depth())
            ? ""
            : "; at best " + Figures.fixed(visit.depth(), 2) + " of the way from centre to edge";
    return "In at TCA "
        + seconds(visit.entry())
        + ", out at "
        + seconds(visit.exit())
        + (visit.isCut() ? ", cut by an end of the period or of an orbit" : "")
        + depth
        + ".";
  }

  private static String seconds(double time) {
    return (time > 0 ? "+" : "") + Figures.fixed(time, Math.abs(time) < 100 ? 2 : 0) + " s";
  }

  private Optional<EventView.Figure> range(Optional<List<double[]>> revolution, boolean slow) {
    double miss = event.row().meeting().miss();
    if (revolution.isPresent()) {
      List<RangeChart.Point> points =
          revolution.get().stream().map(p -> new RangeChart.Point(p[0], p[1])).toList();
      return Optional.of(
          new EventView.Figure(
              "Range around TCA",
              "Over one revolution, by the elements of both.",
              RangeChart.draw(points, miss)));
    }
    if (slow || event.flight().isEmpty()) {
      return Optional.empty();
    }
    List<RangeChart.Point> points = new ArrayList<>();
    int half = 36;
    for (int i = -half; i <= half; i++) {
      double time = AROUND * i * Math.abs(i) / ((double) half * half);
      points.add(new RangeChart.Point(time, event.flight().get().range(time)));
    }
    return Optional.of(
        new EventView.Figure(
            "Range around TCA",
            "A straight flight past each other.",
            RangeChart.draw(points, miss)));
  }
}
