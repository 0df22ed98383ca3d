package org.orbsieve.catalog.synthetic;

/**
 * Which rows of a synthetic catalogue belong to which family and launch, and the identities that
 * follow from it: catalogue numbers and international designators, unique within the catalogue.
 * Immutable.
 */
final class Layout {

  private static final Family[] FAMILIES = Family.values();

  /**
   * The numbers from here on were given out from July 2026 on: no TLE of five digits can carry
   * them.
   */
  private static final int FIRST_NEW_NUMBER = 100_001;

  private static final int FIRST_YEAR = 1960;
  private static final int YEARS = 67;

  /** The letters of launch pieces: I and O are left out. */
  private static final String PIECE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  /** Family to its first row; one more entry than families. */
  private final int[] firstRows = new int[FAMILIES.length + 1];

  /** Family to its first launch, counted through the catalogue; one more entry than families. */
  private final int[] firstLaunches = new int[FAMILIES.length + 1];

  private final Launches[] launches = new Launches[FAMILIES.length];

  Layout(int objects) {
    long today = Math.min(objects, Family.TODAY);
    long beyond = objects - today;
    long shareToday = 0;
    long shareBeyond = 0;
    for (int f = 0; f < FAMILIES.length; f++) {
      shareToday += FAMILIES[f].shareToday();
      shareBeyond += FAMILIES[f].shareBeyond();
      // rounding the running sum, not each share, makes the sizes add up to the whole
      firstRows[f + 1] = (int) ((shareToday * today + shareBeyond * beyond + 500) / 1000);
      launches[f] = FAMILIES[f].launches(firstRows[f + 1] - firstRows[f]);
      firstLaunches[f + 1] = firstLaunches[f] + launches[f].count();
    }
  }

  /** Number of objects. */
  int objects() {
    return firstRows[FAMILIES.length];
  }

  /** Number of objects of a family. */
  int size(Family family) {
    return firstRows[family.ordinal() + 1] - firstRows[family.ordinal()];
  }

  /** The first row of a family. */
  int firstRow(Family family) {
    return firstRows[family.ordinal()];
  }

  /** The first launch of a family, counted through the catalogue. */
  int firstLaunch(Family family) {
    return firstLaunches[family.ordinal()];
  }

  /** The launches of a family. */
  Launches launches(Family family) {
    return launches[family.ordinal()];
  }

  /** The family of a row. */
  Family familyOf(int row) {
    int f = 0;
    while (row >= firstRows[f + 1]) {
      f++;
    }
    return FAMILIES[f];
  }

  /** The catalogue number of a row: row + 1, or for the newest family what has been added to it. */
  int catalogNumber(int row) {
    int firstNew = firstRow(Family.TRAIN);
    return row < firstNew ? row + 1 : row - firstNew + Math.max(FIRST_NEW_NUMBER, firstNew + 1);
  }

  /**
   * The international designator: launches are spread evenly over the years 1960 to 2026.
   *
   * @param launch launch, counted through the catalogue
   * @param piece piece of the launch, from 0
   */
  String designator(int launch, int piece) {
    int all = firstLaunches[FAMILIES.length];
    int year = (int) ((long) launch * YEARS / all);
    int firstOfYear = (int) (((long) year * all + YEARS - 1) / YEARS);
    StringBuilder text = new StringBuilder(11).append(FIRST_YEAR + year).append('-');
    String number = Integer.toString(launch - firstOfYear + 1);
    text.append("000", 0, 3 - number.length()).append(number);
    return appendPiece(text, piece).toString();
  }

  /** A to Z, then AA to ZZ and AAA to ZZZ: 14,424 pieces. */
  private static StringBuilder appendPiece(StringBuilder text, int piece) {
    int letters = PIECE_LETTERS.length();
    if (piece >= letters) {
      appendPiece(text, piece / letters - 1);
    }
    return text.append(PIECE_LETTERS.charAt(piece % letters));
  }
}
