package org.orbsieve.report.html.chart;

import java.util.Locale;

/**
 * Writes a picture. Looks come from classes only, since the page allows no styles of elements.
 * Coordinates are pixels from the upper left corner, with one decimal.
 */
final class Svg {

  /** Coordinates beyond are outside of every picture. */
  private static final double FAR = 1e5;

  private final StringBuilder text = new StringBuilder(4096);

  /** A picture that says in a sentence what it shows. */
  Svg(String classes, int width, int height, String sentence) {
    text.append("<svg class=\"")
        .append(classes)
        .append("\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" role=\"img\" aria-label=\"")
        .append(escaped(sentence))
        .append("\">");
  }

  /** A number with at most one decimal. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("a place in a picture is no number");
    }
    long tenths = Math.round(10 * Math.max(-FAR, Math.min(FAR, value)));
    String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
    return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths) % 10;
  }

  /** A text in which markup is text. */
  static String escaped(String raw) {
    StringBuilder out = new StringBuilder(raw.length() + 16);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return out.toString();
  }

  Svg path(String classes, String d) {
    if (!d.isEmpty()) {
      text.append("<path class=\"").append(classes).append("\" d=\"").append(d).append("\"/>");
    }
    return this;
  }

  Svg line(String classes, double x1, double y1, double x2, double y2) {
    return path(classes, "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
  }

  Svg rect(String classes, double x, double y, double width, double height) {
    text.append("<rect class=\"").append(classes);
    attribute("x", x);
    attribute("y", y);
    attribute("width", Math.max(0, width));
    attribute("height", Math.max(0, height));
    text.append("\"/>");
    return this;
  }

  Svg circle(String classes, double x, double y, double radius) {
    text.append("<circle class=\"").append(classes);
    attribute("cx", x);
    attribute("cy", y);
    attribute("r", radius);
    text.append("\"/>");
    return this;
  }

  Svg ellipse(String classes, double x, double y, double rx, double ry) {
    text.append("<ellipse class=\"").append(classes);
    attribute("cx", x);
    attribute("cy", y);
    attribute("rx", rx);
    attribute("ry", ry);
    text.append("\"/>");
    return this;
  }

  private void attribute(String name, double value) {
    text.append("\" ").append(name).append("=\"").append(number(value));
  }

  /** A text that starts, ends or has its middle at a place. */
  Svg text(String classes, Anchor anchor, double x, double y, String words) {
    open(classes, anchor, x, y);
    text.append(escaped(words)).append("</text>");
    return this;
  }

  /** A power of ten. */
  Svg power(String classes, Anchor anchor, double x, double y, int exponent) {
    open(classes, anchor, x, y);
    text.append("10<tspan class=\"sup\" dy=\"-4\">")
        .append(exponent < 0 ? "\u2212" : "")
        .append(Math.abs(exponent))
        .append("</tspan></text>");
    return this;
  }

  private void open(String classes, Anchor anchor, double x, double y) {
    text.append("<text class=\"").append(classes);
    attribute("x", x);
    attribute("y", y);
    text.append('"');
    if (anchor != Anchor.START) {
      text.append(" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT)).append('"');
    }
    text.append('>');
  }

  /** A mark that leads to an event; without words it has no title. */
  Svg link(int event, String classes, String d, String words) {
    text.append("<a href=\"#r").append(event).append("\" tabindex=\"-1\"><path class=\"");
    text.append(classes).append("\" d=\"").append(d).append('"');
    if (words.isEmpty()) {
      text.append("/></a>");
    } else {
      text.append("><title>").append(escaped(words)).append("</title></path></a>");
    }
    return this;
  }

  /** What follows is cut off outside of a rectangle, until {@link #unclip}. */
  Svg clip(String id, double x, double y, double width, double height) {
    text.append("<clipPath id=\"").append(id).append("\"><rect x=\"").append(number(x));
    attribute("y", y);
    attribute("width", width);
    attribute("height", height);
    text.append("\"/></clipPath><g clip-path=\"url(#").append(id).append(")\">");
    return this;
  }

  Svg unclip() {
    text.append("</g>");
    return this;
  }

  @Override
  public String toString() {
    return text + "</svg>";
  }

  /** Which end of a text is at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
