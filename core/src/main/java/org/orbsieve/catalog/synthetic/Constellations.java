package org.orbsieve.catalog.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * The shells that the constellation satellites of one synthetic catalogue share. The first ones are
 * filled up to 10,000 satellites, after the broadband constellations of the 2020s; beyond that,
 * further shells of 2,000 are added between 330 and 1250 km, as the filings for larger systems do,
 * so that growth does not merely crowd one height. Immutable.
 */
final class Constellations {

  /**
   * Height [km], inclination [deg], share [1/1000] and satellite names of the shells that are
   * filled first.
   */
  private enum FirstShell {
    LOWER_MIDDLE(550, 53.0, 270, "ORBNET"),
    UPPER_MIDDLE(540, 53.2, 220, "ORBNET"),
    LOW_INCLINED(530, 43.0, 180, "ORBNET"),
    SECOND_MIDDLE(560, 53.05, 90, "SKYLOOM"),
    HIGH_INCLINED(570, 70.0, 80, "ORBNET"),
    SUN_SYNCHRONOUS(563, 97.6, 60, "ORBNET"),
    POLAR(1200, 87.9, 100, "POLARLINK");

    private final double kilometres;
    private final double degrees;
    private final int share;
    private final String satelliteName;

    FirstShell(double kilometres, double degrees, int share, String satelliteName) {
      this.kilometres = kilometres;
      this.degrees = degrees;
      this.share = share;
      this.satelliteName = satelliteName;
    }
  }

  private static final int FIRST_SHELLS_HOLD = 10_000;
  private static final int FURTHER_SHELL_HOLDS = 2_000;
  private static final double[] FURTHER_DEGREES = {33, 43, 48, 53, 60, 70, 80, 87.9, 97.6};

  private final List<Shell> shells = new ArrayList<>();

  /** Shell to its first place; places are counted through all shells. */
  private final int[] firstPlaces;

  /**
   * Lays out the shells.
   *
   * @param satellites places in all shells together
   * @param draws where planes and further shells lie
   */
  Constellations(int satellites, Draws draws) {
    int first = Math.min(satellites, FIRST_SHELLS_HOLD);
    int share = 0;
    int placed = 0;
    for (FirstShell shell : FirstShell.values()) {
      share += shell.share;
      int until = (int) ((first * (long) share + 500) / 1000);
      add(shell.kilometres, shell.degrees, until - placed, draws);
      placed = until;
    }
    while (placed < satellites) {
      int size = Math.min(FURTHER_SHELL_HOLDS, satellites - placed);
      add(draws.between(330, 1250), draws.oneOf(FURTHER_DEGREES), size, draws);
      placed += size;
    }
    firstPlaces = new int[shells.size()];
    for (int i = 1; i < firstPlaces.length; i++) {
      firstPlaces[i] = firstPlaces[i - 1] + shells.get(i - 1).satellites();
    }
  }

  private void add(double kilometres, double degrees, int size, Draws draws) {
    shells.add(Shell.of(kilometres * 1e3, FastMath.toRadians(degrees), size, draws.angle()));
  }

  private int shellOf(int place) {
    int found = Arrays.binarySearch(firstPlaces, place);
    int shell = found >= 0 ? found : -found - 2;
    while (shells.get(shell).satellites() == 0) {
      shell++; // in tiny catalogues several shells begin at one place, all but the last empty
    }
    return shell;
  }

  /** The orbit of one satellite. */
  Orbit orbit(int place, Draws own) {
    int shell = shellOf(place);
    return shells.get(shell).orbit(place - firstPlaces[shell], own);
  }

  /** The name of one satellite. */
  String name(int place) {
    int shell = shellOf(place);
    FirstShell[] first = FirstShell.values();
    String name = shell < first.length ? first[shell].satelliteName : "MESH " + (shell - 6);
    return name + '-' + (1001 + place);
  }
}
