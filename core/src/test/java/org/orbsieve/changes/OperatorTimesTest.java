package org.orbsieve.changes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.SharedData;
import org.orbsieve.assessment.history.ElementHistory;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orekit.time.AbsoluteDate;

/**
 * Changes of real satellites against the times that their operators published: recall at one false
 * alarm a year. What counts as a match is the gap between two sets, one gap and two days either
 * way.
 */
class OperatorTimesTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final double DAY = 86_400;
  private static final Pattern TIME =
      Pattern.compile("- (\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)");

  private record Alarm(double score, int gap) {}

  @ParameterizedTest
  @CsvSource({
    "Sentinel-3A, 0.90",
    "Jason-3, 0.85",
    "SARAL, 0.80",
    "CryoSat-2, 0.65",
    "Fengyun-2H, 0.60"
  })
  void findsWhatOperatorsDid(String name, double least) throws Exception {
    ElementHistory history =
        ElementHistory.of(
                CatalogReader.read(
                    CONTEXT, List.of(SharedData.require("history/" + name + ".tle"))))
            .get(0);
    double[] times =
        history.sets().stream().mapToDouble(set -> seconds(history, set.epoch())).toArray();
    List<List<Integer>> truth = truth(name, history, times);
    ChangesResult result = ChangeSearch.of(CONTEXT, List.of(history), 2.5, 1);
    List<Alarm> alarms = new ArrayList<>();
    for (OrbitChange change : result.changes()) {
      double middle =
          0.5
              * (seconds(history, change.time().before())
                  + seconds(history, change.time().after()));
      alarms.add(new Alarm(change.score(), gap(times, middle)));
    }
    double recall = recall(alarms, truth, times);
    System.out.printf("%s: recall %.3f at one false alarm a year%n", name, recall);
    assertTrue(recall >= least, name + ": " + recall);
  }

  private static double recall(List<Alarm> alarms, List<List<Integer>> truth, double[] times) {
    alarms.sort(Comparator.comparingDouble(Alarm::score).reversed());
    double allowed = times[times.length - 1] / (365.25 * DAY);
    boolean[] met = new boolean[truth.size()];
    int hits = 0;
    int mistakes = 0;
    for (Alarm alarm : alarms) {
      int best = -1;
      int distance = 2;
      boolean again = false;
      for (int i = 0; i < met.length; i++) {
        for (int gap : truth.get(i)) {
          int apart = Math.abs(gap - alarm.gap());
          again |= met[i] && apart <= 1;
          if (!met[i]
              && apart < distance
              && Math.abs(middle(times, gap) - middle(times, alarm.gap())) <= 2 * DAY) {
            best = i;
            distance = apart;
          }
        }
      }
      if (best >= 0) {
        met[best] = true;
        hits++;
      } else if (!again && ++mistakes > allowed) {
        break;
      }
    }
    return hits / (double) truth.size();
  }

  private static List<List<Integer>> truth(String name, ElementHistory history, double[] times)
      throws Exception {
    Matcher matcher =
        TIME.matcher(Files.readString(SharedData.require("history/manoeuvres_" + name + ".yaml")));
    List<List<Integer>> truth = new ArrayList<>();
    int last = -2;
    while (matcher.find()) {
      AbsoluteDate date =
          new AbsoluteDate(matcher.group(1) + "T" + matcher.group(2) + "Z", CONTEXT.utc());
      int gap = gap(times, seconds(history, date));
      if (gap >= 0
          && gap < times.length - 1
          && times[gap + 1] - times[gap] <= 5 * DAY
          && gap != last) {
        if (gap - last > 1) {
          truth.add(new ArrayList<>());
        }
        truth.get(truth.size() - 1).add(gap);
        last = gap;
      }
    }
    return truth;
  }

  private static double seconds(ElementHistory history, AbsoluteDate date) {
    return date.durationFrom(history.sets().get(0).epoch());
  }

  private static double middle(double[] times, int gap) {
    return 0.5 * (times[gap] + times[gap + 1]);
  }

  private static int gap(double[] times, double time) {
    int gap = -1;
    while (gap + 1 < times.length && times[gap + 1] <= time) {
      gap++;
    }
    return gap;
  }
}
