package org.orbsieve.run.share;

import java.util.List;
import org.orbsieve.share.Grant;

/**
 * A screening for a partner: what it reads is in a folder, by relative names.
 *
 * @param arguments of the screening, without what says where its outputs go
 * @param decisions about everything that the owner's run used
 * @param hasCatalogue whether there is anything to screen
 */
record Plan(List<Argument> arguments, List<Decision> decisions, boolean hasCatalogue) {

  Plan {
    arguments = List.copyOf(arguments);
    decisions = List.copyOf(decisions);
  }

  /** Whether the partner may see rows that rest on something that the partner may not have. */
  boolean isRestricted() {
    return decisions.stream().anyMatch(one -> one.grant() == Grant.ROWS);
  }
}
