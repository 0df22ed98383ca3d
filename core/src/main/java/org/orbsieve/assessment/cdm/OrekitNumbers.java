package org.orbsieve.assessment.cdm;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.RealMatrix;
import org.orbsieve.catalog.AstroContext;
import org.orekit.data.DataSource;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.files.ccsds.ndm.cdm.Cdm;
import org.orekit.files.ccsds.ndm.cdm.CdmSegment;

/** The numbers of a message as Orekit's strict parser reads them. */
final class OrekitNumbers {

  private static final int DIMENSION = 6;

  private OrekitNumbers() {}

  /**
   * Reads a message.
   *
   * @throws RuntimeException if Orekit's parser does not accept it: OrekitException for most, and
   *     others for some of what is broken
   */
  static CdmNumbers of(AstroContext context, String text) {
    DataSource source = new DataSource("message", () -> new StringReader(text));
    Cdm message = new ParserBuilder(context.messages()).buildCdmParser().parseMessage(source);
    List<CdmNumbers.Body> objects = new ArrayList<>();
    for (CdmSegment segment : message.getSegments()) {
      objects.add(
          new CdmNumbers.Body(
              segment.getData().getStateVectorBlock().getPositionVector(),
              segment.getData().getStateVectorBlock().getVelocityVector(),
              lowerTriangle(segment.getData().getRTNCovarianceBlock().getRTNCovarianceMatrix())));
    }
    return new CdmNumbers(message.getRelativeMetadata().getTca(), objects);
  }

  private static double[] lowerTriangle(RealMatrix matrix) {
    double[] lower = new double[CdmNumbers.COVARIANCE.size()];
    int element = 0;
    for (int row = 0; row < DIMENSION; row++) {
      for (int column = 0; column <= row; column++) {
        lower[element++] = matrix.getEntry(row, column);
      }
    }
    return lower;
  }
}
