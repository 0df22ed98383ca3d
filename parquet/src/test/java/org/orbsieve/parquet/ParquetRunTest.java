package org.orbsieve.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.report.ManifestCheck;
import org.orbsieve.report.column.Definition;
import org.orbsieve.report.flat.FlatReader;
import org.orbsieve.report.read.ConjunctionReader;
import org.orbsieve.report.read.ConjunctionRecord;
import org.orbsieve.report.read.RecordReader;
import org.orbsieve.report.read.ResultReadException;
import org.orbsieve.run.Interruption;
import org.orbsieve.run.JobListener;
import org.orbsieve.run.ScreeningJob;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.FilterRequest;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.input.RiskRequest;
import org.orbsieve.run.input.ScopeRequest;
import org.orbsieve.run.output.OutputFiles;
import org.orbsieve.run.output.OutputFormat;
import org.orbsieve.run.output.OutputRequest;
import org.orekit.time.AbsoluteDate;

/** Whole runs with results as Parquet, compared with those as JSON lines. */
class ParquetRunTest {

  private static final Path CATALOGUE = Path.of("..", "data", "sample-catalogue.csv");
  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2026-11-01T00:00:00Z", CONTEXT.utc());

  @TempDir Path folder;

  /** A person who wants an end at a seam. */
  private static final class AtSeam extends Interruption {
    private int seams;

    AtSeam(int seams) {
      this.seams = seams;
    }

    @Override
    public boolean isRequested() {
      return --seams == 0;
    }
  }

  private ScreeningJob job(String name, double hours) {
    return ScreeningJob.of(Inputs.catalogue(CATALOGUE))
        .settings(ScreeningSettings.of(START, 3_600 * hours, 5_000))
        .risk(RiskRequest.of(PcMethod.FOSTER))
        .output(folder.resolve(name));
  }

  private List<ConjunctionRecord> read(String name) throws IOException {
    try (RecordReader<ConjunctionRecord> reader =
        ConjunctionReader.open(folder.resolve(name), CONTEXT)) {
      return reader.rest();
    }
  }

  private void assertSameRecords(String expected, String actual) throws IOException {
    List<ConjunctionRecord> text = read(expected);
    List<ConjunctionRecord> table = read(actual);
    assertFalse(text.isEmpty());
    assertEquals(text.size(), table.size());
    for (int i = 0; i < text.size(); i++) {
      assertEquals(text.get(i).key(), table.get(i).key());
      for (Definition column : text.get(i).row().schema().definitions()) {
        assertEquals(value(text.get(i), column), value(table.get(i), column), column.field());
      }
    }
  }

  private static Object value(ConjunctionRecord record, Definition column) {
    String field = column.field();
    return switch (column.type()) {
      case TEXT -> record.row().text(field);
      case WHOLE -> record.row().whole(field);
      case REAL -> record.row().real(field);
      case TIME -> record.row().time(field);
      case FLAG -> record.row().flag(field);
      case TEXTS -> record.row().texts(field);
      case VECTOR -> record.row().vector(field);
    };
  }

  @Test
  void hasAllThatJsonHas() throws Exception {
    ScopeRequest some = ScopeRequest.of("1-900");
    job("out.jsonl", 24).scope(some).run(JobListener.NONE);
    job("out.parquet", 24).scope(some).run(JobListener.NONE);
    assertSameRecords("out.jsonl", "out.parquet");
    assertTrue(
        ManifestCheck.check(folder.resolve("out.run.json")).stream()
            .allMatch(ManifestCheck.Outcome::isGood));
  }

  @Test
  void tellsTheRunAndTheTcaWithAllDigits() throws Exception {
    job("out.parquet", 6).run(JobListener.NONE);
    job("out.jsonl", 6).run(JobListener.NONE);
    try (FlatReader reader =
        new ParquetFormat().open(Files.newByteChannel(folder.resolve("out.parquet")))) {
      assertEquals("2026-11-01T00:00:00.000000Z", reader.properties().get("orbsieve.start"));
      String manifest = Files.readString(folder.resolve("out.run.json"));
      assertTrue(manifest.contains(reader.properties().get("orbsieve.inputs_sha256")));
      int offset =
          reader.columns().stream().map(column -> column.name()).toList().indexOf("tca_offset_s");
      Object[] row = reader.next();
      double exact = (Double) row[offset];
      double rounded = read("out.jsonl").get(0).tca().durationFrom(START);
      assertEquals(rounded, exact, 6e-7);
      assertTrue(exact * 1e6 != Math.rint(exact * 1e6), "more than microseconds");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 14})
  void interruptedRunIsResumedWithTheSameBytes(int seam) throws Exception {
    job("whole.parquet", 72).run(JobListener.NONE);
    ScreeningJob first = job("out.parquet", 72).interruptible(new AtSeam(seam));
    JobFailure ended = assertThrows(JobFailure.class, () -> first.run(JobListener.NONE));
    assertEquals(Optional.of(JobFailure.Remedy.RESUME_FROM_THERE), ended.remedy());
    assertFalse(Files.exists(folder.resolve("out.parquet")));
    job("out.parquet", 72).resume().run(JobListener.NONE);
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("whole.parquet")),
        Files.readAllBytes(folder.resolve("out.parquet")));
    assertFalse(Files.exists(folder.resolve("out.parquet.partial")));
  }

  @Test
  void lateRowsAreAtTheirPlaces() throws Exception {
    FilterRequest passes =
        new FilterRequest(FilterRequest.NONE.objects(), 0, Optional.empty(), true);
    job("out.jsonl", 24).filters(passes).run(JobListener.NONE);
    job("out.parquet", 24).filters(passes).run(JobListener.NONE);
    assertSameRecords("out.jsonl", "out.parquet");
  }

  @Test
  void otherOrdersAreWritten() throws Exception {
    for (String name : List.of("out.jsonl", "out.parquet")) {
      OutputRequest request =
          new OutputRequest(
              OutputFiles.beside(folder.resolve(name), null, null),
              OutputFormat.ofName(name),
              ConjunctionOrder.RANGE,
              true,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      job(name, 12).output(request).run(JobListener.NONE);
    }
    assertSameRecords("out.jsonl", "out.parquet");
  }

  @Test
  void standardOutputIsRefused() {
    OutputRequest request =
        new OutputRequest(
            new OutputFiles(null, null, null),
            OutputFormat.PARQUET,
            ConjunctionOrder.TCA,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    ScreeningJob job = job("out.parquet", 1).output(request);
    JobFailure refused = assertThrows(JobFailure.class, () -> job.run(JobListener.NONE));
    assertEquals(JobFailure.Kind.REQUEST, refused.kind());
    assertTrue(refused.getMessage().startsWith("Parquet is written to a file"));
  }

  @Test
  void fileThatIsCutOffIsRefusedByItsName() throws Exception {
    job("out.parquet", 6).run(JobListener.NONE);
    byte[] bytes = Files.readAllBytes(folder.resolve("out.parquet"));
    Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, bytes.length - 9));
    ResultReadException refused =
        assertThrows(ResultReadException.class, () -> read("cut.parquet"));
    assertTrue(refused.getMessage().contains("cut.parquet: the Parquet file is damaged"));
  }
}
