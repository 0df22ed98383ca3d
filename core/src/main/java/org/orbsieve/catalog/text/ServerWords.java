package org.orbsieve.catalog.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.RecordProblem;

/**
 * What a server said instead of sending a file: the first words of a text that is not what it
 * should be, such as {@code No GP data found}, an error in JSON, or the title of a page in HTML.
 * They are quoted on one line, short, and without control characters.
 */
public final class ServerWords {

  private static final int LONGEST = 160;

  /** How much of a text is looked at [characters]. */
  private static final int PREFIX = 1 << 14;

  private static final Pattern PAGE =
      Pattern.compile("<(!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern MESSAGE =
      Pattern.compile("<(?:[\\w.-]+:)?(?:ndm|omm|oem|cdm)[\\s/>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE =
      Pattern.compile("(?is)<(title|h1|h2)\\b[^>]*>\\s*([^<]*[^<\\s][^<]*)<");
  private static final Pattern SILENT =
      Pattern.compile("(?is)<!--.*?-->|<(script|style)\\b.*?</\\1>|<[^>]*>");

  private ServerWords() {}

  /** Whether a text begins as a page in HTML does. */
  public static boolean isPage(String text) {
    String beginning = text.substring(0, Math.min(text.length(), PREFIX));
    return PAGE.matcher(beginning).find() && !MESSAGE.matcher(beginning).find();
  }

  /**
   * The words, to be put behind a reason.
   *
   * @param text the text, or its beginning
   * @return a colon and the words in quotes; empty where there are none that can be read
   */
  public static String quoted(String text) {
    String beginning = text.substring(0, Math.min(text.length(), PREFIX));
    String words = beginning.stripLeading().startsWith("<") ? ofMarkup(beginning) : beginning;
    String first = words.strip().lines().findFirst().orElse("").strip();
    boolean legible = first.chars().noneMatch(c -> c == 0 || c == 0xfffd);
    boolean silent = first.chars().noneMatch(Character::isLetterOrDigit);
    return silent || !legible ? "" : ": \"" + shown(first) + '"';
  }

  private static String ofMarkup(String text) {
    Matcher title = TITLE.matcher(text);
    return title.find()
        ? title.group(2).strip().replaceAll("\\s+", " ")
        : SILENT.matcher(text).replaceAll(" ");
  }

  private static String shown(String words) {
    boolean cut = words.length() > LONGEST;
    return RecordProblem.withoutControls(cut ? words.substring(0, LONGEST) + "..." : words);
  }
}
