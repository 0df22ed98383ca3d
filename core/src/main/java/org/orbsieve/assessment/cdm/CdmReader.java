package org.orbsieve.assessment.cdm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.StateVector;

/**
 * Reads one conjunction data message. The content decides whether it is KVN or XML.
 *
 * <p>The numbers are those of Orekit's strict parser. Where that refuses the message for something
 * that the risk does not depend on, they are taken from the fields, and the message says so in a
 * notice. A field without a value ({@code N/A}, {@code NaN}, nothing) is a field that is not there.
 *
 * <p>Elements of the velocity that are all zero are taken for unknown: no velocity is known
 * exactly, and a message must have these elements.
 */
public final class CdmReader {

  /** Largest message [bytes]; the longest of the samples has 20 kB. */
  static final int MAX_BYTES = 1 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern RADIUS =
      Pattern.compile("(?i)HBR\\s*[=:]\\s*([-+.0-9eE]+)\\s*(?:[\\[(]\\s*m\\s*[])])?\\s*");
  private static final Pattern OBJECT_RADIUS =
      Pattern.compile(
          "(?i)(?:Operator )?Hard Body Radius\\s*[=:]\\s*([-+.0-9eE]+)\\s*\\[\\s*m\\s*]\\s*");
  private static final int POSITION_ELEMENTS = 6;

  private final AstroContext context;
  private final CdmFrames frames;

  /** A reader. */
  public CdmReader(AstroContext context) {
    this.context = context;
    frames = new CdmFrames(context);
  }

  /**
   * Reads a message to its end and leaves the stream open.
   *
   * @throws CdmReadException if it is none, or lacks what a risk assessment needs
   * @throws IOException if {@code in} fails
   */
  public CdmMessage read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new CdmReadException("longer than a megabyte: not a conjunction data message");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  private CdmMessage read(String text) throws CdmReadException {
    CdmFields.Parts parts = parts(text);
    List<String> notices = new ArrayList<>();
    CdmNumbers numbers = numbers(text, parts, notices);
    CdmFields common = parts.common();
    CdmFrames.Common states =
        frames.common(numbers, parts.first().text("REF_FRAME"), parts.second().text("REF_FRAME"));
    compareMiss(common, states, notices);
    return new CdmMessage(
        common.text("MESSAGE_ID"),
        common.text("ORIGINATOR"),
        FieldNumbers.date(context, common, "CREATION_DATE"),
        numbers.tca(),
        states.frame(),
        object(parts.first(), states.first(), numbers.objects().get(0)),
        object(parts.second(), states.second(), numbers.objects().get(1)),
        commented(parts, RADIUS),
        probability(common, notices),
        common.text("COLLISION_PROBABILITY_METHOD"),
        notices);
  }

  private static CdmFields.Parts parts(String text) throws CdmReadException {
    String start = text.stripLeading();
    if (start.startsWith("<")) {
      return XmlLexer.parts(start);
    }
    if (!start.startsWith("CCSDS_CDM_VERS") && !start.startsWith("COMMENT")) {
      throw new CdmReadException("not a conjunction data message");
    }
    return KvnLexer.parts(text);
  }

  private CdmNumbers numbers(String text, CdmFields.Parts parts, List<String> notices)
      throws CdmReadException {
    CdmNumbers found = FieldNumbers.of(context, parts);
    try {
      return OrekitNumbers.of(context, text.stripLeading());
    } catch (RuntimeException e) {
      // Whatever Orekit finds wrong, it is not with the fields that matter: they have been read.
      String complaint = String.valueOf(e.getMessage()).replaceAll("\\P{Print}+", " ");
      long empty = parts.common().empty() + parts.first().empty() + parts.second().empty();
      String fields = empty == 0 ? "" : " (" + empty + " fields without a value)";
      notices.add("not a valid message, read all the same: " + complaint + fields);
      return found;
    }
  }

  /**
   * What a message says of the miss must be what its states say, to the metre that many round to.
   */
  private static void compareMiss(CdmFields common, CdmFrames.Common states, List<String> notices) {
    OptionalDouble told = number(common.get("MISS_DISTANCE").text());
    double found = RelativeState.of(states.first(), states.second()).position().getNorm();
    if (told.isPresent() && Math.abs(told.getAsDouble() - found) > 1 + 0.01 * told.getAsDouble()) {
      notices.add(
          String.format(
              Locale.ROOT,
              "its MISS_DISTANCE is %.1f m, but its states are %.1f m apart",
              told.getAsDouble(),
              found));
    }
  }

  private static CdmObject object(CdmFields fields, StateVector state, CdmNumbers.Body body) {
    return new CdmObject(
        fields.text("OBJECT_DESIGNATOR"),
        fields.text("OBJECT_NAME"),
        fields.text("INTERNATIONAL_DESIGNATOR"),
        state,
        covariance(body.covariance()),
        fields.text("COVARIANCE_METHOD").equals("DEFAULT"),
        objectRadius(fields));
  }

  private static Optional<RtnCovariance> covariance(double[] lower) {
    double[] position = Arrays.copyOf(lower, POSITION_ELEMENTS);
    if (!Arrays.stream(position).allMatch(Double::isFinite)) {
      return Optional.empty();
    }
    double[] velocity = Arrays.copyOfRange(lower, POSITION_ELEMENTS, lower.length);
    boolean known =
        Arrays.stream(velocity).allMatch(Double::isFinite)
            && Arrays.stream(velocity).anyMatch(element -> element != 0);
    return Optional.of(RtnCovariance.ofLowerTriangle(known ? lower : position));
  }

  private static OptionalDouble objectRadius(CdmFields fields) {
    OptionalDouble keyword = number(fields.get("HBR").text());
    return keyword.isPresent() ? keyword : commented(fields, OBJECT_RADIUS);
  }

  private static OptionalDouble commented(CdmFields.Parts parts, Pattern pattern) {
    for (CdmFields fields : List.of(parts.common(), parts.first(), parts.second())) {
      OptionalDouble found = commented(fields, pattern);
      if (found.isPresent()) {
        return found;
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble commented(CdmFields fields, Pattern pattern) {
    for (String comment : fields.comments()) {
      Matcher matcher = pattern.matcher(comment);
      if (matcher.matches()) {
        return number(matcher.group(1));
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble probability(CdmFields common, List<String> notices) {
    CdmFields.Field field = common.get("COLLISION_PROBABILITY");
    if (!field.isKnown()) {
      return OptionalDouble.empty();
    }
    OptionalDouble value = number(field.text());
    if (value.isEmpty() || value.getAsDouble() > 1) {
      notices.add("its COLLISION_PROBABILITY is none");
      return OptionalDouble.empty();
    }
    return value;
  }

  /** A number that is at least 0. */
  private static OptionalDouble number(String text) {
    try {
      double value = Double.parseDouble(text);
      return value >= 0 && Double.isFinite(value)
          ? OptionalDouble.of(value)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
