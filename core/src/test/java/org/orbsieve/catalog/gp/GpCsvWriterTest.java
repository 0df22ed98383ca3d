package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.SharedData;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TestContexts;
import org.orbsieve.catalog.synthetic.SyntheticCatalog;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateTimeComponents;

class GpCsvWriterTest {

  private static final AstroContext CONTEXT = TestContexts.context();
  private static final AbsoluteDate EPOCH = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());

  private static String write(List<SpaceObject> objects) throws IOException {
    StringBuilder out = new StringBuilder();
    GpCsvWriter.write(out, CONTEXT, objects);
    return out.toString();
  }

  /** Reads by the book: numbers of the text, then units, with nothing of the project. */
  private static List<SpaceObject> read(String text) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    List<SpaceObject> objects = new ArrayList<>();
    for (CSVRecord row : format.parse(new StringReader(text))) {
      ElementSet elements =
          new ElementSet(
              new AbsoluteDate(DateTimeComponents.parseDateTime(row.get("EPOCH")), CONTEXT.utc()),
              number(row, "MEAN_MOTION") * Math.PI / 43200.0,
              number(row, "ECCENTRICITY"),
              FastMath.toRadians(number(row, "INCLINATION")),
              FastMath.toRadians(number(row, "RA_OF_ASC_NODE")),
              FastMath.toRadians(number(row, "ARG_OF_PERICENTER")),
              FastMath.toRadians(number(row, "MEAN_ANOMALY")),
              number(row, "BSTAR"),
              number(row, "MEAN_MOTION_DOT") * Math.PI / 1.86624e9,
              number(row, "MEAN_MOTION_DDOT") * Math.PI / 5.3747712e13,
              Integer.parseInt(row.get("ELEMENT_SET_NO")),
              Integer.parseInt(row.get("REV_AT_EPOCH")));
      objects.add(
          new SpaceObject(
              Integer.parseInt(row.get("NORAD_CAT_ID")),
              row.get("OBJECT_NAME"),
              row.get("OBJECT_ID"),
              row.get("CLASSIFICATION_TYPE").charAt(0),
              elements));
    }
    return objects;
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  @Test
  void syntheticObjectsReadBackBitForBit() throws IOException {
    List<SpaceObject> objects = SyntheticCatalog.generate(CONTEXT, 5000, 11, EPOCH);
    assertEquals(List.copyOf(objects), read(write(objects)));
  }

  @Test
  void catalogueOfThePublisherIsWrittenAsItWas() throws IOException {
    Path path = SharedData.require("catalogues/on-orbit-2024-11-01.csv");
    String text = Files.readString(path, StandardCharsets.UTF_8).replace("\r\n", "\n");
    String[] expected = text.split("\n");
    String[] actual = write(read(text)).split("\n");
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      // commons-csv quotes a name that ends in a blank, which reads the same
      assertEquals(expected[i], actual[i].replace("\"", ""));
    }
  }

  private static SpaceObject object(String name, AbsoluteDate epoch, double... v) {
    ElementSet elements =
        new ElementSet(
            epoch,
            v[0] * Math.PI / 43200.0,
            v[1],
            Math.toRadians(v[2]),
            Math.toRadians(v[3]),
            Math.toRadians(v[4]),
            Math.toRadians(v[5]),
            v[6],
            v[7] * Math.PI / 1.86624e9,
            v[8] * Math.PI / 5.3747712e13,
            1,
            123456);
    return new SpaceObject(999_999_999, name, "", 'C', elements);
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 0, 0, 0, 0, 0, 0, 0, 0, '0.05000000,0,0.0000,0.0000,0.0000,0.0000', '0,0,0'",
    "16.5, 0.999999999, 180, 359.99996, -0.5, 720.25, -0.1, 1e-8, -1e-13,"
        + " '16.50000000,.99999999,180.0000,0.0000,359.5000,0.2500', '-.1E+0,.1E-7,-.1E-12'",
    "1, 0.5, 0.00004, 0.00006, 90, 180, 12.5, 0.099999999999, 123456789,"
        + " '1.00000000,.5,0.0000,0.0001,90.0000,180.0000', '.125E+2,.1E+0,.12345679E+9'",
    "1, 1e-8, 1, 1, 1, 1, 1, 1e-300, 0.33333333333,"
        + " '1.00000000,.00000001,1.0000,1.0000,1.0000,1.0000', '.1E+1,0,.33333333E+0'",
  })
  void numbersAtTheEdges(
      double n,
      double e,
      double i,
      double raan,
      double argp,
      double m,
      double bstar,
      double dot,
      double ddot,
      String angles,
      String drag)
      throws IOException {
    SpaceObject object = object("X", EPOCH, n, e, i, raan, argp, m, bstar, dot, ddot);
    assertEquals(
        "X,,2026-11-01T00:00:00.000000," + angles + ",0,C,999999999,1,123456," + drag,
        write(List.of(object)).split("\n")[1]);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-12-31T23:59:60.5, 2016-12-31T23:59:60.500000",
    "2016-12-31T23:59:60.9999999, 2017-01-01T00:00:00.000000",
    "2023-12-31T23:59:59.9999999, 2024-01-01T00:00:00.000000",
    "2024-02-29T12:00:00.0000004, 2024-02-29T12:00:00.000000",
    "1957-10-04T19:28:34, 1957-10-04T19:28:34.000000",
  })
  void epochsAtTheEdges(String epoch, String expected) throws IOException {
    AbsoluteDate date = new AbsoluteDate(DateTimeComponents.parseDateTime(epoch), CONTEXT.utc());
    SpaceObject object = object("X", date, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    assertEquals(expected, write(List.of(object)).split("\n")[1].split(",")[2]);
  }

  @Test
  void namesOfAnyKindReadBack() throws IOException {
    for (String name : List.of("", "A,B", "say \"hi\"", " pad ", "Ünïcode 星", "a\nb", "#1")) {
      SpaceObject object = object(name, EPOCH, 1, 0, 0, 0, 0, 0, 0, 0, 0);
      assertEquals(List.of(object), read(write(List.of(object))));
    }
  }

  @Test
  void outputDoesNotDependOnTheLocale() throws IOException {
    List<SpaceObject> objects = SyntheticCatalog.generate(CONTEXT, 50, 1, EPOCH);
    String expected = write(objects);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(expected, write(objects));
    } finally {
      Locale.setDefault(before);
    }
  }
}
