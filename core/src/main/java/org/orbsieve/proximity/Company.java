package org.orbsieve.proximity;

import java.util.List;
import java.util.Objects;
import org.orbsieve.catalog.SpaceObject;

/**
 * Objects that are connected by stays and episodes.
 *
 * @param number number of the company, from 1, in the order of a report
 * @param kind what it looks like
 * @param members the objects by catalogue number
 * @param stays its stays and episodes
 */
public record Company(int number, CompanyKind kind, List<SpaceObject> members, List<Stay> stays) {

  /**
   * Takes immutable copies.
   *
   * @param number number of the company, from 1
   * @param kind what it looks like
   * @param members the objects by catalogue number
   * @param stays its stays and episodes
   * @throws IllegalArgumentException if there are fewer than two members
   */
  public Company {
    Objects.requireNonNull(kind, "kind");
    members = List.copyOf(members);
    stays = List.copyOf(stays);
    if (members.size() < 2 || stays.isEmpty()) {
      throw new IllegalArgumentException("a company has at least two members");
    }
  }

  /**
   * The stays that are told pair by pair: those of pairs, and in a mixed slot those of an object
   * without a companion of its own family there. Two of one family do not count.
   *
   * @return the stays
   */
  public List<Stay> left() {
    if (kind != CompanyKind.PAIR && kind != CompanyKind.SLOT) {
      return List.of();
    }
    return stays.stream()
        .filter(stay -> !isFamily(stay.first(), stay.second()))
        .filter(stay -> kind == CompanyKind.PAIR || isAlone(stay.first()) || isAlone(stay.second()))
        .toList();
  }

  private boolean isAlone(SpaceObject object) {
    return members.stream()
        .noneMatch(other -> !other.form().equals(object.form()) && isFamily(object, other));
  }

  private boolean isFamily(SpaceObject one, SpaceObject other) {
    boolean isGeo = stays.get(0).regime() == PairRegime.GEO;
    String family = Companies.family(one, isGeo);
    return !family.isEmpty() && family.equals(Companies.family(other, isGeo));
  }
}
