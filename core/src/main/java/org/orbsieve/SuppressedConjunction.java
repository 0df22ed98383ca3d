package org.orbsieve;

import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.request.Suppression;

/**
 * A conjunction, or a boundary case, that a {@link Suppression} keeps out of the report.
 *
 * @param conjunction what was found
 * @param rule why it is not reported
 */
public record SuppressedConjunction(Conjunction conjunction, Suppression.Rule rule) {}
