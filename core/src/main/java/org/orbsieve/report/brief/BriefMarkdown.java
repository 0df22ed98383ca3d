package org.orbsieve.report.brief;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes a brief as Markdown. */
public final class BriefMarkdown {

  private BriefMarkdown() {}

  /**
   * Writes a brief.
   *
   * @param out where to; is not closed
   * @param brief the page
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, Brief brief) throws IOException {
    marking(out, brief);
    out.write("# " + escaped(brief.title()) + "\n\n");
    out.write(sentences(brief.lead()) + "\n");
    for (Brief.Section section : brief.sections()) {
      out.write("\n## " + escaped(section.title()) + "\n\n");
      out.write(sentences(section.sentences()) + "\n");
      if (!section.rows().isEmpty()) {
        out.write("\n" + row(section.columns()));
        out.write("|" + " --- |".repeat(section.columns().size()) + "\n");
        for (List<String> row : section.rows()) {
          out.write(row(row));
        }
      }
    }
    if (!brief.marking().isEmpty()) {
      out.write("\n");
      marking(out, brief);
    }
  }

  private static void marking(Writer out, Brief brief) throws IOException {
    if (!brief.marking().isEmpty()) {
      out.write("**" + escaped(brief.marking()) + "**\n\n");
    }
  }

  private static String sentences(List<String> all) {
    return String.join(" ", all.stream().map(BriefMarkdown::escaped).toList());
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells.stream().map(BriefMarkdown::escaped).toList()) + " |\n";
  }

  /** Names come from files: none may become a link, a tag or a cell of its own. */
  private static String escaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        plain.append(' ');
      } else {
        plain.append("\\`*_[]<>|#&~".indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return plain.toString();
  }
}
