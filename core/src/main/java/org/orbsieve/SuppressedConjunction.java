package org.orbsieve;

import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.request.Suppression;

/**
 * A conjunction, or a boundary case, that a {@link Suppression} excludes from the report.
 *
 * @param conjunction what was found
 * @param rule the rule that excludes it
 */
public record SuppressedConjunction(Conjunction conjunction, Suppression.Rule rule) {}
