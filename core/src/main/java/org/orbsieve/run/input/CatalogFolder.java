package org.orbsieve.run.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.run.failure.JobFailure;

/** Folders of catalogues in time, for what looks at several of them. */
public final class CatalogFolder {

  private CatalogFolder() {}

  /**
   * Replaces each catalogue that is a folder by the files in it, in the order of their names.
   * Hidden files and folders in it do not count.
   *
   * @param inputs what to read
   * @return what to read, without folders
   * @throws JobFailure if a folder cannot be read or contains no file
   */
  public static Inputs expand(Inputs inputs) throws JobFailure {
    List<NamedFile> files = new ArrayList<>();
    for (NamedFile source : inputs.catalogues()) {
      try {
        Path path = Path.of(source.file());
        if (Files.isDirectory(path)) {
          for (Path file : files(path)) {
            files.add(new NamedFile(source.name(), file.toString()));
          }
          continue;
        }
      } catch (InvalidPathException e) {
        // no folder; the reader says what is wrong with the name
      }
      files.add(source);
    }
    return new Inputs(
        files,
        inputs.preference(),
        inputs.satcats(),
        inputs.ephemerides(),
        inputs.variants(),
        inputs.burns());
  }

  private static List<Path> files(Path folder) throws JobFailure {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new IOException("the folder contains no file");
      }
      return files;
    } catch (IOException e) {
      throw JobFailure.input(folder.toString(), e);
    }
  }
}
