package org.orbsieve.report.html.model;

import java.util.ArrayList;
import java.util.List;

/** Where in time, probability, height and speed the events of a run are, as counts in cells. */
final class Grids {

  /** Cells of the period. */
  static final int TIMES = 144;

  /** Quarters of decades of probability, from 1e-12 to 1. */
  static final int CHANCES = 48;

  /** Tenths of decades of miss distance, from 1 m to 1,000 km. */
  static final int MISSES = 60;

  /** Bands of 25 km of altitude. */
  static final int ALTITUDES = 80;

  /** Bands of half a kilometre per second. */
  static final int SPEEDS = 32;

  /** Bands of 10 degrees of latitude. */
  static final int LATITUDES = 18;

  /** Tenths of days of age. */
  static final int AGES = 600;

  private final Window window;
  private final Histogram chance;
  private final Histogram miss;
  private final Histogram tiny;
  private final Histogram altitude = new Histogram(1, ALTITUDES);
  private final Histogram speed = new Histogram(2, SPEEDS);
  private final Histogram place = new Histogram(ALTITUDES / 2, LATITUDES);
  private final Histogram ages = new Histogram(2, AGES);

  Grids(Window window) {
    this.window = window;
    int ranks = window.levels().ranks();
    chance = new Histogram(ranks * CHANCES, TIMES);
    miss = new Histogram(ranks * MISSES, TIMES);
    tiny = new Histogram(2, TIMES);
  }

  void add(EventRow row) {
    int rank = window.levels().rank(row.chance());
    double column = window.time(row) / window.duration() * TIMES;
    double value = row.chance().value().orElse(-1);
    double log = Math.log10(Math.max(value, 1e-300)) + 12;
    if (value < 0) {
      tiny.add(1, column);
    } else if (log < 0) {
      tiny.add(0, column);
    } else {
      chance.add(rank * CHANCES + Math.min(CHANCES - 1, log * 4), column);
    }
    double distance = Math.log10(Math.max(1, row.meeting().miss())) * 10;
    miss.add(rank * MISSES + Math.min(MISSES - 1, distance), column);
    boolean atLevel = rank < window.levels().below();
    speed.add(atLevel ? 1 : 0, row.meeting().speed() / 500);
    addAge(0, row.asset().age());
    addAge(1, row.other().age());
    row.meeting()
        .altitude()
        .ifPresent(
            height -> {
              altitude.add(0, height / 25_000);
              row.meeting()
                  .latitude()
                  .ifPresent(
                      north -> place.add(height / 50_000, (Math.toDegrees(north) + 90) / 10));
            });
  }

  private void addAge(int object, double age) {
    if (!Double.isNaN(age)) {
      ages.add(object, age / 8640);
    }
  }

  List<Histogram> all() {
    return List.of(chance, miss, tiny, altitude, speed, place, ages);
  }

  Densities densities() {
    return new Densities(
        cells(chance, CHANCES),
        cells(miss, MISSES),
        List.of(tiny.row(0), tiny.row(1)),
        altitude.row(0),
        List.of(speed.row(0), speed.row(1)),
        cells(place, ALTITUDES / 2).get(0),
        List.of(median(ages.row(0)), median(ages.row(1))));
  }

  private static List<List<long[]>> cells(Histogram histogram, int height) {
    List<List<long[]>> ranks = new ArrayList<>();
    int total = histogram.height() / height;
    for (int rank = 0; rank < total; rank++) {
      List<long[]> rows = new ArrayList<>();
      for (int row = 0; row < height; row++) {
        rows.add(histogram.row(rank * height + row));
      }
      ranks.add(rows);
    }
    return ranks;
  }

  /** Median age [d]; NaN of nothing. */
  private static double median(long[] counts) {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (total > 0 && 2 * seen >= total) {
        return (i + 0.5) / 10;
      }
    }
    return Double.NaN;
  }
}
