package org.orbsieve.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Which file a name refers to, whatever happens to the name: the system's own number of the file,
 * which no other file gets as long as this one is open. Where there is none, as on Windows, the
 * time of its creation stands for it.
 */
final class FileIdentity {

  private final Object key;

  private FileIdentity(Object key) {
    this.key = key;
  }

  /** The file that now has a name; a symbolic link is a file of its own. */
  static FileIdentity of(Path file) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Object key = attributes.fileKey();
    return new FileIdentity(key == null ? attributes.creationTime() : key);
  }

  /** Whether a name refers to this file. */
  boolean isAt(Path file) throws IOException {
    try {
      return Objects.equals(key, of(file).key);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * Requires that a name refers to this file.
   *
   * @throws FileSystemException if it does not
   */
  void requireAt(Path file) throws IOException {
    if (!isAt(file)) {
      throw new FileSystemException(
          file.toString(), null, file + " was deleted or replaced while it was written");
    }
  }
}
