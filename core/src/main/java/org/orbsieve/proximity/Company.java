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
}
