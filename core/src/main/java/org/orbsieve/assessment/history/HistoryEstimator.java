package org.orbsieve.assessment.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orbsieve.catalog.AstroContext;
import org.orekit.time.AbsoluteDate;

/**
 * Estimates how the errors of an object's element sets grow with age, from its own history, by
 * pairwise differences: every set is propagated with SGP4 to the epochs of the later ones, and the
 * differences over one revolution, along the RTN axes of the later set, are binned by age.
 *
 * <p>V. P. Osweiler, <em>Covariance Estimation and Autocorrelation of NORAD Two-Line Element
 * Sets</em>, Air Force Institute of Technology, AFIT/GSS/ENY/06-M09, 2006. Robust statistics for
 * it, to do without removing outliers by hand: J. Geul, E. Mooij, R. Noomen, <em>TLE uncertainty
 * estimation using robust weighted differencing</em>, Advances in Space Research 59 (10), 2017;
 * they weigh, here a quantile decides.
 *
 * <ol>
 *   <li>The history is cut where consecutive sets differ too much, see {@link Discontinuities};
 *       pairs across a cut are left out.
 *   <li>Pairs go forward in time only, as predictions do, up to a largest age.
 *   <li>In each bin of {@link #BIN_WIDTH} the error along an axis is the magnitude that 68 % of the
 *       differences do not exceed: about zero, so that a bias counts, and indifferent to what the
 *       worst quarter does.
 *   <li>A straight line over age is fitted to the bins with at least {@link #MIN_PAIRS} pairs, see
 *       {@link SigmaGrowth#fit}.
 * </ol>
 *
 * <p>Assumptions: the later set is the truth. It is not. Where the errors of two sets are
 * independent, the differences are larger than the errors, at epoch by the square root of two;
 * where the sets share observations, and in any bias of the theory, the errors are partly common
 * and cancel in the difference. A history therefore shows how consistent the sets are, which is the
 * lower bound of their errors rather than the errors themselves.
 */
public final class HistoryEstimator {

  /** Width of a bin of ages [s]: half a day. */
  public static final double BIN_WIDTH = 43_200;

  /** Fewest pairs of a bin that takes part in the fit: its error is then known to a fifth or so. */
  public static final int MIN_PAIRS = 30;

  /** Fewest bins for a fit. */
  public static final int MIN_BINS = 3;

  private final AstroContext context;
  private final double maxAge;

  /**
   * An estimator.
   *
   * @param context provides the UTC scale
   * @param maxAge largest age of an element set [s], at least {@link #MIN_BINS} bins
   */
  public HistoryEstimator(AstroContext context, double maxAge) {
    if (!(maxAge >= MIN_BINS * BIN_WIDTH && maxAge <= 366 * 86_400.0)) {
      throw new IllegalArgumentException("the largest age must be 1.5 to 366 days");
    }
    this.context = context;
    this.maxAge = maxAge;
  }

  /**
   * Estimates the errors from a history.
   *
   * @param history the element sets of one object
   * @return the errors, or why there are none
   */
  public HistoryFindings estimate(ElementHistory history) {
    PairDifferences differences = new PairDifferences(context, history, maxAge);
    List<PairDifference> steps = differences.consecutive();
    int[] segments = Discontinuities.segments(history.sets().size(), steps);
    List<AgeBin> bins = bins(differences.within(segments));
    List<AgeBin> usable = bins.stream().filter(HistoryEstimator::isUsable).toList();
    String reason = "";
    List<SigmaGrowth> growth = List.of();
    if (usable.size() < MIN_BINS) {
      reason =
          String.format(
              Locale.ROOT,
              "%d bins of half a day hold %d pairs or more of its %d element sets, and %d are needed",
              usable.size(),
              MIN_PAIRS,
              history.sets().size(),
              MIN_BINS);
    } else {
      growth = IntStream.range(0, 3).mapToObj(axis -> SigmaGrowth.fit(usable, axis)).toList();
    }
    return new HistoryFindings(
        history.object(),
        history.sets().size(),
        steps.size(),
        breaks(history, segments),
        bins,
        growth,
        reason);
  }

  private static List<AbsoluteDate> breaks(ElementHistory history, int[] segments) {
    return IntStream.range(1, segments.length)
        .filter(set -> segments[set] != segments[set - 1])
        .mapToObj(set -> history.sets().get(set).epoch())
        .toList();
  }

  /** Whether a bin takes part in the fit: enough pairs, and not all of them equal. */
  private static boolean isUsable(AgeBin bin) {
    return bin.pairs() >= MIN_PAIRS && bin.sigma().stream().allMatch(sigma -> sigma > 0);
  }

  private static List<AgeBin> bins(List<PairDifference> pairs) {
    Map<Integer, List<PairDifference>> byBin =
        pairs.stream()
            .collect(
                Collectors.groupingBy(
                    pair -> (int) (pair.age() / BIN_WIDTH), TreeMap::new, Collectors.toList()));
    return byBin.values().stream().map(AgeBin::of).toList();
  }
}
