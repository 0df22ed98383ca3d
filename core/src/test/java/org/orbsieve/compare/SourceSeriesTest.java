package org.orbsieve.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orekit.time.AbsoluteDate;

class SourceSeriesTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2026-11-01T00:00:00", CONTEXT.utc());

  private final List<CatalogRecord> records = new ArrayList<>();

  /** A circular orbit; the mean anomaly is that of one orbit at all epochs, and more. */
  private void set(String source, int hoursBefore, double ahead) throws IOException {
    double anomaly = ((100 - 15.0 * 360 / 24 * hoursBefore + ahead) % 360 + 360) % 360;
    String csv =
        "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
            + "ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,"
            + "ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT\nA,2001-001A,"
            + START.shiftedBy(-3600.0 * hoursBefore).toString(CONTEXT.utc()).substring(0, 19)
            + ",15,.0001,0.001,0,0,"
            + anomaly
            + ",0,U,7,999,1,0,0,0\n";
    CatalogReader.read(
            CONTEXT, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), source)
        .records()
        .forEach(
            found ->
                records.add(
                    new CatalogRecord(
                        found.object().withSourceName(source), found.source(), found.line())));
  }

  private SourceSeries series() {
    List<SourceSeries> all =
        SourceSeries.of(
            CONTEXT,
            new CatalogContents(records, List.of()),
            START,
            START.shiftedBy(6 * 3600),
            Set.of(7));
    assertEquals(1, all.size());
    return all.get(0);
  }

  @Test
  void oneDegreeAheadIsADifferenceInTrack() throws IOException {
    set("a", 2, 0);
    set("b", 2, 1);
    SourceSeries series = series();
    // the chord of one degree of a circular orbit of 15 revolutions a day
    double radius = Math.cbrt(398600.8e9 / Math.pow(15 * 2 * Math.PI / 86400, 2));
    assertEquals(97, series.samples().size());
    assertEquals(6 * 3600, series.samples().get(96).time(), 1e-6);
    for (SourceSeries.Sample sample : series.samples()) {
      assertEquals(radius * Math.sin(Math.toRadians(1)), sample.rtn().getY(), 1000);
      assertTrue(Math.abs(sample.rtn().getZ()) < 10);
      assertTrue(sample.rtn().getNorm() <= series.largest().distance() * 1.0001);
    }
    assertEquals(SourceSeries.Mover.UNKNOWN, series.mover());
  }

  @Test
  void theSideWhoseEarlierSetAgreesWithTheOtherChanged() throws IOException {
    set("a", 12, 0);
    set("a", 2, 2);
    set("b", 2, 40);
    assertEquals(SourceSeries.Mover.NEITHER, series().mover());
    set("b", 9, 0);
    assertEquals(SourceSeries.Mover.SECOND, series().mover());
    records.clear();
    set("a", 9, 40);
    set("a", 2, 0);
    set("b", 2, 40);
    assertEquals(SourceSeries.Mover.FIRST, series().mover());
    set("b", 9, 0);
    assertEquals(SourceSeries.Mover.BOTH, series().mover());
  }
}
