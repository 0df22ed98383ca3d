package org.orbsieve.report.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.report.UsedOrbit;
import org.orekit.time.AbsoluteDate;

/** The orbits by which a run screened its objects, as far as it lists them. */
public final class UsedOrbits {

  /** A run that has no such list: of no object is known whether it was screened. */
  public static final UsedOrbits UNLISTED = new UsedOrbits(false, List.of());

  private final boolean listed;
  private final Map<String, List<UsedOrbit>> byObject = new HashMap<>();

  private UsedOrbits(boolean listed, List<UsedOrbit> orbits) {
    this.listed = listed;
    orbits.forEach(
        orbit ->
            byObject
                .computeIfAbsent(Integer.toString(orbit.catalogNumber()), any -> new ArrayList<>(1))
                .add(orbit));
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
   * @return in no particular order
   */
  public List<UsedOrbit> all() {
    return byObject.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Whether an object was screened.
   *
   * @param designator its catalogue number
   * @return whether the list has it
   */
  public boolean has(String designator) {
    return byObject.containsKey(designator);
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
    return byObject.getOrDefault(designator, List.of()).stream()
        .min(Comparator.comparingDouble(one -> Math.abs(one.epoch().durationFrom(date))));
  }

  /**
   * The longest revolution of an object.
   *
   * @param designator catalogue number of the object
   * @return [s]; NaN if the list does not have the object
   */
  double period(String designator) {
    return byObject.getOrDefault(designator, List.of()).stream()
        .mapToDouble(UsedOrbit::period)
        .max()
        .orElse(Double.NaN);
  }
}
