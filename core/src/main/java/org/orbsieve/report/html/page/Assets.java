package org.orbsieve.report.html.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet and the script of the page, and the policy that allows these two and nothing
 * else: nothing is loaded, no form is sent.
 *
 * @param style the style sheet
 * @param script the script
 */
public record Assets(String style, String script) {

  static Assets load() {
    return new Assets(read("report.css"), read("report.js"));
  }

  /**
   * The look of the report for a page without a script.
   *
   * @return style sheets only
   */
  public static Assets withoutScript() {
    return new Assets(read("report.css") + read("brief.css"), "");
  }

  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the browser allows the page.
   *
   * @return a content security policy
   */
  public String policy() {
    return policy(hash(style), hash(script));
  }

  /** The policy of a page that has a style sheet and no script. */
  static String policyOf(String style) {
    return policy(hash(style), "none");
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; style-src '"
        + style
        + "'; script-src '"
        + script
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
