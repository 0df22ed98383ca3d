package org.orbsieve.narrowphase.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.narrowphase.Approach;
import org.orbsieve.narrowphase.Closest;
import org.orbsieve.narrowphase.CoincidentPairs;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.RelativeMotion;
import org.orbsieve.narrowphase.VolumePassage;
import org.orbsieve.narrowphase.VolumeVisit;
import org.orekit.time.AbsoluteDate;

/**
 * Turns candidates into conjunctions by screening volumes: a closest approach is reported if a
 * passage through the volume of either object belongs to it. One instance per thread.
 *
 * <p>A slice of steps is searched twice. {@link #scan} looks at each candidate by itself, and finds
 * nothing in most of them; {@link #follow} puts together what was found of a pair, follows it
 * beyond the slice, and reports the closest approaches in the slice. What it finds beyond is a
 * matter of the pair alone, so that each approach is reported once and by one slice.
 */
public final class PassageFinder {

  private final Catalog catalog;
  private final AbsoluteDate start;
  private final TimeGrid grid;
  private final CoincidentPairs coincident;
  private final PassageSteps steps;

  /**
   * A finder.
   *
   * @param catalog the objects
   * @param start start of the screening period
   * @param grid steps of the screening period
   * @param coincident pairs with identical motion, whose range has no minimum
   * @param steps one pair, step by step; used by this finder alone
   */
  public PassageFinder(
      Catalog catalog,
      AbsoluteDate start,
      TimeGrid grid,
      CoincidentPairs coincident,
      PassageSteps steps) {
    this.catalog = catalog;
    this.start = start;
    this.grid = grid;
    this.coincident = coincident;
    this.steps = steps;
  }

  /**
   * Looks at one candidate of the slice {@code fromStep} (inclusive) to {@code toStep} (exclusive),
   * and adds it to {@code out} if it is one to follow.
   *
   * @param candidates candidates of the sieve
   * @param candidate index of the candidate
   * @param fromStep first step of the slice
   * @param toStep step after the last of the slice
   * @param out receives the candidate
   */
  public void scan(
      CandidateBuffer candidates, int candidate, int fromStep, int toStep, List<StepPassages> out) {
    int i = candidates.i(candidate);
    int j = candidates.j(candidate);
    int step = candidates.step(candidate);
    if (coincident.contains(i, j) || !steps.pair(i, j) || !steps.reaches(step)) {
      return;
    }
    List<Passage> found = steps.passages(step, candidates.residual(candidate));
    boolean isFollowed =
        !found.isEmpty()
            || (step == fromStep && step > 0 && steps.goesOn(grid.begin(step), false))
            || (step == toStep - 1 && steps.reaches(toStep) && goesOnAfter(toStep));
    if (isFollowed) {
      out.add(new StepPassages(i, j, step, found));
    }
  }

  private boolean goesOnAfter(int toStep) {
    return toStep < grid.count() && steps.goesOn(grid.begin(toStep), true);
  }

  /**
   * Follows one pair through the slice {@code fromStep} (inclusive) to {@code toStep} (exclusive).
   *
   * @param earlier what is known of it from the slices before; null for nothing
   * @param found what {@link #scan} found at the steps from {@code earlier.toStep()} on, in order
   * @param fromStep first step of the slice
   * @param toStep step after the last of the slice
   * @param out receives the closest approaches in the slice
   * @return what is known beyond the slice, for the next one; null for nothing
   */
  public PassageTrack follow(
      PassageTrack earlier,
      List<StepPassages> found,
      int fromStep,
      int toStep,
      List<Conjunction> out) {
    int i = earlier == null ? found.get(0).i() : earlier.i();
    int j = earlier == null ? found.get(0).j() : earlier.j();
    steps.pair(i, j);
    PassageTrack track = earlier == null ? new PassageTrack(i, j, fromStep) : earlier;
    for (StepPassages one : found) {
      track.append(one.step(), one.passages());
    }
    if (earlier == null && found.get(0).step() == fromStep) {
      goBack(track, fromStep);
    }
    if (track.toStep() == toStep) {
      goOn(track);
    }
    report(track, fromStep, toStep, out);
    return track.toStep() > toStep ? track : null;
  }

  private void goBack(PassageTrack track, int fromStep) {
    for (int step = fromStep; step > 0 && steps.goesOn(grid.begin(step), false); step--) {
      track.prepend(steps.passages(step - 1, steps.residual(step - 1)));
    }
  }

  private void goOn(PassageTrack track) {
    for (int step = track.toStep(); steps.reaches(step) && goesOnAfter(step); step++) {
      steps.examine(step);
      track.append(step, steps.passages(step, steps.residual(step)));
    }
  }

  /** Reports what is closest in the slice, and forgets all passages but those that belong later. */
  private void report(PassageTrack track, int fromStep, int toStep, List<Conjunction> out) {
    List<Passage> later = new ArrayList<>();
    List<Passage> group = new ArrayList<>();
    Closest common = null;
    for (Passage passage : track.passages()) {
      Closest closest = steps.closest(passage);
      if (closest.step() >= toStep) {
        later.add(passage);
      } else if (closest.step() >= fromStep) {
        if (!closest.equals(common)) {
          report(common, group, track, out);
        }
        common = closest;
        group.add(passage);
      }
    }
    report(common, group, track, out);
    track.passages().clear();
    track.passages().addAll(later);
  }

  private void report(
      Closest closest, List<Passage> group, PassageTrack track, List<Conjunction> out) {
    if (group.isEmpty()) {
      return;
    }
    RelativeMotion motion = steps.motion();
    motion.evaluate(closest.time(), closest.isBefore());
    OptionalDouble flatness =
        closest.kind() == Conjunction.Kind.MINIMUM && motion.speed() < Approach.SLOW
            ? motion.flatness(closest.time(), closest.isBefore())
            : OptionalDouble.empty();
    Passage all = group.stream().reduce(Passage::joined).orElseThrow();
    VolumePassage passage = new VolumePassage(visit(all, 0), visit(all, 1), group.size());
    motion.evaluate(closest.time(), closest.isBefore());
    out.add(
        new Conjunction(
            closest.kind(),
            motion.object(catalog, track.i(), closest.time(), closest.isBefore()),
            motion.object(catalog, track.j(), closest.time(), closest.isBefore()),
            start.shiftedBy(closest.time()),
            motion.firstState(),
            motion.secondState(),
            new Approach(flatness, Optional.of(passage))));
    group.clear();
  }

  /** The passage through the volume of a centre; if it has several, the one passed deepest. */
  private Optional<VolumeVisit> visit(Passage passage, int centre) {
    PairVolumes volumes = steps.volumes();
    VolumeVisit deepest = null;
    for (int number = 0; number < volumes.count(); number++) {
      Passage.Visit visit = passage.visits().get(number);
      if (visit != null && volumes.centre(number) == centre) {
        VolumeVisit one = visit(visit, number);
        if (deepest == null || one.normalizedDistance() < deepest.normalizedDistance()) {
          deepest = one;
        }
      }
    }
    return Optional.ofNullable(deepest);
  }

  private VolumeVisit visit(Passage.Visit visit, int number) {
    TrackPoint deepest = steps.deepest(visit, number);
    return new VolumeVisit(
        steps.volumes().get(number),
        start.shiftedBy(visit.entry()),
        start.shiftedBy(visit.exit()),
        steps.startsAt(visit.entry()),
        steps.stopsAt(visit.exit()),
        deepest.norm[number],
        start.shiftedBy(deepest.t));
  }
}
