package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the sources of the manual pages from the definitions of the commands. */
final class ManPages {

  private ManPages() {}

  /**
   * Called by the build of the distribution, which may leave the tests out; the folder is given.
   */
  public static void main(String[] arguments) throws IOException {
    if (write(Path.of(arguments[0])) != 0) {
      throw new IOException("the sources of the manual pages could not be written");
    }
  }

  static int write(Path folder) throws IOException {
    Files.createDirectories(folder);
    return ManPageGenerator.generateManPage(
        folder.toFile(),
        null,
        new boolean[0],
        true,
        CommandReference.commands().toArray(CommandSpec[]::new));
  }
}
