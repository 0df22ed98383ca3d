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
 * Writes a file so that its name never refers to an incomplete file: it is written beside the
 * target under a hidden name, forced to the disk, and renamed over the target in one step. Any
 * failure on the way, including a full disk, leaves the target as it was and removes the hidden
 * file. If the hidden file was replaced meanwhile, nothing is renamed. A symbolic link is followed,
 * also where its target does not exist yet; a device or pipe is written directly, since it cannot
 * be renamed.
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

  /** Writes the bytes. */
  @FunctionalInterface
  public interface Bytes {
    /**
     * Writes all of them.
     *
     * @param out receives the bytes
     * @throws IOException if {@code out} fails
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /** As many symbolic links as Linux follows. */
  private static final int MAX_LINKS = 40;

  /** What a byte becomes that is not text in the encoding of file names. */
  private static final char REPLACEMENT = '\uFFFD';

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
    return writeBytes(target, bytes(content));
  }

  /**
   * Writes {@code target}, which is no text.
   *
   * @param target the file
   * @param content writes the bytes
   * @return digest of what was written
   * @throws IOException if it cannot be written; the target is then as before
   */
  public static ContentDigest writeBytes(Path target, Bytes content) throws IOException {
    if (isSpecial(target)) {
      try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
        return writeBytes(out, content);
      }
    }
    Path file = resolve(target);
    Path temporary = hiddenSibling(file);
    // For an interrupt from the keyboard, which no finally block sees.
    temporary.toFile().deleteOnExit();
    try {
      return writeAndRename(temporary, file, content);
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
    return writeBytes(out, bytes(content));
  }

  private static Bytes bytes(Content content) {
    return out -> {
      Writer writer =
          new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
      content.writeTo(writer);
      writer.flush();
    };
  }

  private static ContentDigest writeBytes(OutputStream out, Bytes content) throws IOException {
    ContentDigest.Meter meter = new ContentDigest.Meter();
    OutputStream metered = meter.tap(out);
    content.writeTo(metered);
    metered.flush();
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
    if (target.toString().indexOf(REPLACEMENT) >= 0 && !Files.exists(target)) {
      throw new FileSystemException(target.toString(), null, "its name is not text in UTF-8");
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

  private static ContentDigest writeAndRename(Path temporary, Path file, Bytes content)
      throws IOException {
    // open until it has its name: so no other file can get its identity
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      FileIdentity identity = FileIdentity.of(temporary);
      ContentDigest digest = writeBytes(Channels.newOutputStream(channel), content);
      channel.force(true);
      rename(identity, temporary, file);
      return digest;
    }
  }

  /**
   * Gives a file its final name in one step, and makes that durable.
   *
   * @param identity of the file
   * @param from its name so far; if it refers to another file by now, nothing is renamed
   * @param to its final name
   */
  static void rename(FileIdentity identity, Path from, Path to) throws IOException {
    identity.requireAt(from);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    identity.requireAt(to);
    forceDirectory(to.getParent());
  }

  /** Makes the rename itself durable, where the platform can open a directory. */
  static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows cannot; the file is complete anyway.
    }
  }

  /**
   * The file itself, where the target is a symbolic link: also the one that a link refers to which
   * leads nowhere yet.
   *
   * @param target the target
   * @return where its content goes
   * @throws IOException if a link cannot be followed, or links lead to each other
   */
  public static Path resolve(Path target) throws IOException {
    if (Files.exists(target)) {
      return target.toRealPath();
    }
    Path file = target.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(file); links++) {
      if (links == MAX_LINKS) {
        throw new FileSystemException(target.toString(), null, "symbolic links lead in a circle");
      }
      file = file.resolveSibling(Files.readSymbolicLink(file)).normalize();
    }
    return file;
  }

  private static Path hiddenSibling(Path file) {
    return file.resolveSibling(".orbsieve-" + UUID.randomUUID() + ".tmp");
  }
}
