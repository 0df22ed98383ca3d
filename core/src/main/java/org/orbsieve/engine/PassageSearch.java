package org.orbsieve.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.passage.PassageFinder;
import org.orbsieve.narrowphase.passage.PassageTrack;
import org.orbsieve.narrowphase.passage.StepPassages;

/**
 * Refines candidates by screening volumes, slice by slice: each candidate by itself, then pair by
 * pair what was found. Remembers the pairs that were followed beyond a slice, which saves time and
 * changes nothing: a run that goes on with another finds the same without.
 */
final class PassageSearch {

  private final Workers workers;
  private final PassageFinder[] finders;
  private Map<Pair, PassageTrack> tracks = new HashMap<>();

  private record Pair(int i, int j) {}

  /** The passages of one pair that are to be followed. */
  private record Task(PassageTrack earlier, List<StepPassages> found) {}

  /**
   * A search.
   *
   * @param finder makes the finder of a worker
   */
  PassageSearch(Workers workers, IntFunction<PassageFinder> finder) {
    this.workers = workers;
    this.finders = new PassageFinder[workers.count()];
    Arrays.setAll(finders, finder);
  }

  /**
   * Refines the candidates of the slice {@code fromStep} (inclusive) to {@code toStep} (exclusive).
   *
   * @return the closest approaches in the slice, in any order
   */
  List<Conjunction> refine(Collection<CandidateBuffer> buffers, int fromStep, int toStep) {
    List<List<StepPassages>> found = parts();
    for (CandidateBuffer buffer : buffers) {
      workers.forEachBatch(
          buffer.size(),
          (worker, from, to) -> {
            for (int candidate = from; candidate < to; candidate++) {
              if (!isKnown(buffer, candidate)) {
                finders[worker].scan(buffer, candidate, fromStep, toStep, found.get(worker));
              }
            }
          });
    }
    List<Task> tasks = tasks(found);
    List<List<Conjunction>> conjunctions = parts();
    List<List<PassageTrack>> followed = parts();
    workers.forEachBatch(
        tasks.size(),
        (worker, from, to) -> {
          for (Task task : tasks.subList(from, to)) {
            PassageTrack track =
                finders[worker].follow(
                    task.earlier, task.found, fromStep, toStep, conjunctions.get(worker));
            if (track != null) {
              followed.get(worker).add(track);
            }
          }
        });
    tracks = new HashMap<>();
    for (List<PassageTrack> part : followed) {
      part.forEach(track -> tracks.put(new Pair(track.i(), track.j()), track));
    }
    return conjunctions.stream().flatMap(List::stream).toList();
  }

  private boolean isKnown(CandidateBuffer buffer, int candidate) {
    PassageTrack track = tracks.get(new Pair(buffer.i(candidate), buffer.j(candidate)));
    return track != null && buffer.step(candidate) < track.toStep();
  }

  /** By pair, what was found in the slice and is known from before. */
  private List<Task> tasks(List<List<StepPassages>> found) {
    Map<Pair, List<StepPassages>> byPair =
        new TreeMap<>(Comparator.comparingInt(Pair::i).thenComparingInt(Pair::j));
    tracks.keySet().forEach(pair -> byPair.put(pair, new ArrayList<>()));
    for (List<StepPassages> part : found) {
      for (StepPassages one : part) {
        byPair.computeIfAbsent(new Pair(one.i(), one.j()), pair -> new ArrayList<>()).add(one);
      }
    }
    List<Task> tasks = new ArrayList<>();
    byPair.forEach(
        (pair, steps) -> {
          steps.sort(Comparator.comparingInt(StepPassages::step));
          tasks.add(new Task(tracks.get(pair), steps));
        });
    return tasks;
  }

  private <T> List<List<T>> parts() {
    return Stream.generate(() -> (List<T>) new ArrayList<T>()).limit(workers.count()).toList();
  }
}
