package org.orbsieve.benchmarks;

import java.util.List;

/** One page with all that a suite measured. */
final class SuitePlot {

  private static final int WIDTH = 1320;
  private static final int HEIGHT = 860;
  private static final double PANEL_WIDTH = 340;
  private static final double PANEL_HEIGHT = 270;

  private final Results results;
  private final Svg svg = new Svg();

  SuitePlot(Results results) {
    this.results = results;
  }

  /** The page. */
  String svg() {
    String scope = results.fact("quick").equals("true") ? ", quick form" : "";
    svg.text(30, 38, Svg.Anchor.START, "title", "Orbsieve: all against all" + scope);
    legend();
    line(0, "Objects", "objects of the synthetic catalogue", "objects", "objects");
    line(1, "Period", "hours", "period", "hours");
    line(2, "Threshold", "km", "threshold", "threshold");
    line(3, "Threads", "worker threads", "threads", "threads");
    List<Measurement> kernels = results.series("kernels");
    String rates = "states, fits of an object in a step, pairs; bars relative in each group";
    new BarPanel(svg, left(4) - 30, top(4), PANEL_WIDTH + 50, PANEL_HEIGHT)
        .draw("Kernels, one core", rates, true, "/s", kernels);
    List<Measurement> phases = results.series("phases");
    String slice = "time for " + Scene.STEPS + " steps; reading and survey: once per run";
    new BarPanel(svg, left(5) - 30, top(5), PANEL_WIDTH + 50, PANEL_HEIGHT)
        .draw("Phases, one core", slice, false, "ms", phases);
    footer();
    return svg.document(WIDTH, HEIGHT);
  }

  private void legend() {
    double x = WIDTH - 190;
    for (String kernel : List.of("scalar", "vector")) {
      svg.rectangle(x, 27, 14, 14, "fill='" + Labels.colour(kernel) + "' rx='2'");
      svg.text(x + 20, 38, Svg.Anchor.START, "", kernel);
      x += 80;
    }
  }

  private void line(int place, String title, String axis, String series, String parameter) {
    List<Measurement> points = results.series(series);
    new LinePanel(svg, left(place), top(place), PANEL_WIDTH, PANEL_HEIGHT)
        .draw(title + scene(parameter, points), axis, parameter, points);
  }

  /** What does not vary in a series. */
  private static String scene(String varies, List<Measurement> points) {
    if (points.isEmpty()) {
      return "";
    }
    Measurement one = points.get(0);
    StringBuilder text = new StringBuilder();
    if (!varies.equals("hours")) {
      text.append(", ").append(Labels.digits(Double.parseDouble(one.param("hours")))).append(" h");
    }
    if (!varies.equals("threshold")) {
      text.append(", ").append(Labels.digits(Double.parseDouble(one.param("threshold"))));
      text.append(" km");
    }
    if (!varies.equals("threads")) {
      text.append(", ").append(one.param("threads")).append(" threads");
    }
    return text.toString();
  }

  private void footer() {
    String objects =
        results.measurements().stream()
            .filter(m -> m.series().equals("period") && m.name().equals("screened"))
            .map(m -> ", " + Labels.digits(m.value()) + " objects")
            .findFirst()
            .orElse("");
    String[] lines = {
      "catalogue " + results.fact("catalogue") + objects + "; medians, warm",
      results.fact("processor")
          + ", "
          + results.fact("processors")
          + " processors, "
          + results.fact("os")
          + "; load before: "
          + results.fact("loadBefore"),
      "JDK "
          + results.fact("java")
          + ", "
          + results.fact("vm")
          + "; commit "
          + results.fact("commit")
          + ", "
          + results.fact("date")
    };
    for (int i = 0; i < lines.length; i++) {
      svg.text(30, HEIGHT - 50 + 17 * i, Svg.Anchor.START, "small", lines[i]);
    }
  }

  private static double left(int place) {
    return 80 + (place % 3) * (PANEL_WIDTH + 85);
  }

  private static double top(int place) {
    int row = place / 3;
    return 100 + row * (PANEL_HEIGHT + 90);
  }
}
