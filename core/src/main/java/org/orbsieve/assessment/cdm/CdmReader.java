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
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.StateVector;

/**
 * Reads conjunction data messages, one or several in a file. The content decides whether it is KVN
 * or XML; in XML they may be inside of other elements, such as {@code ndm}.
 *
 * <p>The numbers are those of Orekit's strict parser. If it refuses the message for a field that
 * does not affect the risk, the numbers are read from the fields, and the message contains a notice
 * about it. A field without a value ({@code N/A}, {@code NaN}, nothing) counts as absent.
 *
 * <p>Elements of the velocity that are all zero are taken for unknown: no velocity is known
 * exactly, and a message must have these elements. So are variances of the position that are all
 * zero: then nothing is known of the errors.
 */
public final class CdmReader {

  /** Largest message [characters]; the longest of the samples has 20 kB. */
  static final int MAX_MESSAGE = 1 << 20;

  /** Largest file [bytes]. */
  static final int MAX_BYTES = 1 << 28;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int POSITION_ELEMENTS = 6;

  private final AstroContext context;
  private final CdmFrames frames;

  /**
   * Creates a reader.
   *
   * @param context time scales and frames
   */
  public CdmReader(AstroContext context) {
    this.context = context;
    frames = new CdmFrames(context);
  }

  /**
   * Reads a single message to its end and leaves the stream open.
   *
   * @param in KVN or XML
   * @return the message
   * @throws CdmReadException if it is not a message, or lacks what a risk assessment needs
   * @throws IOException if {@code in} fails
   */
  public CdmMessage read(InputStream in) throws IOException {
    CdmContents contents = readAll(in);
    if (contents.size() > 1) {
      throw new CdmReadException(contents.size() + " messages in one file");
    }
    if (!contents.refused().isEmpty()) {
      throw contents.refused().get(0).problem();
    }
    return contents.messages().get(0).message();
  }

  /**
   * Reads the messages of a file to its end and leaves the stream open.
   *
   * @param in KVN or XML
   * @return the messages
   * @throws CdmReadException if there is no message in it, be it a broken one
   * @throws IOException if {@code in} fails
   */
  public CdmContents readAll(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES);
    if (bytes.length == MAX_BYTES) {
      throw new CdmReadException("longer than 256 MB: no conjunction data messages");
    }
    String file = new String(bytes, StandardCharsets.UTF_8);
    List<String> texts =
        MessageTexts.of(file.startsWith(BYTE_ORDER_MARK) ? file.substring(1) : file);
    List<CdmContents.Numbered> messages = new ArrayList<>();
    List<CdmContents.Refused> refused = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      try {
        messages.add(new CdmContents.Numbered(i + 1, read(texts.get(i))));
      } catch (CdmReadException e) {
        refused.add(new CdmContents.Refused(i + 1, e));
      }
    }
    return new CdmContents(messages, refused);
  }

  private CdmMessage read(String text) throws CdmReadException {
    if (text.length() > MAX_MESSAGE) {
      throw new CdmReadException("longer than a megabyte: not a conjunction data message");
    }
    CdmFields.Parts parts = parts(text);
    List<String> notices = new ArrayList<>();
    CdmNumbers numbers = numbers(text, parts, notices);
    CdmFields common = parts.common();
    CdmFrames.Common states =
        frames.common(numbers, parts.first().text("REF_FRAME"), parts.second().text("REF_FRAME"));
    compareMiss(common, states, notices);
    RadiusComments radii = RadiusComments.of(parts);
    notices.addAll(radii.remarks());
    List<CdmObject> objects = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      CdmFields fields = i == 0 ? parts.first() : parts.second();
      StateVector state = i == 0 ? states.first() : states.second();
      double[] covariance = numbers.objects().get(i).covariance();
      if (isZero(covariance)) {
        notices.add("the covariance of OBJECT" + (i + 1) + " is zero, which means unknown");
      }
      objects.add(object(fields, state, covariance, radii.of(i + 1)));
    }
    return new CdmMessage(
        common.text("MESSAGE_ID"),
        common.text("ORIGINATOR"),
        FieldNumbers.date(context, common, "CREATION_DATE"),
        numbers.tca(),
        states.frame(),
        objects.get(0),
        objects.get(1),
        radii.combined(),
        probability(common, notices),
        common.text("COLLISION_PROBABILITY_METHOD"),
        notices);
  }

  private static boolean isXml(String text) {
    return text.startsWith("<");
  }

  private static CdmFields.Parts parts(String text) throws CdmReadException {
    if (isXml(text)) {
      return XmlLexer.parts(text);
    }
    if (!MessageTexts.isCdm(text)) {
      throw new CdmReadException("not a conjunction data message");
    }
    return KvnLexer.parts(text);
  }

  private CdmNumbers numbers(String text, CdmFields.Parts parts, List<String> notices)
      throws CdmReadException {
    CdmNumbers found = FieldNumbers.of(context, parts);
    try {
      String plain =
          isXml(text) ? MessageTexts.withoutNamespaces(text) : MessageTexts.fromVersion(text);
      return OrekitNumbers.of(context, plain);
    } catch (RuntimeException e) {
      // Whatever Orekit finds wrong, it is not with the fields that matter: they have been read.
      String complaint = String.valueOf(e.getMessage()).replaceAll("\\P{Print}+", " ");
      long empty = parts.common().empty() + parts.first().empty() + parts.second().empty();
      String fields = empty == 0 ? "" : " (" + empty + " fields without a value)";
      notices.add("not a valid message, but read anyway: " + complaint + fields);
      return found;
    }
  }

  /**
   * The miss distance in a message must equal that of its states, to the metre to which many round.
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

  private static CdmObject object(
      CdmFields fields, StateVector state, double[] covariance, OptionalDouble commented) {
    OptionalDouble keyword = number(fields.get("HBR").text());
    return new CdmObject(
        fields.text("OBJECT_DESIGNATOR"),
        fields.text("OBJECT_NAME"),
        fields.text("INTERNATIONAL_DESIGNATOR"),
        state,
        covariance(covariance),
        fields.text("COVARIANCE_METHOD").equals("DEFAULT"),
        keyword.isPresent() && keyword.getAsDouble() > 0 ? keyword : commented);
  }

  /** Whether the variances of the position are all zero. */
  private static boolean isZero(double[] lower) {
    return lower[0] == 0 && lower[2] == 0 && lower[5] == 0;
  }

  private static Optional<RtnCovariance> covariance(double[] lower) {
    double[] position = Arrays.copyOf(lower, POSITION_ELEMENTS);
    if (isZero(lower) || !Arrays.stream(position).allMatch(Double::isFinite)) {
      return Optional.empty();
    }
    double[] velocity = Arrays.copyOfRange(lower, POSITION_ELEMENTS, lower.length);
    boolean known =
        Arrays.stream(velocity).allMatch(Double::isFinite)
            && Arrays.stream(velocity).anyMatch(element -> element != 0);
    return Optional.of(RtnCovariance.ofLowerTriangle(known ? lower : position));
  }

  private static OptionalDouble probability(CdmFields common, List<String> notices) {
    CdmFields.Field field = common.get("COLLISION_PROBABILITY");
    if (!field.isKnown()) {
      return OptionalDouble.empty();
    }
    OptionalDouble value = number(field.text());
    if (value.isEmpty() || value.getAsDouble() > 1) {
      notices.add("its COLLISION_PROBABILITY is not a probability");
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
