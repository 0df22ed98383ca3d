package org.orbsieve.history;

import java.util.List;

/**
 * The tables. Times are microseconds since J2000 (SI), lengths metres, speeds metres per second.
 */
final class Schema {

  /** Distinguishes the file from other SQLite files; "ORBS". */
  static final int APPLICATION = 0x4f524253;

  /** Of the tables below. */
  static final int VERSION = 1;

  static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE run(
            id INTEGER PRIMARY KEY,
            manifest TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            sha256 TEXT NOT NULL UNIQUE,
            created TEXT NOT NULL,
            start INTEGER NOT NULL,
            stop INTEGER NOT NULL,
            series TEXT NOT NULL,
            checksum INTEGER NOT NULL)
          """,
          // What the next run of a series is compared with: only the latest run of each is kept.
          """
          CREATE TABLE latest(
            series TEXT PRIMARY KEY,
            run INTEGER NOT NULL REFERENCES run(id),
            manifest BLOB NOT NULL,
            orbits BLOB NOT NULL,
            rejects BLOB NOT NULL)
          """,
          """
          CREATE TABLE event(
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            one TEXT NOT NULL,
            other TEXT NOT NULL,
            one_name TEXT NOT NULL,
            other_name TEXT NOT NULL,
            last_tca INTEGER NOT NULL)
          """,
          "CREATE INDEX event_last ON event(last_tca)",
          """
          CREATE TABLE sighting(
            event INTEGER NOT NULL REFERENCES event(number),
            run INTEGER NOT NULL REFERENCES run(id),
            tca INTEGER NOT NULL,
            first_tca INTEGER NOT NULL,
            last_tca INTEGER NOT NULL,
            passes INTEGER NOT NULL,
            miss REAL NOT NULL,
            miss_r REAL, miss_t REAL, miss_n REAL,
            sigma_r REAL, sigma_t REAL, sigma_n REAL,
            speed REAL NOT NULL,
            pc REAL, max_pc REAL, max_pc_scale REAL, mahalanobis REAL,
            level TEXT NOT NULL,
            one_epoch INTEGER, one_source TEXT NOT NULL,
            other_epoch INTEGER, other_source TEXT NOT NULL,
            state TEXT NOT NULL,
            note TEXT NOT NULL,
            PRIMARY KEY(event, run)) WITHOUT ROWID
          """,
          "CREATE INDEX sighting_run ON sighting(run)",
          // Events that a run of the series does not have any more: CLEARED or LOST.
          """
          CREATE TABLE absence(
            event INTEGER NOT NULL REFERENCES event(number),
            run INTEGER NOT NULL REFERENCES run(id),
            state TEXT NOT NULL,
            note TEXT NOT NULL,
            PRIMARY KEY(event, run)) WITHOUT ROWID
          """,
          """
          CREATE TABLE message(
            event INTEGER NOT NULL REFERENCES event(number),
            run INTEGER NOT NULL REFERENCES run(id),
            id TEXT NOT NULL,
            created INTEGER NOT NULL,
            PRIMARY KEY(event, run)) WITHOUT ROWID
          """,
          "CREATE TABLE seal(id INTEGER PRIMARY KEY, checksum INTEGER NOT NULL)",
          "INSERT INTO seal VALUES(1, 0)");

  private Schema() {}
}
