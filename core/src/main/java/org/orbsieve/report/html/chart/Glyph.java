package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import org.orbsieve.report.html.model.Levels;

/** The mark of a rank: its shape and its class, always together. */
public final class Glyph {

  /** Levels that have a shape of their own. */
  private static final int SHAPES = 4;

  private Glyph() {}

  /**
   * The class of a rank.
   *
   * @param rank of an event
   * @param levels of the run
   * @return r0 to r3 for levels, rb below all of them, rn without a probability
   */
  public static String name(int rank, Levels levels) {
    if (rank < levels.below()) {
      return "r" + Math.min(rank, SHAPES - 1);
    }
    return rank == levels.below() ? "rb" : "rn";
  }

  /** The outline of a mark. */
  static String shape(String name, double x, double y, double r) {
    return switch (name) {
      case "r0" -> {
        double half = 1.12 * r;
        yield move(x, y - 1.15 * r) + to(half, 1.95 * r) + "h" + number(-2 * half) + "z";
      }
      case "r1" ->
          move(x, y - 1.2 * r)
              + to(1.2 * r, 1.2 * r)
              + to(-1.2 * r, 1.2 * r)
              + to(-1.2 * r, -1.2 * r)
              + "z";
      case "r2", "rn" -> {
        double side = 1.8 * r;
        yield move(x - side / 2, y - side / 2)
            + "h"
            + number(side)
            + "v"
            + number(side)
            + "h"
            + number(-side)
            + "z";
      }
      case "r3" -> {
        double half = 1.12 * r;
        yield move(x - half, y - 0.8 * r) + "h" + number(2 * half) + to(-half, 1.95 * r) + "z";
      }
      default -> disc(x, y, r);
    };
  }

  /** A disc. */
  static String disc(double x, double y, double r) {
    String d = number(2 * r);
    String half = number(r);
    return move(x - r, y)
        + "a"
        + half
        + " "
        + half
        + " 0 1 0 "
        + d
        + " 0a"
        + half
        + " "
        + half
        + " 0 1 0 -"
        + d
        + " 0z";
  }

  /** A cross. */
  static String cross(double x, double y) {
    return move(x - 4, y) + "h8" + move(x, y - 4) + "v8";
  }

  private static String move(double x, double y) {
    return "M" + number(x) + " " + number(y);
  }

  private static String to(double dx, double dy) {
    return "l" + number(dx) + " " + number(dy);
  }

  /**
   * The shapes as symbols that the page uses by name.
   *
   * @return an invisible picture
   */
  public static String symbols() {
    StringBuilder all = new StringBuilder("<svg class=\"defs\" aria-hidden=\"true\">");
    for (String name : new String[] {"r0", "r1", "r2", "r3", "rb", "rn"}) {
      all.append("<symbol id=\"g").append(name).append("\" viewBox=\"0 0 12 12\"><path class=\"m ");
      all.append(name).append("\" d=\"").append(shape(name, 6, 6, 4.2)).append("\"/></symbol>");
    }
    return all.append("</svg>").toString();
  }
}
