package org.orbsieve.report.conjunction;

import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;

/** One of the two objects of a row. */
enum Side {
  FIRST("1", "primary") {
    @Override
    SpaceObject of(Conjunction conjunction) {
      return conjunction.primary();
    }
  },
  SECOND("2", "secondary") {
    @Override
    SpaceObject of(Conjunction conjunction) {
      return conjunction.secondary();
    }
  };

  private final String number;
  private final String field;

  Side(String number, String field) {
    this.number = number;
    this.field = field;
  }

  /** The object of a conjunction. */
  abstract SpaceObject of(Conjunction conjunction);

  /** The object of a row. */
  SpaceObject of(Row row) {
    return of(row.conjunction());
  }

  /** Name of a CSV's column of this object. */
  String column(String name) {
    return name + "_" + number;
  }

  /** Field of this object in JSON. */
  String field(String name) {
    return field + "." + name;
  }
}
