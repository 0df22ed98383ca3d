package org.orbsieve.catalog.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orekit.time.AbsoluteDate;

/**
 * Catalogue numbers that one object is suspected to have, such as that of a provider beside the
 * official one: their approaches to each other are those of an object to itself. Only a suspicion,
 * which changes nothing of what is screened.
 *
 * @param numbers the catalogue numbers, ascending, two at least
 * @param because what they have in common
 */
public record SharedIdentity(List<Integer> numbers, String because) {

  /** An international designator with the letters of a piece: it belongs to one object. */
  private static final Pattern PIECE = Pattern.compile("\\d{5,7}[A-Z]{1,3}");

  /** An orbit and its epoch, without the place in it. */
  private record Orbit(
      AbsoluteDate epoch,
      double meanMotion,
      double eccentricity,
      double inclination,
      double raan,
      double argPerigee) {

    static Orbit of(ElementSet e) {
      return new Orbit(
          e.epoch(), e.meanMotion(), e.eccentricity(), e.inclination(), e.raan(), e.argPerigee());
    }
  }

  /**
   * Validates that there are two numbers or more.
   *
   * @param numbers the catalogue numbers, ascending
   * @param because what they have in common
   * @throws IllegalArgumentException if there are fewer
   */
  public SharedIdentity {
    numbers = List.copyOf(numbers);
    if (numbers.size() < 2) {
      throw new IllegalArgumentException(
          "an identity is shared by two numbers or more: " + numbers);
    }
  }

  /**
   * The suspicions in a catalogue: the same international designator of a piece, or the same orbit
   * at the same epoch where not both have such a designator. Docked objects have one orbit and
   * designators of their own.
   *
   * @param catalog the objects
   * @return the suspicions in the order of their first numbers
   */
  public static List<SharedIdentity> suspected(Catalog catalog) {
    Map<String, TreeSet<Integer>> byPiece = new LinkedHashMap<>();
    Map<Orbit, List<SpaceObject>> byOrbit = new LinkedHashMap<>();
    List<SpaceObject> objects =
        catalog.records().stream()
            .map(CatalogRecord::object)
            .filter(object -> !object.isVariant())
            .toList();
    for (SpaceObject object : sharing(objects, SharedIdentity::pieceHash)) {
      piece(object)
          .ifPresent(
              piece ->
                  byPiece
                      .computeIfAbsent(piece, it -> new TreeSet<>())
                      .add(object.catalogNumber()));
    }
    for (SpaceObject object : sharing(objects, SharedIdentity::orbitHash)) {
      byOrbit.computeIfAbsent(Orbit.of(object.elements()), it -> new ArrayList<>()).add(object);
    }
    List<SharedIdentity> found = new ArrayList<>();
    byPiece.forEach((piece, numbers) -> add(numbers, "designator " + text(piece), found));
    byOrbit.values().stream()
        .filter(same -> same.size() > 1 && same.stream().anyMatch(one -> piece(one).isEmpty()))
        .forEach(same -> add(numbers(same), "the same orbit at the same epoch", found));
    found.sort((a, b) -> Integer.compare(a.numbers.get(0), b.numbers.get(0)));
    return found;
  }

  /**
   * The objects whose hash another one has too, in their order. Almost no object has a namesake,
   * and a sort of numbers finds that out at a fraction of the price of a map of texts and orbits.
   */
  private static List<SpaceObject> sharing(
      List<SpaceObject> objects, ToIntFunction<SpaceObject> hash) {
    int size = objects.size();
    long[] keys = new long[size];
    for (int k = 0; k < size; k++) {
      keys[k] = (long) hash.applyAsInt(objects.get(k)) << Integer.SIZE | k;
    }
    Arrays.sort(keys);
    BitSet shared = new BitSet(size);
    for (int k = 1; k < size; k++) {
      if (keys[k] >> Integer.SIZE == keys[k - 1] >> Integer.SIZE) {
        shared.set((int) keys[k]);
        shared.set((int) keys[k - 1]);
      }
    }
    return shared.stream().mapToObj(objects::get).toList();
  }

  /** Equal for designators that are equal once normalised: made of their letters and digits. */
  private static int pieceHash(SpaceObject object) {
    String designator = object.designator();
    int hash = 0;
    for (int k = 0; k < designator.length(); k++) {
      char sign = designator.charAt(k);
      if (sign != '-' && sign != ' ') {
        hash = 31 * hash + Character.toUpperCase(sign);
      }
    }
    return hash;
  }

  private static int orbitHash(SpaceObject object) {
    ElementSet elements = object.elements();
    return 31 * Double.hashCode(elements.meanMotion()) + Double.hashCode(elements.raan());
  }

  private static void add(TreeSet<Integer> numbers, String because, List<SharedIdentity> found) {
    if (numbers.size() > 1) {
      found.add(new SharedIdentity(List.copyOf(numbers), because));
    }
  }

  private static TreeSet<Integer> numbers(List<SpaceObject> objects) {
    TreeSet<Integer> numbers = new TreeSet<>();
    objects.forEach(object -> numbers.add(object.catalogNumber()));
    return numbers;
  }

  private static Optional<String> piece(SpaceObject object) {
    String designator = TabulatedOrbit.normalized(object.designator());
    return PIECE.matcher(designator).matches() ? Optional.of(designator) : Optional.empty();
  }

  /** {@code 1998067A} as it is written in records: {@code 1998-067A}. */
  private static String text(String piece) {
    int launch = piece.replaceAll("[A-Z]+$", "").length() - 3;
    return piece.substring(0, launch) + "-" + piece.substring(launch);
  }

  /**
   * One line for a person.
   *
   * @return the numbers and what they have in common
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < numbers.size(); k++) {
      text.append(k == 0 ? "" : k < numbers.size() - 1 ? ", " : " and ").append(numbers.get(k));
    }
    return text + " (" + because + ")";
  }
}
