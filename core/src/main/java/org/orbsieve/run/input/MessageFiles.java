package org.orbsieve.run.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.run.failure.JobFailure;

/** Finds the files that a person means by files, folders and patterns. */
public final class MessageFiles {

  private MessageFiles() {}

  /**
   * The files, in the order given and by name within a folder or pattern. A folder stands for the
   * files in it, but for hidden ones and those in folders of its own.
   *
   * @param names files, folders, patterns such as {@code day/*.cdm}, or {@code -}
   * @return the names of files
   * @throws JobFailure if a name stands for nothing
   */
  public static List<String> files(List<String> names) throws JobFailure {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      if (name.equals(InputFiles.STANDARD_INPUT)) {
        files.add(name);
        continue;
      }
      try {
        List<String> found = files(name);
        if (found.isEmpty()) {
          throw new IOException("no files there");
        }
        files.addAll(found);
      } catch (IOException e) {
        throw JobFailure.input(name, e);
      }
    }
    return files;
  }

  private static List<String> files(String name) throws IOException {
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        try (Stream<Path> entries = Files.list(path)) {
          return entries.filter(MessageFiles::isVisibleFile).map(Path::toString).sorted().toList();
        }
      }
      if (Files.exists(path)) {
        return List.of(name);
      }
      return matching(path);
    } catch (InvalidPathException e) {
      // On Windows, where a pattern is no path.
      throw new NoSuchFileException(name);
    }
  }

  private static boolean isVisibleFile(Path file) {
    return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
  }

  /**
   * Files that match a pattern in the last part of a path; a shell expands most of these before.
   */
  private static List<String> matching(Path pattern) throws IOException {
    String last = String.valueOf(pattern.getFileName());
    Path folder = pattern.getParent() == null ? Path.of("") : pattern.getParent();
    if (last.chars().noneMatch(c -> "*?[{".indexOf(c) >= 0) || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(pattern.toString());
    }
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, last)) {
      entries.forEach(
          entry -> {
            if (isVisibleFile(entry)) {
              found.add(entry.toString());
            }
          });
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (java.util.regex.PatternSyntaxException e) {
      throw new IOException("is not a valid pattern: " + e.getDescription(), e);
    }
    found.sort(null);
    return found;
  }
}
