/**
 * All-against-all conjunction screening of a satellite catalogue: the API for Java programs.
 *
 * <p>{@link org.orbsieve.Screener} runs a screening in one call. {@link
 * org.orbsieve.ScreeningSettings} defines what to screen for and contains all defaults. {@link
 * org.orbsieve.ScreeningResult} is the result. Each stage is a package that depends only on those
 * to its left:
 *
 * <pre>
 *   catalog  -&gt;  ephemeris  -&gt;  broadphase  -&gt;  narrowphase  -&gt;  assessment  -&gt;  report
 *
 *   element      SGP4 states     pairs that       times of       probability    files for
 *   sets and     on a time       may come         closest        or a reason    people and
 *   rejects      grid            close            approach       without        machines
 * </pre>
 *
 * <p>This package is between {@code assessment} and {@code report}: {@code Screener} calls the
 * stages through the internal package {@code engine}, and the reports read the result. Everything
 * inside is SI (metres, seconds, radians) in TEME; other units occur only in readers and reports.
 * Times are UTC outside and elapsed SI seconds inside a screening period.
 */
package org.orbsieve;
