package org.orbsieve.assessment.cdm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hard-body radii as operators write them in comments, since the standard has no keyword: {@code
 * HBR = 20 [m]}, {@code EFFECTIVE_HBR: 15.0 m}, {@code Operator Hard Body Radius = 5.0 [m]}, {@code
 * Combined hard-body radius (m) = 20}. One in the part of an object is that object's, unless it
 * says that it is of both; one before them is of both, unless it names one of them. Of several for
 * the same the largest counts.
 */
final class RadiusComments {

  private static final Pattern ABOUT = Pattern.compile("\\bhbr\\d?\\b|\\bradius\\b|\\bradii\\b");
  private static final Pattern HARD_BODY =
      Pattern.compile(
          "\\bhbr\\d?\\b|hard ?body|\\bbody radi|(?:combined|effective|total|joint|sum|object ?[12]?"
              + "|primary|secondary|collision|operator|satellite|spacecraft)\\b.*\\bradi");
  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(?:exclusion|volume|screen\\w*|earth|orbit\\w*|apogee|perigee|source)\\b");
  private static final Pattern BOTH =
      Pattern.compile("\\b(?:combined|effective|total|joint|sum|both)\\b");
  private static final Pattern FIRST =
      Pattern.compile("\\b(?:object ?1|primary|hbr1|hbr 1|sat(?:ellite)? ?1)\\b");
  private static final Pattern SECOND =
      Pattern.compile("\\b(?:object ?2|secondary|hbr2|hbr 2|sat(?:ellite)? ?2)\\b");

  /** A label, a sign of equality or blanks, a number and a unit. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<label>[^=:]*?)(?:\\s*[=:]\\s*|\\s+(?:is\\s+)?)"
              + "(?<number>[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)"
              + "\\s*[\\[(]?\\s*(?<unit>[A-Za-z]*)\\s*[])]?\\s*\\.?");

  private static final Pattern UNIT_IN_LABEL =
      Pattern.compile("[\\[(]\\s*([A-Za-z]+)\\s*[])]\\s*$");

  private final OptionalDouble[] radii = {
    OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()
  };
  private final List<String> remarks = new ArrayList<>();

  private RadiusComments() {}

  /** The radii of a message's comments. */
  static RadiusComments of(CdmFields.Parts parts) {
    RadiusComments found = new RadiusComments();
    boolean each = names(parts.first()) && names(parts.second());
    List<CdmFields> all = List.of(parts.common(), parts.first(), parts.second());
    for (int part = 0; part < all.size(); part++) {
      for (String comment : all.get(part).comments()) {
        found.add(comment, part, each);
      }
    }
    return found;
  }

  /** Whether a part has a comment {@code HBR}. */
  private static boolean names(CdmFields fields) {
    return fields.comments().stream().anyMatch(c -> label(c).startsWith("hbr"));
  }

  private static String label(String comment) {
    return comment.toLowerCase(Locale.ROOT).replaceAll("[_-]+(?=[a-z])|(?<=[a-z])_+", " ").strip();
  }

  private void add(String comment, int part, boolean each) {
    String words = label(comment);
    if (!ABOUT.matcher(words).find() || OTHER.matcher(words).find()) {
      return;
    }
    Matcher value = VALUE.matcher(comment.strip());
    OptionalDouble metres =
        HARD_BODY.matcher(words).find() && value.matches() ? metres(value) : OptionalDouble.empty();
    if (metres.isEmpty()) {
      String shown = comment.length() > 60 ? comment.substring(0, 60) + "..." : comment;
      remarks.add(
          "not understood as a hard-body radius, and not used: \""
              + shown.replaceAll("\\P{Print}", "?")
              + "\"");
      return;
    }
    keep(metres.getAsDouble(), whose(label(value.group("label")), part, each));
  }

  /** 0 for both together, 1 and 2 for one of them. */
  private static int whose(String label, int part, boolean each) {
    if (BOTH.matcher(label).find()) {
      return 0;
    }
    if (FIRST.matcher(label).find()) {
      return 1;
    }
    if (SECOND.matcher(label).find()) {
      return 2;
    }
    // A bare HBR is of both, in whatever part, unless each of the two has its own.
    return label.startsWith("hbr") && !each ? 0 : part;
  }

  private void keep(double metres, int whose) {
    OptionalDouble known = radii[whose];
    if (known.isPresent() && known.getAsDouble() != metres) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "two hard-body radii, %s m and %s m: the larger one is used",
              known.getAsDouble(),
              metres));
    }
    radii[whose] = OptionalDouble.of(Math.max(metres, known.orElse(0)));
  }

  private static OptionalDouble metres(Matcher value) {
    double number = Double.parseDouble(value.group("number"));
    String unit = value.group("unit");
    Matcher inLabel = UNIT_IN_LABEL.matcher(value.group("label"));
    if (unit.isEmpty() && inLabel.find()) {
      unit = inLabel.group(1);
    }
    double factor =
        switch (unit.toLowerCase(Locale.ROOT)) {
          case "", "m", "meter", "meters", "metre", "metres" -> 1;
          case "km" -> 1_000;
          case "cm" -> 0.01;
          default -> Double.NaN;
        };
    double metres = number * factor;
    return metres > 0 && metres <= 1e9 ? OptionalDouble.of(metres) : OptionalDouble.empty();
  }

  /** The sphere of both [m]. */
  OptionalDouble combined() {
    return radii[0];
  }

  /**
   * The sphere of one object [m].
   *
   * @param which 1 or 2
   */
  OptionalDouble of(int which) {
    return radii[which];
  }

  /** What was not understood. */
  List<String> remarks() {
    return remarks;
  }
}
