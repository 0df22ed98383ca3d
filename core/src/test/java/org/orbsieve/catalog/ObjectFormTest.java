package org.orbsieve.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Order and identity of the rows of a catalogue. */
class ObjectFormTest {

  /** In order: an object without a manoeuvre, its variants by name, the next object. */
  private static final List<ObjectForm> ORDERED =
      List.of(
          new ObjectForm(5, ""),
          new ObjectForm(5, "early"),
          new ObjectForm(5, "late"),
          new ObjectForm(40, ""),
          new ObjectForm(339_999_999, ""),
          new ObjectForm(339_999_999, "early"));

  @Test
  void numberComesBeforeVariant() {
    for (int a = 0; a < ORDERED.size(); a++) {
      for (int b = 0; b < ORDERED.size(); b++) {
        int order = ORDERED.get(a).compareTo(ORDERED.get(b));
        assertEquals(Integer.signum(a - b), Integer.signum(order));
      }
    }
  }

  @Test
  void equalFormsAreThoseOfTheSamePlaceInTheOrder() {
    for (ObjectForm form : ORDERED) {
      ObjectForm same = new ObjectForm(form.catalogNumber(), new String(form.variant()));
      assertEquals(form, same);
      assertEquals(form.hashCode(), same.hashCode());
      for (ObjectForm other : ORDERED) {
        assertEquals(form.equals(other), form.compareTo(other) == 0);
      }
      assertNotEquals(form, (Object) form.variant());
    }
  }
}
