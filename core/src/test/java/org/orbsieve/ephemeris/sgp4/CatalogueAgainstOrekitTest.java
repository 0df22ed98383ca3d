package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.ephemeris.sgp4.OrekitComparison.CONTEXT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbsieve.SharedData;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/** Every object of a real catalogue, at random times within a week of its epoch. */
class CatalogueAgainstOrekitTest {

  private static final double WEEK = 7 * 86400;
  private static final int TIMES = 8;

  @Test
  void everyObjectAboveGroundEqualsOrekit() throws IOException {
    Path path = SharedData.require("catalogues/on-orbit-2024-11-01.csv");
    List<ElementSet> elements = new ArrayList<>();
    for (String line : Files.readAllLines(path).stream().skip(1).toList()) {
      elements.add(elements(line.split(",", -1)));
    }
    AbsoluteDate reference = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
    Sgp4Table table = Sgp4Table.of(elements, reference, -WEEK, WEEK, CONTEXT.utc());
    OrekitComparison comparison = new OrekitComparison(table, reference);
    Random random = new Random(7);
    for (int row = 0; row < elements.size(); row++) {
      assertTrue(comparison.row(row, elements.get(row)));
      double epoch = elements.get(row).epoch().durationFrom(reference);
      for (int k = 0; k < TIMES; k++) {
        comparison.at(epoch + WEEK * (2 * random.nextDouble() - 1));
      }
    }
    assertTrue(comparison.compared > 0.99 * TIMES * elements.size());
    assertEquals(0, comparison.position, 2e-5);
    assertEquals(0, comparison.velocity, 2e-8);
  }

  private static ElementSet elements(String[] csv) {
    return new ElementSet(
        new AbsoluteDate(csv[2], CONTEXT.utc()),
        Double.parseDouble(csv[3]) * Math.PI / 43200,
        Double.parseDouble(csv[4]),
        Math.toRadians(Double.parseDouble(csv[5])),
        Math.toRadians(Double.parseDouble(csv[6])),
        Math.toRadians(Double.parseDouble(csv[7])),
        Math.toRadians(Double.parseDouble(csv[8])),
        Double.parseDouble(csv[14]),
        0,
        0,
        1,
        1);
  }
}
