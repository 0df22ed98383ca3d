package org.orbsieve.catalog.oem;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hipparchus.exception.LocalizedCoreFormats;
import org.orbsieve.catalog.RecordProblem;
import org.orekit.errors.OrekitException;
import org.orekit.files.ccsds.utils.lexical.ParseToken;
import org.orekit.files.ccsds.utils.lexical.TokenType;

/**
 * The tokens of one OEM on their way to Orekit's parser: makes good what it would needlessly
 * refuse, refuses with a reason what it would trip over, and knows how far it came.
 */
final class Tokens {

  /** Time systems that count from an instant which no OEM states. */
  private static final Set<String> WITHOUT_ORIGIN = Set.of("MET", "MRT", "SCLK");

  /** The realisations differ by less than a hundredth of an arc second. */
  private static final Pattern ICRF = Pattern.compile("\\s*ICRF-?[1-3]?\\s*");

  private final String source;
  private int line;

  /** For a source of this name. */
  Tokens(String source) {
    this.source = source;
  }

  /** What stands in place of a token. */
  List<ParseToken> replace(ParseToken token) {
    line = Math.max(line, token.getLineNumber());
    String name = token.getName();
    if (name == null || token.getType() == TokenType.START || token.getType() == TokenType.STOP) {
      return List.of(token);
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
      default -> List.of(token);
    };
  }

  /** Publishers leave comments and headers empty, which Orekit's parser refuses. */
  private static List<ParseToken> ofEmpty(ParseToken token) {
    return switch (token.getName()) {
      case "COMMENT", "MESSAGE_ID" -> List.of();
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
      // on one line, and without the name of the file, which the message begins with
      String file = ",? (of|in)? ?file " + Pattern.quote(source);
      reason = failure.getMessage().replaceAll("\\s+", " ").replaceAll(file, "");
    }
    return new RecordProblem("no valid OEM: " + RecordProblem.withoutControls(reason));
  }
}
