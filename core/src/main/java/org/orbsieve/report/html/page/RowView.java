package org.orbsieve.report.html.page;

/**
 * A line of the table.
 *
 * @param index its place among the likeliest
 * @param symbol of its level
 * @param level in words
 * @param when TCA: what is shown, and the seconds after the start
 * @param clock hours and minutes after the start
 * @param asset the asset
 * @param other the other object
 * @param chance probability, or no Pc
 * @param highest largest probability over all scales; may be empty
 * @param meeting miss, radial and speed
 * @param ages of the elements of both
 * @param regime of the asset's orbit; may be empty
 * @param drawn whether the event is shown in full
 */
public record RowView(
    int index,
    String symbol,
    String level,
    Cell when,
    String clock,
    Name asset,
    Name other,
    Bar chance,
    Bar highest,
    Meeting meeting,
    Cell ages,
    String regime,
    boolean drawn) {

  /**
   * A cell that is sorted by a number.
   *
   * @param text what is shown
   * @param value what it is sorted by
   */
  public record Cell(String text, String value) {}

  /**
   * An object.
   *
   * @param text its name
   * @param number its number
   * @param owner may be empty
   * @param type may be empty
   */
  public record Name(String text, String number, String owner, String type) {}

  /**
   * A probability with its bar.
   *
   * @param text what is shown
   * @param value what it is sorted by
   * @param length of the bar, 0 to 24; negative for none
   * @param muted whether it matters less
   */
  public record Bar(String text, String value, int length, boolean muted) {}

  /**
   * Distances and speed.
   *
   * @param miss [km]
   * @param radial [m]; may be empty
   * @param speed [km/s]
   */
  public record Meeting(Cell miss, Cell radial, Cell speed) {}
}
