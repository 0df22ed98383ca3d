package org.orbsieve.report.html.page;

/**
 * A line of the table.
 *
 * @param index its place among the likeliest
 * @param symbol of its level
 * @param level in words
 * @param when TCA
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
    String when,
    String clock,
    Name asset,
    Name other,
    Bar chance,
    Bar highest,
    Meeting meeting,
    String ages,
    String regime,
    boolean drawn) {

  /**
   * The classes of the bar.
   *
   * @return how long it is and, where smaller errors would make it longer, how far it could reach
   */
  public String bars() {
    String length = "w" + chance.length();
    return highest.length() < 0 ? length : length + " x" + highest.length();
  }

  /**
   * An object.
   *
   * @param text its name
   * @param number its number
   * @param owner may be empty
   * @param type may be empty
   */
  public record Name(String text, String number, String owner, String type) {

    /** Names up to this length fit. */
    private static final int FITS = 16;

    /**
     * What appears when the name is pointed at.
     *
     * @return the whole name where it may not fit, else null for no title
     */
    public String title() {
      return text.length() <= FITS ? null : number.isEmpty() ? text : text + ", " + number;
    }
  }

  /**
   * A probability with its bar.
   *
   * @param text what is shown
   * @param length of the bar, 0 to 24; negative for none
   * @param muted whether it matters less
   */
  public record Bar(String text, int length, boolean muted) {}

  /**
   * Distances and speed.
   *
   * @param miss [km]
   * @param radial [m]; may be empty
   * @param speed [km/s]
   */
  public record Meeting(String miss, String radial, String speed) {}
}
