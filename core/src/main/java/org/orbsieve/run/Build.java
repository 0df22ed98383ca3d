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

  private static final String RESOURCE = "build.properties";

  /** {@return what the build wrote into the jar} */
  public static Build current() {
    try (InputStream in = Build.class.getResourceAsStream(RESOURCE)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The build that a resource states; its placeholders are left where there is no repository. */
  static Build read(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(in);
    String version = properties.getProperty("version", UNKNOWN);
    String commit = properties.getProperty("commit", "");
    if (commit.isEmpty() || commit.startsWith("$")) {
      return new Build(version, UNKNOWN);
    }
    boolean dirty = Boolean.parseBoolean(properties.getProperty("dirty"));
    return new Build(version, dirty ? commit + "-dirty" : commit);
  }
}
