package org.orbsieve.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a text file so that its name never refers to an incomplete file: it is written beside the
 * target under a hidden name, forced to the disk, and renamed over the target in one step. Any
 * failure on the way, including a full disk, leaves the target as it was and removes the hidden
 * file. A symbolic link is followed; a device or pipe is written directly, since it cannot be
 * renamed.
 */
public final class AtomicFile {

  /** Writes the text. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all of it.
     *
     * @param out receives the text
     * @throws IOException if {@code out} fails
     */
    void writeTo(Writer out) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes {@code target}, as UTF-8.
   *
   * @param target the file
   * @param content writes the text
   * @return digest of what was written
   * @throws IOException if it cannot be written; the target is then as before
   */
  public static ContentDigest write(Path target, Content content) throws IOException {
    if (isSpecial(target)) {
      try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
        return write(out, content);
      }
    }
    Path file = resolve(target);
    Path temporary = hiddenSibling(file);
    // For an interrupt from the keyboard, which no finally block sees.
    temporary.toFile().deleteOnExit();
    try {
      ContentDigest digest = writeAndForce(temporary, content);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      forceDirectory(file.getParent());
      return digest;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Writes to a stream, as UTF-8, and flushes it.
   *
   * @param out the stream
   * @param content writes the text
   * @return digest of what was written
   * @throws IOException if the stream or the content fails
   */
  public static ContentDigest write(OutputStream out, Content content) throws IOException {
    ContentDigest.Meter meter = new ContentDigest.Meter();
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(meter.tap(out), StandardCharsets.UTF_8), 1 << 16);
    content.writeTo(writer);
    writer.flush();
    return meter.digest();
  }

  /**
   * Checks before long work whether {@code target} could be written, by trying it with an empty
   * hidden file.
   *
   * @param target the file
   * @throws IOException if it could not be written
   */
  public static void check(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, "is a directory");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    if (isSpecial(target)) {
      return;
    }
    Path file = resolve(target);
    Path directory = file.getParent();
    if (!Files.exists(directory)) {
      throw new NoSuchFileException(directory.toString(), null, "no such directory: " + directory);
    }
    if (!Files.isDirectory(directory)) {
      throw new FileSystemException(target.toString(), null, "not a directory: " + directory);
    }
    Path probe = hiddenSibling(file);
    try {
      Files.createFile(probe);
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  /**
   * Whether {@code target} exists and is a device, a pipe or the like, beside which no other file
   * belongs.
   *
   * @param target the file
   * @return whether it is special
   */
  public static boolean isSpecial(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
  }

  private static ContentDigest writeAndForce(Path file, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ContentDigest digest = write(Channels.newOutputStream(channel), content);
      channel.force(true);
      return digest;
    }
  }

  /** Makes the rename itself durable, where the platform can open a directory. */
  static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows cannot; the file is complete anyway.
    }
  }

  /** The file itself, where the target is a symbolic link. */
  static Path resolve(Path target) throws IOException {
    return Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
  }

  private static Path hiddenSibling(Path file) {
    return file.resolveSibling(".orbsieve-" + UUID.randomUUID() + ".tmp");
  }
}
