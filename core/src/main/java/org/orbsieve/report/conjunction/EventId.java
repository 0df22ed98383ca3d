package org.orbsieve.report.conjunction;

import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.column.UtcText;
import org.orekit.time.AbsoluteDate;

/**
 * The name of a conjunction within a run: the two catalogue numbers, the smaller one first whoever
 * is object 1, and the TCA to the millisecond, such as {@code 25544-49044-20241101T103012.345Z}; a
 * candidate manoeuvre follows its number after a tilde. It can be made of any row of any format.
 */
public final class EventId {

  private EventId() {}

  /**
   * The name of a conjunction.
   *
   * @param conjunction the conjunction
   * @param utc writes its TCA
   * @return the name
   */
  public static String of(Conjunction conjunction, UtcText utc) {
    return of(conjunction.primary().form(), conjunction.secondary().form(), conjunction.tca(), utc);
  }

  /**
   * The name of a conjunction.
   *
   * @param one an object
   * @param other the other object
   * @param tca time of closest approach
   * @param utc writes it
   * @return the name
   */
  public static String of(ObjectForm one, ObjectForm other, AbsoluteDate tca, UtcText utc) {
    boolean inOrder = one.compareTo(other) <= 0;
    String time = utc.socrates(tca).replace("-", "").replace(":", "").replace(' ', 'T');
    return text(inOrder ? one : other) + "-" + text(inOrder ? other : one) + "-" + time + "Z";
  }

  private static String text(ObjectForm form) {
    String number = Integer.toString(form.catalogNumber());
    return form.variant().isEmpty() ? number : number + "~" + form.variant();
  }
}
