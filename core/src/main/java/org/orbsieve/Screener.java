package org.orbsieve;

import java.util.*;
import org.orbsieve.assessment.*;
import org.orbsieve.catalog.*;
import org.orbsieve.ephemeris.*;
import org.orbsieve.narrowphase.*;

/** STUB: brute force, to try the command line with. */
public final class Screener {
  private Screener() {}

  /** STUB. */
  public static ScreeningResult screen(
      AstroContext context, Catalog catalog, ScreeningSettings settings, ScreeningListener listener) {
    long t0 = System.nanoTime();
    OrekitEphemeris eph = new OrekitEphemeris(context, catalog, settings.start());
    int n = catalog.size();
    double h = 20;
    int steps = (int) Math.ceil(settings.duration() / h);
    double[][] s = new double[n][6];
    boolean[] dead = new boolean[n];
    List<Reject> rejects = new ArrayList<>();
    List<AssessedConjunction> found = new ArrayList<>(), edge = new ArrayList<>();
    long checks = 0, cand = 0, eph0 = 0, ref = 0;
    for (int k = 0; k < steps; k++) {
      listener.progress("screening", k, steps);
      double t = k * h, end = Math.min(settings.duration(), t + h);
      long a = System.nanoTime();
      for (int i = 0; i < n; i++) {
        if (dead[i]) continue;
        eph.state(i, t, s[i]);
        double r = Math.sqrt(s[i][0] * s[i][0] + s[i][1] * s[i][1] + s[i][2] * s[i][2]);
        if (!(r > 6378e3)) { dead[i] = true; rejects.add(catalog.records().get(i).reject("decayed at " + t)); }
      }
      eph0 += System.nanoTime() - a;
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          if (dead[i] || dead[j]) continue;
          checks++;
          double x = s[j][0] - s[i][0];
          if (Math.abs(x) > 360e3) continue;
          double y = s[j][1] - s[i][1], z = s[j][2] - s[i][2];
          if (x * x + y * y + z * z > 360e3 * 360e3) continue;
          cand++;
          long b = System.nanoTime();
          refine(context, eph, catalog, settings, i, j, t, end, k == 0, found, edge);
          ref += System.nanoTime() - b;
        }
      }
    }
    listener.progress("screening", steps, steps);
    Map<String, Double> bounds = new LinkedHashMap<>();
    bounds.put("stubStep_s", h);
    long co = edge.stream().filter(e -> e.conjunction().kind() == Conjunction.Kind.COINCIDENT).count();
    Comparator<AssessedConjunction> byTca = Comparator.comparing(c -> c.conjunction().tca());
    found.sort(byTca);
    edge.sort(byTca);
    return new ScreeningResult(found, edge, rejects, bounds, new ScreeningStats(n, (long) n * (n - 1) / 2, steps,
        checks, cand, found.size(), edge.size() - co, co, rejects.size(), eph0, System.nanoTime() - t0 - eph0 - ref, ref, 0));
  }

  static double rate(OrekitEphemeris e, int i, int j, double t, double[] p, double[] q) {
    e.state(i, t, p);
    e.state(j, t, q);
    double r = 0;
    for (int c = 0; c < 3; c++) r += (q[c] - p[c]) * (q[c + 3] - p[c + 3]);
    return r;
  }

  static void refine(AstroContext ctx, OrekitEphemeris e, Catalog cat, ScreeningSettings set, int i, int j, double lo,
      double hi, boolean first, List<AssessedConjunction> found, List<AssessedConjunction> edge) {
    double[] p = new double[6], q = new double[6];
    double a = rate(e, i, j, lo, p, q);
    if (Arrays.equals(p, q)) {
      if (first) add(Conjunction.Kind.COINCIDENT, cat, set, i, j, lo, p, q, edge);
      return;
    }
    if (first && a > 0) add(Conjunction.Kind.START, cat, set, i, j, lo, p, q, edge);
    double b = rate(e, i, j, hi, p, q);
    if (hi == set.duration() && b < 0) add(Conjunction.Kind.STOP, cat, set, i, j, hi, p, q, edge);
    if (!(a < 0 && b >= 0)) return;
    for (int k = 0; k < 50; k++) {
      double m = (lo + hi) / 2;
      if (rate(e, i, j, m, p, q) < 0) lo = m; else hi = m;
    }
    add(Conjunction.Kind.MINIMUM, cat, set, i, j, hi, p, q, found);
  }

  static void add(Conjunction.Kind kind, Catalog cat, ScreeningSettings set, int i, int j, double t, double[] p,
      double[] q, List<AssessedConjunction> out) {
    Conjunction c = new Conjunction(kind, cat.object(i), cat.object(j), set.start().shiftedBy(t),
        new StateVector(p[0], p[1], p[2], p[3], p[4], p[5]), new StateVector(q[0], q[1], q[2], q[3], q[4], q[5]));
    if (c.missDistance() <= set.threshold())
      out.add(new AssessedConjunction(c, AlfanoMaxProbability.of(c, set.radii())));
  }
}
