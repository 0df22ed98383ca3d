package org.orbsieve.run.share;

import java.util.Objects;
import org.orbsieve.share.Grant;

/**
 * What a partner may see of a thing, and why. Only for the owner.
 *
 * @param kind what it is: catalogue, file, group, objects, option
 * @param item which one
 * @param grant how much the partner may see
 * @param because the rule that decides
 */
public record Decision(String kind, String item, Grant grant, String because) {

  /**
   * Validates that nothing is null.
   *
   * @param kind what it is
   * @param item which one
   * @param grant how much the partner may see
   * @param because the rule that decides
   */
  public Decision {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(grant, "grant");
    Objects.requireNonNull(because, "because");
  }
}
