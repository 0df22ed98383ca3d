package org.orbsieve.report.brief;

import java.io.IOException;
import java.io.Writer;
import org.orbsieve.report.html.HtmlReport;
import org.orbsieve.report.html.page.Assets;

/** Writes a brief as one page of HTML that needs nothing else, with the look of the report. */
public final class BriefHtml {

  private BriefHtml() {}

  /**
   * Writes a brief.
   *
   * @param out where to; is not closed
   * @param brief the page
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, Brief brief) throws IOException {
    Assets assets = Assets.withoutScript();
    HtmlReport.render(out, "brief.jte", new BriefPage(brief, assets.policy(), assets.style()));
  }
}
