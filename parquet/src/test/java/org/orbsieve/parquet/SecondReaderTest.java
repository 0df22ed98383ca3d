package org.orbsieve.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.read.ConjunctionReader;
import org.orbsieve.report.read.ConjunctionRecord;
import org.orbsieve.report.read.RecordReader;
import org.orbsieve.run.JobListener;
import org.orbsieve.run.ScreeningJob;
import org.orbsieve.run.input.Inputs;
import org.orekit.time.AbsoluteDate;

/** DuckDB, which shares no code with the writer, reads what a run wrote. */
class SecondReaderTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  @TempDir Path folder;

  private List<ConjunctionRecord> run(String name) throws Exception {
    Path file = folder.resolve(name);
    ScreeningJob.of(Inputs.catalogue(Path.of("..", "data", "sample-catalogue.csv")))
        .settings(
            ScreeningSettings.of(
                new AbsoluteDate("2026-11-01T00:00:00Z", CONTEXT.utc()), 86_400, 5_000))
        .output(file)
        .run(JobListener.NONE);
    try (RecordReader<ConjunctionRecord> reader = ConjunctionReader.open(file, CONTEXT)) {
      return reader.rest();
    }
  }

  @Test
  void duckDbReadsEveryRow() throws Exception {
    List<ConjunctionRecord> rows = run("rows.jsonl");
    run("out.parquet");
    String table = "'" + folder.resolve("out.parquet") + "'";
    assertFalse(rows.isEmpty());
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      try (ResultSet found =
          statement.executeQuery(
              "select tca, miss_distance_m, primary_catalog_number, primary_name, kind,"
                  + " relative_position_r_m, tca_offset_s, pair_slow from "
                  + table)) {
        for (ConjunctionRecord row : rows) {
          assertTrue(found.next());
          Instant tca = Instant.parse(utc(row));
          assertEquals(tca, found.getObject(1, OffsetDateTime.class).toInstant());
          assertEquals(row.missDistance(), found.getDouble(2));
          assertEquals(row.primary().form().catalogNumber(), found.getInt(3));
          assertEquals(row.row().text("primary.name").orElseThrow(), found.getString(4));
          assertEquals(row.kind().name(), found.getString(5));
          assertEquals(row.relativePosition().orElseThrow().getX(), found.getDouble(6));
          long micros = ChronoUnit.MICROS.between(Instant.parse("2026-11-01T00:00:00Z"), tca);
          assertEquals(micros, found.getDouble(7) * 1e6, 0.6);
          assertEquals(row.row().flag("pair.slow").orElse(false), found.getBoolean(8));
        }
        assertFalse(found.next());
      }
      List<String> types = new ArrayList<>();
      try (ResultSet found = statement.executeQuery("describe select * from " + table)) {
        while (found.next()) {
          types.add(found.getString(1) + " " + found.getString(2));
        }
      }
      assertTrue(types.contains("tca TIMESTAMP WITH TIME ZONE"), types.toString());
      assertTrue(types.contains("secondary_catalog_number BIGINT"), types.toString());
      assertTrue(types.contains("risk_probability_value DOUBLE"), types.toString());
      assertTrue(types.contains("passage_around_primary_entry_cut BOOLEAN"), types.toString());
      try (ResultSet found =
          statement.executeQuery(
              "select decode(value) from parquet_kv_metadata("
                  + table
                  + ") where decode(key) = 'orbsieve.criterion'")) {
        assertTrue(found.next());
        assertEquals("within 5 km", found.getString(1));
      }
    }
  }

  private static String utc(ConjunctionRecord row) {
    return row.tca().getComponents(CONTEXT.utc()).toStringWithoutUtcOffset(60, 6)
        + ZoneOffset.UTC.getId();
  }
}
