package org.orbsieve.run.share;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.orbsieve.run.failure.JobFailure;

/** Keys of Ed25519 as PEM files, as OpenSSL writes and reads them. */
public final class KeyFiles {

  static final String ALGORITHM = "Ed25519";

  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final int LINE = 64;

  /** A key is some 120 bytes; nothing that is longer is read [bytes]. */
  private static final int MAX_BYTES = 1 << 14;

  private KeyFiles() {}

  /** Makes a key of what a file contains. */
  private interface Reading<K> {
    K of(KeyFactory factory, byte[] encoded) throws GeneralSecurityException;
  }

  /**
   * Makes a pair of keys. Files that exist are not overwritten.
   *
   * @param secret file of the private key, which only its owner can read where the system knows
   *     owners
   * @param open file of the public key
   * @throws IOException if one cannot be written
   */
  public static void generate(Path secret, Path open) throws IOException {
    if (Files.exists(open)) {
      throw new IOException(open + " exists already");
    }
    KeyPair pair;
    try {
      pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IOException("this Java has no " + ALGORITHM, e);
    }
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] rights =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (var channel =
        Files.newByteChannel(
            secret, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)) {
      channel.write(ByteBuffer.wrap(pem(PRIVATE, pair.getPrivate())));
    }
    Files.write(open, pem(PUBLIC, pair.getPublic()), StandardOpenOption.CREATE_NEW);
  }

  /**
   * Reads a private key.
   *
   * @param file PEM, PKCS #8 without a password
   * @return the key
   * @throws IOException if it cannot be read or is another key
   */
  public static PrivateKey readPrivate(Path file) throws IOException {
    return read(
        file,
        PRIVATE,
        (factory, encoded) -> factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)));
  }

  /**
   * Reads a public key, as a job does.
   *
   * @param file PEM
   * @return the key
   * @throws JobFailure if it cannot be read or is another key
   */
  public static PublicKey openPublic(Path file) throws JobFailure {
    try {
      return readPublic(file);
    } catch (IOException e) {
      throw JobFailure.input(file.toString(), e);
    }
  }

  /**
   * Reads a public key.
   *
   * @param file PEM
   * @return the key
   * @throws IOException if it cannot be read or is another key
   */
  public static PublicKey readPublic(Path file) throws IOException {
    return read(
        file,
        PUBLIC,
        (factory, encoded) -> factory.generatePublic(new X509EncodedKeySpec(encoded)));
  }

  private static <K> K read(Path file, String kind, Reading<K> reading) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw refused(kind, null);
    }
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    String begin = border("BEGIN", kind);
    int from = text.indexOf(begin);
    int to = text.indexOf(border("END", kind));
    if (from < 0 || to < from) {
      throw refused(kind, null);
    }
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
      return reading.of(KeyFactory.getInstance(ALGORITHM), encoded);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw refused(kind, e);
    }
  }

  private static IOException refused(String kind, Exception cause) {
    return new IOException(
        "is not a " + kind.toLowerCase(Locale.ROOT) + " of " + ALGORITHM + " as PEM", cause);
  }

  private static byte[] pem(String kind, Key key) {
    Base64.Encoder lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
    String body = lines.encodeToString(key.getEncoded());
    return (border("BEGIN", kind) + '\n' + body + '\n' + border("END", kind) + '\n')
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String border(String which, String kind) {
    String dashes = "-".repeat(5);
    return dashes + which + ' ' + kind + dashes;
  }
}
