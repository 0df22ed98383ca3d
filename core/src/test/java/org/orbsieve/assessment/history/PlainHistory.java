package org.orbsieve.assessment.history;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orekit.frames.LOFType;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/** The estimator's rule in the plainest words, on Orekit's classes. */
record PlainHistory(List<TLE> sets, List<TLEPropagator> propagators) {

  static PlainHistory of(AstroContext context, List<String> lines) {
    List<TLE> sets = new ArrayList<>();
    List<TLEPropagator> propagators = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 2) {
      TLE next = new TLE(lines.get(i), lines.get(i + 1), context.utc());
      if (!sets.isEmpty() && next.getDate().isEqualTo(sets.get(sets.size() - 1).getDate())) {
        sets.remove(sets.size() - 1);
        propagators.remove(propagators.size() - 1);
      }
      sets.add(next);
      propagators.add(TLEPropagator.selectExtrapolator(next, context.teme()));
    }
    return new PlainHistory(sets, propagators);
  }

  /** Earlier minus later set, in the later set's RTN. */
  private double[] difference(int from, int to, AbsoluteDate date) {
    PVCoordinates predicted = propagators.get(from).getPVCoordinates(date);
    PVCoordinates later = propagators.get(to).getPVCoordinates(date);
    Vector3D inertial = predicted.getPosition().subtract(later.getPosition());
    return LOFType.QSW.rotationFromInertial(later).applyTo(inertial).toArray();
  }

  private boolean[] breaks(double maxAge) {
    List<double[]> steps = new ArrayList<>(); // age, R, T, N, index of the later set
    for (int i = 1; i < sets.size(); i++) {
      double age = sets.get(i).getDate().durationFrom(sets.get(i - 1).getDate());
      if (age <= maxAge) {
        double[] rtn = difference(i - 1, i, sets.get(i).getDate());
        steps.add(new double[] {age, rtn[0], rtn[1], rtn[2], i});
      }
    }
    steps.sort((a, b) -> Double.compare(a[0], b[0]));
    boolean[] found = new boolean[sets.size()];
    for (int i = 0; i < steps.size(); i++) {
      int first = Math.min(Math.max(0, i - 25), steps.size() - 51);
      for (int axis = 1; axis <= 3; axis++) {
        List<Double> magnitudes = new ArrayList<>();
        for (int k = first; k < first + 51; k++) {
          magnitudes.add(Math.abs(steps.get(k)[axis]));
        }
        magnitudes.sort(null);
        double scale = Math.max(10, 1.482602218505602 * magnitudes.get(25));
        if (Math.abs(steps.get(i)[axis]) > 6 * scale) {
          found[(int) steps.get(i)[4]] = true;
        }
      }
    }
    return found;
  }

  /** One-sigma errors R, T, N of each half day of age that has any pair. */
  List<double[]> bins(double maxAge) {
    boolean[] broken = breaks(maxAge);
    TreeMap<Integer, List<double[]>> byBin = new TreeMap<>();
    for (int from = 0; from < sets.size(); from++) {
      for (int to = from + 1; to < sets.size() && !broken[to]; to++) {
        if (sets.get(to).getDate().durationFrom(sets.get(from).getDate()) > maxAge) {
          break;
        }
        double revolution = 2 * Math.PI / sets.get(to).getMeanMotion();
        for (int phase = 0; phase < 8; phase++) {
          AbsoluteDate date = sets.get(to).getDate().shiftedBy(-phase * revolution / 8);
          double age = date.durationFrom(sets.get(from).getDate());
          if (age >= 0) {
            byBin
                .computeIfAbsent((int) (age / 43_200), bin -> new ArrayList<>())
                .add(difference(from, to, date));
          }
        }
      }
    }
    return byBin.values().stream().map(PlainHistory::oneSigma).toList();
  }

  private static double[] oneSigma(List<double[]> differences) {
    double[] sigma = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      int along = axis;
      double[] sorted =
          differences.stream().mapToDouble(rtn -> Math.abs(rtn[along])).sorted().toArray();
      double place = 0.6826894921370859 * (sorted.length - 1);
      int below = (int) Math.floor(place);
      double above = sorted[Math.min(below + 1, sorted.length - 1)];
      sigma[axis] = sorted[below] * (1 - (place - below)) + above * (place - below);
    }
    return sigma;
  }
}
