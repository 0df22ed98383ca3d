package org.orbsieve.cli.options;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.run.failure.JobFailure;
import picocli.CommandLine.Option;

/** The option that says where leap seconds come from. */
@HelpTopic(Topic.MACHINE)
public final class DataOption {

  private static final String FOLDER = "orekit-data";

  private static final String JAR = "jar:";

  @Option(
      names = "--orekit-data",
      paramLabel = "DIR",
      description = {
        "Directory with Orekit data to use instead of the built-in leap seconds."
            + " Default: the directory orekit-data beside the jar, if there is one."
      })
  private Path directory;

  public AstroContext load() throws JobFailure {
    Path chosen = directory == null ? besideJar() : directory;
    try {
      return chosen == null ? AstroContext.bundled() : AstroContext.fromDirectory(chosen);
    } catch (IOException e) {
      throw new JobFailure(JobFailure.Kind.INPUT, e.getMessage(), e);
    }
  }

  /** Not by the code source: Java loses its place where an archive of classes was moved along. */
  private static Path besideJar() {
    URL self = DataOption.class.getResource(DataOption.class.getSimpleName() + ".class");
    String place = self == null ? "" : self.toString();
    if (!place.startsWith(JAR) || place.lastIndexOf("!/") < 0) {
      return null;
    }
    try {
      URI jar = new URI(place.substring(JAR.length(), place.lastIndexOf("!/")));
      Path folder = Path.of(jar).resolveSibling(FOLDER);
      return Files.isDirectory(folder) ? folder : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      // Not a file, as under an unusual class loader: then nothing lies beside it.
      return null;
    }
  }
}
