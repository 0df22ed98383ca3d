package org.orbsieve.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.assessment.covariance.CovarianceTable;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.history.AgeBin;
import org.orbsieve.assessment.history.HistoryFindings;
import org.orbsieve.assessment.history.SigmaGrowth;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.StateVector;

class HistoryCsvWriterTest {

  private static final SpaceObject KNOWN =
      Samples.object(123456, "KNOWN", "", "2024-01-01T00:00:00");

  @TempDir Path folder;

  private static List<HistoryFindings> findings() {
    SpaceObject unknown = Samples.object(7, "UNKNOWN", "", "2024-01-01T00:00:00");
    List<AgeBin> bins = List.of(new AgeBin(43_200, 40, List.of(1.0, 2.5, 3.0), 0.0125));
    List<SigmaGrowth> growth =
        List.of(
            new SigmaGrowth(10, 1.0 / 86_400),
            new SigmaGrowth(200, 40.0 / 86_400),
            new SigmaGrowth(30, 0));
    return List.of(
        new HistoryFindings(unknown, 1, 0, List.of(), bins, List.of(), "too short"),
        new HistoryFindings(KNOWN, 100, 99, List.of(), bins, growth, ""));
  }

  /** What is written is what a screening reads. */
  @Test
  void tableIsThatOfACovarianceSource() throws IOException {
    StringWriter out = new StringWriter();
    HistoryCsvWriter.writeTable(out, findings());
    assertEquals(
        "object,radial_m,transverse_m,normal_m,radial_m_per_day,transverse_m_per_day,"
            + "normal_m_per_day\n123456,10.000,200.000,30.000,1.000,40.000,0.000\n",
        out.toString());
    Path file = Files.writeString(folder.resolve("errors.csv"), out.toString());
    RtnCovariance covariance =
        CovarianceTable.read(file)
            .of(KNOWN, Samples.utc("2024-01-03T00:00:00"), new StateVector(7e6, 0, 0, 0, 7500, 0))
            .orElseThrow()
            .covariance();
    assertEquals(RtnCovariance.ofSigmas(12, 280, 30), covariance);
  }

  @Test
  void binsAreThoseOfAllObjects() throws IOException {
    StringWriter out = new StringWriter();
    HistoryCsvWriter.writeBins(out, findings());
    assertEquals(
        "object,age_days,pairs,radial_m,transverse_m,normal_m,tail_share\n"
            + "7,0.500,40,1.000,2.500,3.000,0.013\n"
            + "123456,0.500,40,1.000,2.500,3.000,0.013\n",
        out.toString());
  }
}
