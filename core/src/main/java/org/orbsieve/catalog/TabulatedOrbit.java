package org.orbsieve.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orekit.time.AbsoluteDate;

/**
 * An orbit that is given by states at times instead of elements: an operator's ephemeris.
 *
 * @param name of the object, empty when unknown
 * @param objectId as the source writes it: an international designator, or a catalogue number
 * @param source file name as the user gave it
 * @param reference instant from which times are counted
 * @param segments in the order of their usable time; where two overlap, the later one counts
 * @param warnings what the reader should know of the source, one line each
 */
public record TabulatedOrbit(
    String name,
    String objectId,
    String source,
    AbsoluteDate reference,
    List<TabulatedSegment> segments,
    List<String> warnings) {

  /** What a warning contains that newer astrodynamic data would spare. */
  public static final String NO_EARTH_ORIENTATION = "there are no Earth orientation data for it";

  /** Times without an ephemeris. [s since the reference] */
  public record Gap(double from, double to) {}

  /** Takes immutable copies, and puts the segments in order. */
  public TabulatedOrbit {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(objectId, "objectId");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(reference, "reference");
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("an orbit without a segment");
    }
    segments =
        segments.stream().sorted(Comparator.comparingDouble(TabulatedSegment::usableFrom)).toList();
    warnings = List.copyOf(warnings);
  }

  /** Names of its files without their folders. */
  public String fileName() {
    return source.replaceAll("[^,]*[/\\\\]", "");
  }

  /** The catalogue number, where the object is named by it; -1 otherwise. */
  public int catalogNumber() {
    return objectId.matches("\\d{1,9}") ? Integer.parseInt(objectId) : -1;
  }

  /** The international designator, such as {@code 1998-067A}, where the object is named by it. */
  public Optional<String> designator() {
    return objectId.matches("\\d{4}-\\d{3}-?[A-Z]{1,3}") ? Optional.of(objectId) : Optional.empty();
  }

  /**
   * Whether this is the orbit of an object: it is named by its catalogue number or its
   * international designator.
   */
  public boolean isOf(SpaceObject object) {
    String designator = normalized(object.designator());
    return catalogNumber() == object.catalogNumber()
        || (!designator.isEmpty() && normalized(objectId).equals(designator));
  }

  /** {@code 1998-067-A}, as some write it, is {@code 1998-067A}. */
  public static String normalized(String designator) {
    return designator.replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
  }

  /** Begin of the first usable time. */
  public AbsoluteDate begin() {
    return reference.shiftedBy(segments.get(0).usableFrom());
  }

  /** End of the last usable time. */
  public AbsoluteDate end() {
    return reference.shiftedBy(
        segments.stream().mapToDouble(TabulatedSegment::usableTo).max().orElseThrow());
  }

  /** The orbit of an object that is named otherwise. */
  public TabulatedOrbit withObjectId(String other) {
    return new TabulatedOrbit(name, other, source, reference, segments, warnings);
  }

  /**
   * One orbit of several of one object. Where two cover a time, the one whose usable time begins
   * later counts; of two that begin at once, the later in the list.
   */
  public static TabulatedOrbit joined(List<TabulatedOrbit> orbits) {
    TabulatedOrbit first = orbits.get(0);
    if (orbits.size() == 1) {
      return first;
    }
    List<TabulatedSegment> segments = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (TabulatedOrbit orbit : orbits) {
      double shift = orbit.reference.durationFrom(first.reference);
      orbit.segments.forEach(segment -> segments.add(segment.shifted(shift)));
      warnings.addAll(orbit.warnings);
    }
    return new TabulatedOrbit(
        first.name,
        first.objectId,
        orbits.stream().map(TabulatedOrbit::source).distinct().collect(Collectors.joining(", ")),
        first.reference,
        segments,
        warnings.stream().distinct().toList());
  }

  /** The times of a period that no segment covers: nothing is extrapolated into them. */
  public List<Gap> gaps(double from, double to) {
    List<Gap> gaps = new ArrayList<>();
    double covered = from;
    for (TabulatedSegment segment : segments) {
      if (segment.usableFrom() > covered) {
        gaps.add(new Gap(covered, Math.min(to, segment.usableFrom())));
      }
      covered = Math.max(covered, segment.usableTo());
      if (covered >= to) {
        return List.copyOf(gaps);
      }
    }
    gaps.add(new Gap(covered, to));
    return List.copyOf(gaps);
  }
}
