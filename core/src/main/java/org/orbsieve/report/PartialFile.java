package org.orbsieve.report;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file that grows over a long time beside its target, as {@code NAME.partial}, and is renamed to
 * the target in one step when it is complete. Its length and hash at some time are enough to
 * continue it after the process has died, whatever was written after that time.
 *
 * <p>The file is locked, so that two runs cannot write it at once; the lock ends with the process.
 * If its name is deleted or refers to another file meanwhile, writing ends with an error, and
 * nothing is renamed.
 */
public final class PartialFile implements Closeable {

  private final Path target;
  private final Path partial;
  private final FileChannel channel;
  private final FileIdentity identity;
  private final ContentDigest.Meter meter = new ContentDigest.Meter();
  private final OutputStream stream;
  private final Writer writer;

  private PartialFile(Path target, StandardOpenOption... more) throws IOException {
    this.target = AtomicFile.resolve(target);
    this.partial = pathFor(target);
    this.channel = open(partial, more);
    this.identity = FileIdentity.of(partial);
    this.stream = new BufferedOutputStream(meter.tap(Channels.newOutputStream(channel)), 1 << 16);
    this.writer =
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
  }

  /**
   * Path of the text of {@code target} until it is complete.
   *
   * @param target the target
   * @return the path
   * @throws IOException if a symbolic link cannot be resolved
   */
  public static Path pathFor(Path target) throws IOException {
    Path file = AtomicFile.resolve(target);
    return file.resolveSibling(file.getFileName() + ".partial");
  }

  /**
   * Starts an empty file.
   *
   * @param target the target
   * @return the file
   * @throws IOException if it cannot be written, or another run is writing it
   */
  public static PartialFile create(Path target) throws IOException {
    PartialFile file = new PartialFile(target, StandardOpenOption.CREATE);
    try {
      file.channel.truncate(0);
      return file;
    } catch (IOException e) {
      file.channel.close();
      throw e;
    }
  }

  /**
   * Continues the file of an earlier process, and drops what was written after a digest was taken.
   *
   * @param soFar digest of the part to keep
   * @param target the target
   * @return the file
   * @throws IOException if that part does not exist or has changed; the file is then left alone
   */
  public static PartialFile resume(Path target, ContentDigest soFar) throws IOException {
    PartialFile file = new PartialFile(target);
    try {
      file.skip(soFar);
      return file;
    } catch (IOException e) {
      file.channel.close();
      throw e;
    }
  }

  private static FileChannel open(Path partial, StandardOpenOption... more) throws IOException {
    Set<OpenOption> options = new HashSet<>(List.of(more));
    options.add(StandardOpenOption.WRITE);
    options.add(StandardOpenOption.READ);
    // the name can be guessed: no link that somebody put there is followed
    options.add(LinkOption.NOFOLLOW_LINKS);
    FileChannel channel = FileChannel.open(partial, options);
    boolean locked = false;
    try {
      FileLock lock = channel.tryLock();
      locked = lock != null;
    } catch (OverlappingFileLockException e) {
      // this very process writes it
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    if (!locked) {
      throw new FileSystemException(partial.toString(), null, "another run is writing " + partial);
    }
    return channel;
  }

  private void skip(ContentDigest soFar) throws IOException {
    if (channel.size() < soFar.bytes()) {
      throw new IOException(partial + " is shorter than it was");
    }
    channel.position(0);
    InputStream in = meter.tap(Channels.newInputStream(channel));
    byte[] buffer = new byte[1 << 16];
    long left = soFar.bytes();
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new IOException(partial + " is shorter than it was");
      }
      left -= count;
    }
    if (!meter.soFar().equals(soFar)) {
      throw new IOException(partial + " has changed");
    }
    channel.truncate(soFar.bytes());
    channel.position(soFar.bytes());
  }

  /**
   * Receives the text.
   *
   * @return the writer
   */
  public Writer writer() {
    return writer;
  }

  /**
   * Receives bytes, in a file that is no text.
   *
   * @return the stream, which is not to be closed
   */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Forces everything written so far to the disk.
   *
   * @return its length and hash
   * @throws IOException if that fails
   */
  public ContentDigest force() throws IOException {
    writer.flush();
    channel.force(true);
    identity.requireAt(partial);
    return meter.soFar();
  }

  /**
   * Gives the file, which is complete, the name of its target.
   *
   * @return its length and hash
   * @throws IOException if that fails
   */
  public ContentDigest commit() throws IOException {
    ContentDigest digest = force();
    AtomicFile.rename(identity, partial, target);
    channel.close();
    return digest;
  }

  /** Creates the text of the target from that of the file. */
  @FunctionalInterface
  public interface Rewriting {
    /**
     * Creates the text.
     *
     * @param in text of the file
     * @param out receives the text of the target
     * @throws IOException if reading or writing fails
     */
    void rewrite(Reader in, Writer out) throws IOException;
  }

  /**
   * Writes the target from the file, which is complete, in one step, and removes the file.
   *
   * @param rewriting creates the text of the target
   * @return length and hash of the target
   * @throws IOException if that fails; the file then still exists
   */
  public ContentDigest commit(Rewriting rewriting) throws IOException {
    force();
    channel.position(0);
    Reader in =
        new BufferedReader(
            new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
    ContentDigest digest = AtomicFile.write(target, out -> rewriting.rewrite(in, out));
    discard();
    return digest;
  }

  /** Creates the bytes of the target from those of the file. */
  @FunctionalInterface
  public interface Copying {
    /**
     * Creates the bytes.
     *
     * @param in the file, which may be closed
     * @param out receives the bytes of the target
     * @throws IOException if reading or writing fails
     */
    void copy(SeekableByteChannel in, OutputStream out) throws IOException;
  }

  /**
   * Writes the target from the file, which is complete and no text, in one step, and removes the
   * file.
   *
   * @param copying creates the bytes of the target
   * @return length and hash of the target
   * @throws IOException if that fails; the file then still exists
   */
  public ContentDigest commitCopy(Copying copying) throws IOException {
    force();
    ContentDigest digest;
    try (FileChannel in = FileChannel.open(partial, StandardOpenOption.READ)) {
      digest = AtomicFile.writeBytes(target, out -> copying.copy(in, out));
    }
    discard();
    return digest;
  }

  /**
   * Removes the file.
   *
   * @throws IOException if that fails
   */
  public void discard() throws IOException {
    // what has its name now may be another run's
    boolean own = identity.isAt(partial);
    channel.close();
    if (own) {
      Files.deleteIfExists(partial);
    }
  }

  /** Leaves the file as it is on the disk; text that was not flushed is lost. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
