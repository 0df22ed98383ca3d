package org.orbsieve.run.share;

import java.util.List;
import java.util.Objects;
import org.orbsieve.share.Grant;
import org.orbsieve.share.ObjectRule;
import org.orbsieve.share.Partner;
import org.orbsieve.share.Policy;

/**
 * A partner, and what a computation for the partner may use.
 *
 * @param policy decides
 * @param partner who gets the package
 * @param needed the least grant of what is used: rows, or the content too
 */
record Recipient(Policy policy, Partner partner, Grant needed) {

  Recipient {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(partner, "partner");
    Objects.requireNonNull(needed, "needed");
  }

  /** The objects that the computation must not know of. */
  List<ObjectRule> withheld() {
    return policy.withheld(partner.name(), needed);
  }

  boolean mayUse(int number) {
    return withheld().stream().noneMatch(rule -> rule.has(number));
  }

  /** Whether a text mentions an object that the computation must not know of. */
  boolean isBetrayedBy(String text) {
    return withheld().stream().anyMatch(rule -> rule.isMentioned(text));
  }
}
