package org.orbsieve.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which build of Orbsieve this is.
 *
 * @param version the version
 * @param commit the commit of the sources, with {@code -dirty} where they were changed since;
 *     {@value #UNKNOWN} where the sources lay in no repository
 */
public record Build(String version, String commit) {

  /** Stands for no commit. */
  public static final String UNKNOWN = "unknown";

  /** What the build wrote into the jar. */
  public static Build current() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String commit = properties.getProperty("commit", "");
    // the build leaves the placeholder where there is no repository
    boolean known = !commit.isEmpty() && !commit.startsWith("$");
    return new Build(properties.getProperty("version"), known ? commit : UNKNOWN);
  }
}
