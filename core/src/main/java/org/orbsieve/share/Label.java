package org.orbsieve.share;

import java.util.Objects;

/**
 * Who may see what rests on a thing, and who may see the thing itself.
 *
 * @param rows who may see conjunctions and counts that were computed with it
 * @param elements who may see its own content too: element sets, states, covariances, the file
 */
public record Label(Audience rows, Audience elements) {

  /** What nobody may see: everything without a label. */
  public static final Label NONE = new Label(Audience.NOBODY, Audience.NOBODY);

  /** What all may see: the label of what rests on nothing. */
  public static final Label ALL = new Label(Audience.EVERYONE, Audience.EVERYONE);

  /**
   * Validates that the label does not contradict itself.
   *
   * @param rows who may see what was computed with it
   * @param elements who may see its content
   * @throws IllegalArgumentException if somebody may see the content and not what rests on it
   */
  public Label {
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(elements, "elements");
    if (!elements.isWithin(rows)) {
      throw new IllegalArgumentException(
          "elements ("
              + elements.text()
              + ") contradicts rows ("
              + rows.text()
              + "): who may see elements may see the rows that rest on them");
    }
  }

  /**
   * The label of what rests on two things.
   *
   * @param other label of the other thing
   * @return the intersection
   */
  public Label and(Label other) {
    return new Label(rows.and(other.rows), elements.and(other.elements));
  }

  /**
   * How much a partner may see.
   *
   * @param partner name
   * @return the grant
   */
  public Grant grant(String partner) {
    return elements.has(partner) ? Grant.ELEMENTS : rows.has(partner) ? Grant.ROWS : Grant.NOTHING;
  }
}
