package org.orbsieve.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.assessment.AssessedConjunction;

class ConjunctionOrderTest {

  /** Catalogue numbers of the primaries; the first two rows share their TCA. */
  @ParameterizedTest
  @CsvSource({
    "TCA, '900, 25544, 5, 44713'",
    "RANGE, '25544, 5, 44713, 900'",
    "SPEED, '5, 44713, 900, 25544'",
    "PC, '25544, 5, 44713, 900'"
  })
  void ordersWhateverCameIn(ConjunctionOrder order, String expected) {
    List<AssessedConjunction> rows = new ArrayList<>(Samples.rows());
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(rows, new Random(seed));
      List<String> primaries =
          order.sorted(rows).stream()
              .map(row -> Integer.toString(row.conjunction().primary().catalogNumber()))
              .toList();
      assertEquals(expected, String.join(", ", primaries));
    }
  }
}
