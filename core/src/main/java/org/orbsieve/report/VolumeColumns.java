package org.orbsieve.report;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.StateVector;
import org.orbsieve.narrowphase.VolumePassage;
import org.orbsieve.narrowphase.VolumeVisit;

/**
 * The columns of a passage through a screening volume: around object 1 or, where CENTRE is 2,
 * around object 2. Lengths in km, times as TCA. Empty if there is no passage.
 */
final class VolumeColumns {

  private static final List<String> COLUMNS =
      List.of(
          "CENTRE",
          "VOLUME",
          "ENTRY",
          "EXIT",
          "CUT",
          "PASSAGES",
          "NORMALISED_DISTANCE",
          "RADIAL",
          "IN_TRACK",
          "CROSS_TRACK");

  private static final double KILOMETRE = 1_000;

  private VolumeColumns() {}

  static void printHeader(CSVPrinter printer) throws IOException {
    for (String column : COLUMNS) {
      printer.print(column);
    }
  }

  static void print(CSVPrinter printer, UtcFormat utc, Conjunction conjunction) throws IOException {
    if (conjunction.passage().isEmpty()) {
      for (int i = 0; i < COLUMNS.size(); i++) {
        printer.print("");
      }
      return;
    }
    VolumePassage passage = conjunction.passage().get();
    VolumeVisit visit = passage.leading();
    printer.print(centre(passage.centre()));
    printer.print(visit.volume().spec());
    printer.print(utc.socrates(visit.entry()));
    printer.print(utc.socrates(visit.exit()));
    printer.print(cut(visit));
    printer.print(passage.count());
    printer.print(Decimals.fixed3(visit.normalizedDistance()));
    printPosition(printer, conjunction, passage.centre());
  }

  private static String centre(VolumePassage.Centre centre) {
    return switch (centre) {
      case PRIMARY -> "1";
      case SECONDARY -> "2";
      case BOTH -> "BOTH";
    };
  }

  private static String cut(VolumeVisit visit) {
    if (visit.isEntryCut()) {
      return visit.isExitCut() ? "BOTH" : "ENTRY";
    }
    return visit.isExitCut() ? "EXIT" : "";
  }

  private static void printPosition(
      CSVPrinter printer, Conjunction conjunction, VolumePassage.Centre centre) throws IOException {
    boolean isSecond = centre == VolumePassage.Centre.SECONDARY;
    StateVector first = conjunction.primaryState();
    StateVector second = conjunction.secondaryState();
    Vector3D position =
        (isSecond ? RelativeState.rtn(second, first) : RelativeState.rtn(first, second))
            .map(RelativeState::position)
            .orElse(Vector3D.NaN);
    printer.print(Decimals.fixed3(position.getX() / KILOMETRE));
    printer.print(Decimals.fixed3(position.getY() / KILOMETRE));
    printer.print(Decimals.fixed3(position.getZ() / KILOMETRE));
  }
}
