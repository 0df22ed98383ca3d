package org.orbsieve.request;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.catalog.select.AssetGroup;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.SelectorTerm;

/** Rows of a catalogue to which a {@link ScreeningScope} refers. */
public final class ScopeMembers {

  private final BitSet primaries;
  private final boolean all;
  private final List<SelectorTerm> unmatched;
  private final List<Group> groups;
  private final int[] kin;

  /**
   * Rows of a group.
   *
   * @param group the group
   * @param objects its objects, and its entries that are not in the catalogue
   * @param primaries rows of its objects that are primaries
   */
  public record Group(AssetGroup group, ObjectSelector.Selection objects, BitSet primaries) {

    /**
     * Restricts the primaries to the objects of the group.
     *
     * @param group the group
     * @param objects its objects, and its entries that are not in the catalogue
     * @param primaries rows of its objects that are primaries
     */
    public Group {
      primaries = (BitSet) primaries.clone();
      primaries.and(objects.rows());
    }

    /**
     * A copy of the rows of its primaries.
     *
     * @return the rows
     */
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

  /**
   * Whether all objects are screened against all.
   *
   * @return whether nothing is said about primaries
   */
  public boolean isAll() {
    return all;
  }

  /**
   * Rows of the primaries.
   *
   * @return the rows, a copy
   */
  public BitSet primaries() {
    return (BitSet) primaries.clone();
  }

  /**
   * Entries that select no object of the catalogue.
   *
   * @return the entries
   */
  public List<SelectorTerm> unmatched() {
    return unmatched;
  }

  /**
   * The groups.
   *
   * @return the groups in their order
   */
  public List<Group> groups() {
    return groups;
  }

  /**
   * The pairs to screen, by distance.
   *
   * @param threshold largest miss distance for a primary without a group that has its own [m]
   * @return the pairs
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
   * The pairs to screen, by reach.
   *
   * @param reach per row, the largest range that matters to a primary [m], otherwise 0
   * @return the pairs
   * @throws IllegalArgumentException if no object is a primary
   */
  public PairScope pairs(double[] reach) {
    return all
        ? PairScope.all(Arrays.stream(reach).max().orElse(0)).withKin(kin)
        : PairScope.of(reach).withKin(kin);
  }

  /**
   * Whether a row is a primary.
   *
   * @param row row of the catalogue
   * @return whether the object is a primary
   */
  public boolean isPrimary(int row) {
    return primaries.get(row);
  }

  /**
   * The groups in which a row is a primary.
   *
   * @param row row of the catalogue
   * @return the groups in their order
   */
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
