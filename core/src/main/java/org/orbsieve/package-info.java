/**
 * All-against-all conjunction screening of a satellite catalogue.
 *
 * <p>{@link org.orbsieve.Screener} is the whole flow in one method; {@link
 * org.orbsieve.ScreeningSettings} says what to screen for and is the only home of defaults; {@link
 * org.orbsieve.ScreeningResult} is what was found. Each stage is a package and depends only on
 * those to its left; folders sort by name, so the order is this:
 *
 * <pre>
 *   catalog  -&gt;  ephemeris  -&gt;  broadphase  -&gt;  narrowphase  -&gt;  assessment  -&gt;  report
 *
 *   element      SGP4 states     pairs that       times of       probability    files for
 *   sets and     on a time       may come         closest        or a reason    people and
 *   rejects      grid            close            approach       without        machines
 * </pre>
 *
 * <p>This package stands between {@code assessment} and {@code report}: it calls the stages, and
 * the reports read its result. Inside, everything is SI (metres, seconds, radians) in TEME; other
 * units exist in readers and reports only. Times are UTC outside and elapsed SI seconds inside a
 * screening period.
 */
package org.orbsieve;
