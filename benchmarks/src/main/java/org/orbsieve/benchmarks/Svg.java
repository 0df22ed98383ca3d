package org.orbsieve.benchmarks;

import java.util.Locale;

/** Writes the few elements of SVG that a plot needs; lengths are pixels, y grows downwards. */
final class Svg {

  private final StringBuilder body = new StringBuilder();

  /** Where a text begins, relative to its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    add("<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' %s/>", x1, y1, x2, y2, style);
  }

  void rectangle(double x, double y, double width, double height, String style) {
    add(
        "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' %s/>",
        x, y, Math.max(0, width), height, style);
  }

  void circle(double x, double y, double radius, String style) {
    add("<circle cx='%.1f' cy='%.1f' r='%.1f' %s/>", x, y, radius, style);
  }

  /** A text with classes of the style sheet of {@link #document}. */
  void text(double x, double y, Anchor anchor, String classes, String text) {
    add(
        "<text x='%.1f' y='%.1f' text-anchor='%s' class='%s'>%s</text>",
        x, y, anchor.name().toLowerCase(Locale.ROOT), classes, escape(text));
  }

  private void add(String format, Object... values) {
    body.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** All of it. */
  String document(int width, int height) {
    return String.format(
            Locale.ROOT,
            """
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %2$d' width='%1$d' height='%2$d'>
            <style>
            text { font-family: 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif; font-size: 12px; fill: #333 }
            .title { font-size: 20px; font-weight: bold; fill: #111 }
            .panel { font-size: 14px; font-weight: bold; fill: #111 }
            .small { font-size: 11px; fill: #666 }
            </style>
            <rect width='%1$d' height='%2$d' fill='white'/>
            """,
            width,
            height)
        + body
        + "</svg>\n";
  }
}
