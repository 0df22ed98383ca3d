package org.orbsieve.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.orbsieve.avoid.TradeSpace;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.html.model.ReportData;
import org.orbsieve.report.html.page.AvoidPart;
import org.orbsieve.report.html.page.PagePart;

/**
 * Writes the report of a run: one page of HTML that needs nothing else, not even a network, and is
 * complete without its script.
 */
public final class HtmlReport {

  /** Where the build puts the compiled templates of {@code src/main/jte}. */
  private static final String TEMPLATES = "org.orbsieve.report.html.template";

  private HtmlReport() {}

  /**
   * Writes a report.
   *
   * @param out where to; is not closed
   * @param context its UTC is used
   * @param data what it shows
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, AstroContext context, ReportData data) throws IOException {
    render(out, "page.jte", PagePart.view(data, new UtcFormat(context)));
  }

  /**
   * Writes the page of a trade space.
   *
   * @param out where to; is not closed
   * @param context its UTC is used
   * @param space the trade space
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, AstroContext context, TradeSpace space) throws IOException {
    render(out, "avoid.jte", AvoidPart.view(context, space));
  }

  /**
   * Writes a page.
   *
   * @param out where to; is not closed
   * @param template one of {@code src/main/jte}
   * @param page what it shows
   * @throws IOException if {@code out} fails
   */
  public static void render(Writer out, String template, Object page) throws IOException {
    try {
      TemplateEngine.createPrecompiled(
              null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES)
          .render(template, page, new WriterOutput(out));
    } catch (TemplateException e) {
      if (e.getCause() instanceof UncheckedIOException failure) {
        throw failure.getCause();
      }
      throw e;
    }
  }
}
