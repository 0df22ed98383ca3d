package org.orbsieve.report.evolution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.report.UsedOrbit;
import org.orekit.time.AbsoluteDate;

/** The orbits by which a run screened its objects, as far as it lists them. */
public final class UsedOrbits {

  /** A run that has no such list: of no object is known whether it was screened. */
  public static final UsedOrbits UNLISTED = new UsedOrbits(false, List.of());

  private static final int MAX_DIGITS = 9;

  private final boolean listed;

  /** Ordered by catalogue number: a map of tens of thousands of texts takes longer to make. */
  private final List<UsedOrbit> orbits;

  private final int[] numbers;

  private UsedOrbits(boolean listed, List<UsedOrbit> orbits) {
    this.listed = listed;
    this.orbits =
        orbits.stream().sorted(Comparator.comparingInt(UsedOrbit::catalogNumber)).toList();
    this.numbers = this.orbits.stream().mapToInt(UsedOrbit::catalogNumber).toArray();
  }

  /**
   * The orbits of a run.
   *
   * @param orbits all of them
   * @return the same by object
   */
  public static UsedOrbits of(List<UsedOrbit> orbits) {
    return new UsedOrbits(true, orbits);
  }

  /**
   * Whether the run lists its orbits.
   *
   * @return false for a run before there were such lists
   */
  public boolean isListed() {
    return listed;
  }

  /**
   * All orbits.
   *
   * @return in the order of the catalogue numbers
   */
  public List<UsedOrbit> all() {
    return orbits;
  }

  /**
   * Whether an object was screened.
   *
   * @param designator its catalogue number
   * @return whether the list has it
   */
  public boolean has(String designator) {
    return !of(designator).isEmpty();
  }

  /**
   * The orbit that counts at an instant: of sets that follow each other the one with the nearest
   * epoch, since their seams are half-way between the epochs.
   *
   * @param designator catalogue number of the object
   * @param date the instant
   * @return the orbit; empty if the list does not have the object
   */
  public Optional<UsedOrbit> at(String designator, AbsoluteDate date) {
    Objects.requireNonNull(date, "date");
    List<UsedOrbit> sets = of(designator);
    return sets.size() == 1
        ? Optional.of(sets.get(0))
        : sets.stream()
            .min(Comparator.comparingDouble(one -> Math.abs(one.epoch().durationFrom(date))));
  }

  /**
   * The longest revolution of an object.
   *
   * @param designator catalogue number of the object
   * @return [s]; NaN if the list does not have the object
   */
  double period(String designator) {
    return of(designator).stream().mapToDouble(UsedOrbit::period).max().orElse(Double.NaN);
  }

  /** The orbit of an object that has no other in this run. */
  Optional<UsedOrbit> only(String designator) {
    List<UsedOrbit> sets = of(designator);
    return sets.size() == 1 ? Optional.of(sets.get(0)) : Optional.empty();
  }

  private List<UsedOrbit> of(String designator) {
    int number = number(designator);
    int place = Arrays.binarySearch(numbers, number);
    if (place < 0) {
      return List.of();
    }
    int begin = place;
    while (begin > 0 && numbers[begin - 1] == number) {
      begin--;
    }
    int end = place + 1;
    while (end < numbers.length && numbers[end] == number) {
      end++;
    }
    return orbits.subList(begin, end);
  }

  /** A catalogue number as {@link SightingMaker} writes it; -1 for any other designator. */
  private static int number(String designator) {
    int number = designator.isEmpty() ? -1 : 0;
    for (int i = 0; i < designator.length(); i++) {
      int digit = designator.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i >= MAX_DIGITS) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
