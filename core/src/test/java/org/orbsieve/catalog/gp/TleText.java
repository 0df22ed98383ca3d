package org.orbsieve.catalog.gp;

/**
 * TLE and CSV texts for tests. The element sets are facts from the literature, cited where they
 * stand.
 */
public final class TleText {

  /** Vanguard 1: Vallado et al. 2006 (AIAA 2006-6753), first verification case. */
  public static final String VANGUARD_1 =
      "1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753\n"
          + "2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667\n";

  /** A deep-space case of the same paper: Molniya 2-14. */
  static final String MOLNIYA_2_14 =
      "1 08195U 75081A   06176.33215444  .00000099  00000-0  11873-3 0   813\n"
          + "2 08195  64.1586 279.0717 6877146 264.7651  20.2257  2.00491383225656\n";

  /** And one with a second derivative: SL-6 R/B. */
  static final String SL_6 =
      "1 16925U 86065D   06151.67415771  .02550794 -30915-6  18784-3 0  4486\n"
          + "2 16925  62.0906 295.0239 5596327 245.1593  47.9690  4.88511875148616\n";

  /** The columns of CelesTrak's GP CSV. */
  public static final String CSV_HEADER =
      "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
          + "ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,"
          + "ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT\n";

  /** The same three as rows of CSV. 0.78495062 d is 67819.733568 s, and so on. */
  public static final String VANGUARD_1_CSV =
      "VANGUARD 1,1958-002B,2000-06-27T18:50:19.733568,10.82419157,.1859667,34.2682,348.7242,"
          + "331.7664,19.3264,0,U,5,475,41366,.28098E-4,.23E-6,0\n";

  public static final String MOLNIYA_2_14_CSV =
      "MOLNIYA 2-14,1975-081A,2006-06-25T07:58:18.143616,2.00491383,.6877146,64.1586,279.0717,"
          + "264.7651,20.2257,0,U,8195,81,22565,.11873E-3,.99E-6,0\n";

  public static final String SL_6_CSV =
      "SL-6 R/B(2),1986-065D,2006-05-31T16:10:47.226144,4.88511875,.5596327,62.0906,295.0239,"
          + "245.1593,47.9690,0,U,16925,448,14861,.18784E-3,.02550794,-.30915E-6\n";

  private TleText() {}

  /**
   * A line with its checksum set right: the last digit of the sum over 68 columns, minus counting
   * 1.
   */
  static String checked(String line) {
    int sum = 0;
    for (char c : line.substring(0, 68).toCharArray()) {
      sum += Character.isDigit(c) ? c - '0' : c == '-' ? 1 : 0;
    }
    return line.substring(0, 68) + sum % 10;
  }

  /** Vanguard 1 under another catalogue number of five characters. */
  static String numbered(String number) {
    String[] lines = VANGUARD_1.split("\n");
    return checked("1 " + number + lines[0].substring(7))
        + "\n"
        + checked("2 " + number + lines[1].substring(7))
        + "\n";
  }

  /** Vanguard 1 with a piece of one line replaced, checksum set right. */
  static String altered(int lineNumber, int column, String replacement) {
    String[] lines = VANGUARD_1.split("\n");
    StringBuilder line = new StringBuilder(lines[lineNumber - 1]);
    line.replace(column - 1, column - 1 + replacement.length(), replacement);
    lines[lineNumber - 1] = checked(line.toString());
    return lines[0] + "\n" + lines[1] + "\n";
  }
}
