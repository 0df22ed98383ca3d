package org.orbsieve.catalog.oem;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hipparchus.exception.LocalizedCoreFormats;
import org.orbsieve.catalog.DecimalNumber;
import org.orbsieve.catalog.RecordProblem;
import org.orekit.errors.OrekitException;
import org.orekit.files.ccsds.utils.lexical.ParseToken;
import org.orekit.files.ccsds.utils.lexical.TokenType;

/**
 * The tokens of one OEM on their way to Orekit's parser: repairs what the parser would needlessly
 * refuse, refuses with a reason what would crash it, and records the position.
 */
final class Tokens {

  /** Time systems that count from an instant which no OEM states. */
  private static final Set<String> WITHOUT_ORIGIN = Set.of("MET", "MRT", "SCLK");

  /** The realisations differ by less than a hundredth of an arc second. */
  private static final Pattern ICRF = Pattern.compile("\\s*ICRF-?[1-3]?\\s*");

  private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

  /** Entries of XML that are numbers: coordinates, and elements of covariances. */
  private static final Pattern NUMBER = Pattern.compile("[XYZ](?:_D?DOT)?|C[XYZ]_.*");

  private static final Pattern WHOLE = Pattern.compile("([0-9]+)\\.0*");

  private final String source;
  private final int linesBefore;
  private int line;

  /**
   * For one message.
   *
   * @param source name of the file
   * @param linesBefore lines of the file before the message
   */
  Tokens(String source, int linesBefore) {
    this.source = source;
    this.linesBefore = linesBefore;
  }

  /** What stands in place of a token. */
  List<ParseToken> replace(ParseToken token) {
    line = Math.max(line, token.getLineNumber());
    String name = token.getName();
    if (token.getType() == TokenType.RAW_LINE) {
      requireNumbers(token.getRawContent());
    }
    if (name == null || token.getType() == TokenType.START || token.getType() == TokenType.STOP) {
      return List.of(token);
    }
    if (name.equals("COMMENT")) {
      return List.of(); // not used, and refused where the standard has none
    }
    String content = token.getRawContent() == null ? "" : token.getRawContent();
    if (token.getType() == TokenType.ENTRY && content.isBlank()) {
      return ofEmpty(token);
    }
    return switch (name) {
      case "TIME_SYSTEM" -> {
        requireOrigin(content.strip());
        yield List.of(token);
      }
      // its origin is the CENTER_NAME, so that about the Earth it is the GCRF
      case "REF_FRAME", "COV_REF_FRAME" ->
          List.of(ICRF.matcher(content).matches() ? with(token, "GCRF") : token);
      case "INTERPOLATION_DEGREE" ->
          List.of(with(token, WHOLE.matcher(content.strip()).replaceFirst("$1")));
      default -> {
        if (NUMBER.matcher(name).matches()) {
          requireNumber(content.strip());
        }
        yield List.of(token);
      }
    };
  }

  /** A line of a state, which begins with its time, or of a covariance. */
  private void requireNumbers(String text) {
    String[] fields = text.strip().split("\\s+");
    for (int i = fields[0].indexOf(':') > 0 ? 1 : 0; i < fields.length; i++) {
      requireNumber(fields[i]);
    }
  }

  /** Orekit takes all that Java does, such as NaN and hexadecimal numbers. */
  private void requireNumber(String text) {
    if (!DecimalNumber.hasPlainCharacters(text)) {
      throw new OrekitException(
          LocalizedCoreFormats.SIMPLE_MESSAGE,
          "line " + line + ": " + RecordProblem.quote(text) + " is not a number");
    }
  }

  /** Publishers leave comments and headers empty, which Orekit's parser refuses. */
  private static List<ParseToken> ofEmpty(ParseToken token) {
    return switch (token.getName()) {
      case "MESSAGE_ID" -> List.of();
      case "CREATION_DATE" -> List.of(with(token, "2000-01-01T00:00:00"));
      case "ORIGINATOR" -> List.of(with(token, "UNKNOWN"));
      default -> List.of(token);
    };
  }

  private void requireOrigin(String timeSystem) {
    if (WITHOUT_ORIGIN.contains(timeSystem)) {
      throw new OrekitException(
          LocalizedCoreFormats.SIMPLE_MESSAGE,
          "line " + line + ": TIME_SYSTEM " + timeSystem + " does not say from when it counts");
    }
  }

  private static ParseToken with(ParseToken token, String content) {
    return new ParseToken(
        token.getType(),
        token.getName(),
        content,
        token.getUnits(),
        token.getLineNumber(),
        token.getFileName());
  }

  /** Why the parser gave up. */
  RecordProblem problem(RuntimeException failure) {
    // Orekit's parser trips over what some damaged messages lack
    String reason = "incomplete or damaged, read as far as line " + line;
    if (failure instanceof OrekitException) {
      // on one line, and without the name of the file, with which the message starts
      String file = ",? (of|in)? ?file " + Pattern.quote(source);
      reason = failure.getMessage().replaceAll("\\s+", " ").replaceAll(file, "");
    }
    String placed =
        LINE.matcher(reason).replaceFirst(found -> "line " + place(found.group(1), linesBefore));
    return new RecordProblem("invalid OEM: " + RecordProblem.withoutControls(placed));
  }

  private static String place(String lineOfMessage, int before) {
    return lineOfMessage.length() > 9
        ? lineOfMessage
        : Integer.toString(before + Integer.parseInt(lineOfMessage));
  }
}
