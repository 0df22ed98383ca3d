package org.orbsieve.report;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Length and SHA-256 of some content, as the manifest records it.
 *
 * @param bytes length
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ContentDigest(long bytes, String sha256) {

  /**
   * The digest of a file.
   *
   * @param file the file
   * @return its digest
   * @throws IOException if it cannot be read, or is a device or pipe, which may have no end
   */
  public static ContentDigest of(Path file) throws IOException {
    if (AtomicFile.isSpecial(file)) {
      throw new FileSystemException(file.toString(), null, "is a device or pipe");
    }
    try (InputStream in = Files.newInputStream(file)) {
      Meter meter = new Meter();
      meter.tap(in).transferTo(OutputStream.nullOutputStream());
      return meter.digest();
    }
  }

  /**
   * The digest of a folder: the sum of the lengths of its files, and the SHA-256 of the text that
   * {@code sha256sum *} prints in it, names in the order of their bytes.
   *
   * @param folder a folder that contains only files
   * @return its digest
   * @throws IOException if it cannot be read, or contains anything but files
   */
  public static ContentDigest ofFolder(Path folder) throws IOException {
    Map<String, ContentDigest> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : (Iterable<Path>) entries::iterator) {
        files.put(file.getFileName().toString(), of(file));
      }
    }
    return ofFolder(files);
  }

  /**
   * The digest of a folder whose files are known.
   *
   * @param files digests by file name, which is ASCII
   * @return the digest
   */
  public static ContentDigest ofFolder(Map<String, ContentDigest> files) {
    Meter meter = new Meter();
    long bytes = 0;
    for (Map.Entry<String, ContentDigest> file : new TreeMap<>(files).entrySet()) {
      String line = file.getValue().sha256() + "  " + file.getKey() + "\n";
      byte[] text = line.getBytes(StandardCharsets.UTF_8);
      meter.update(text, 0, text.length);
      bytes += file.getValue().bytes();
    }
    return new ContentDigest(bytes, meter.digest().sha256());
  }

  /**
   * The digest of some bytes.
   *
   * @param content the bytes
   * @return their digest
   */
  public static ContentDigest of(byte[] content) {
    Meter meter = new Meter();
    meter.update(content, 0, content.length);
    return meter.digest();
  }

  /** Computes the digest of a stream while others read or write it. */
  public static final class Meter {

    private final MessageDigest digest;
    private long bytes;

    /** An empty meter. */
    public Meter() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    /**
     * The digest so far; the meter starts again.
     *
     * @return the digest
     */
    public ContentDigest digest() {
      ContentDigest result = new ContentDigest(bytes, HexFormat.of().formatHex(digest.digest()));
      bytes = 0;
      return result;
    }

    /**
     * The digest so far; the meter continues.
     *
     * @return the digest
     */
    public ContentDigest soFar() {
      try {
        MessageDigest copy = (MessageDigest) digest.clone();
        return new ContentDigest(bytes, HexFormat.of().formatHex(copy.digest()));
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("the SHA-256 of every JDK can be copied", e);
      }
    }

    /**
     * A stream that reads from {@code in} and meters the bytes. Marks are not supported.
     *
     * @param in the stream
     * @return the metered stream
     */
    public InputStream tap(InputStream in) {
      return new FilterInputStream(in) {
        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          int count = in.read(buffer, offset, length);
          update(buffer, offset, count);
          return count;
        }

        @Override
        public long skip(long count) throws IOException {
          return readNBytes((int) Math.min(count, 8192)).length;
        }

        @Override
        public boolean markSupported() {
          return false;
        }
      };
    }

    /**
     * A stream that writes to {@code out} and meters the bytes.
     *
     * @param out the stream
     * @return the metered stream
     */
    public OutputStream tap(OutputStream out) {
      return new FilterOutputStream(out) {
        @Override
        public void write(int b) throws IOException {
          write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
          out.write(buffer, offset, length);
          update(buffer, offset, length);
        }
      };
    }

    private void update(byte[] buffer, int offset, int length) {
      if (length > 0) {
        digest.update(buffer, offset, length);
        bytes += length;
      }
    }
  }
}
