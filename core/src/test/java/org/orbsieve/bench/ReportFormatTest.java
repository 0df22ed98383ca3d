package org.orbsieve.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportFormatTest {

  private static final BenchReport REPORT =
      new BenchReport(
          Map.of("java", "17, \"quoted\""),
          List.of(
              new Figure("screen", "wall time", 1.23456, "s"),
              new Figure("screen", "rate", 1234567.8, "1/s", "of all"),
              new Figure("counts", "conjunctions", 24608, "1")));

  @Test
  void textIsForAPerson() throws IOException {
    String[] expected = {
      "java        17, \"quoted\"",
      "",
      "screen",
      "  wall time                                1.235 s",
      "  rate                                 1,234,568 1/s   of all",
      "",
      "counts",
      "  conjunctions                            24,608"
    };
    assertArrayEquals(expected, ReportFormat.TEXT.write(REPORT).lines().toArray());
  }

  @Test
  void csvHasAllDigits() throws IOException {
    String[] expected = {
      "group,name,value,unit,note",
      "run,java,\"17, \"\"quoted\"\"\",,",
      "screen,wall time,1.23456,s,",
      "screen,rate,1234567.8,1/s,of all",
      "counts,conjunctions,24608.0,1,"
    };
    assertArrayEquals(expected, ReportFormat.CSV.write(REPORT).lines().toArray());
  }

  @Test
  void jsonIsOneObject() throws IOException {
    String expected =
        "{\"run\":{\"java\":\"17,\\\"quoted\\\"\"},\"figures\":["
            + "{\"group\":\"screen\",\"name\":\"walltime\",\"value\":1.23456,\"unit\":\"s\",\"note\":\"\"},"
            + "{\"group\":\"screen\",\"name\":\"rate\",\"value\":1234567.8,\"unit\":\"1/s\","
            + "\"note\":\"ofall\"},"
            + "{\"group\":\"counts\",\"name\":\"conjunctions\",\"value\":24608.0,\"unit\":\"1\","
            + "\"note\":\"\"}]}";
    assertEquals(expected, ReportFormat.JSON.write(REPORT).replaceAll("\\s", ""));
  }

  @Test
  void whatIsNoNumberIsNoFigure() {
    assertThrows(
        IllegalArgumentException.class, () -> new Figure("screen", "rate", Double.NaN, "1/s"));
  }

  @Test
  void medianIsThatOfTheSortedValues() {
    assertEquals(2.0, Timing.median(new double[] {9, 1, 2}));
    assertEquals(2.5, Timing.median(new double[] {3, 9, 1, 2}));
    assertEquals(7.0, Timing.median(new double[] {7}));
  }
}
