package org.orbsieve.request;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.catalog.select.AssetGroup;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.SelectorTerm;

/** The rows of a catalogue that a {@link ScreeningScope} speaks of. */
public final class ScopeMembers {

  private final BitSet primaries;
  private final boolean all;
  private final List<SelectorTerm> unmatched;
  private final List<Group> groups;
  private final int[] kin;

  /**
   * A group's part of the catalogue.
   *
   * @param group the group
   * @param objects its objects, and what of it is not in the catalogue
   * @param primaries rows of those of its objects that are primaries
   */
  public record Group(AssetGroup group, ObjectSelector.Selection objects, BitSet primaries) {

    /** Takes the objects' part of all primaries. */
    public Group {
      primaries = (BitSet) primaries.clone();
      primaries.and(objects.rows());
    }

    /** A copy. */
    @Override
    public BitSet primaries() {
      return (BitSet) primaries.clone();
    }
  }

  ScopeMembers(
      BitSet primaries, boolean all, List<SelectorTerm> unmatched, List<Group> groups, int[] kin) {
    this.primaries = primaries;
    this.all = all;
    this.unmatched = List.copyOf(unmatched);
    this.groups = List.copyOf(groups);
    this.kin = kin;
  }

  /** Rows of the primaries. */
  public BitSet primaries() {
    return (BitSet) primaries.clone();
  }

  /** What was to be a primary and is not in the catalogue. */
  public List<SelectorTerm> unmatched() {
    return unmatched;
  }

  /** The groups. */
  public List<Group> groups() {
    return groups;
  }

  /**
   * The pairs to screen.
   *
   * @param threshold largest miss distance that a primary cares for unless a group of its has one
   *     of its own [m]
   * @throws IllegalArgumentException if no object is a primary
   */
  public PairScope pairs(double threshold) {
    if (all) {
      return PairScope.all(threshold).withKin(kin);
    }
    double[] own =
        IntStream.range(0, kin.length)
            .mapToDouble(row -> primaries.get(row) ? threshold(row, threshold) : 0)
            .toArray();
    return PairScope.of(own).withKin(kin);
  }

  /**
   * The pairs to screen.
   *
   * @param reach per row, the largest range that matters to a primary [m], else 0
   * @throws IllegalArgumentException if no object is a primary
   */
  public PairScope pairs(double[] reach) {
    return all
        ? PairScope.all(Arrays.stream(reach).max().orElse(0)).withKin(kin)
        : PairScope.of(reach).withKin(kin);
  }

  /** Whether a row is a primary. */
  public boolean isPrimary(int row) {
    return primaries.get(row);
  }

  /** The groups of which a row is a primary. */
  public List<Group> groupsOf(int row) {
    return groups.stream().filter(group -> group.primaries.get(row)).toList();
  }

  /** The largest of the distances of a primary's groups; the other one if it is in none [m]. */
  private double threshold(int row, double other) {
    return groups.stream()
        .filter(group -> group.primaries.get(row))
        .mapToDouble(group -> group.group().threshold().orElse(other))
        .max()
        .orElse(other);
  }
}
