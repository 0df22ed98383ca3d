package org.orbsieve.run.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** The signature of a manifest, in a file beside it: Ed25519 over its bytes, in Base64. */
public final class PackageSignature {

  /** What the name of the file ends with, after that of the manifest. */
  static final String ENDING = ".sig";

  /** What a check finds. */
  public enum Status {
    /** The key signed these bytes. */
    OK,
    /** There is no signature. */
    MISSING,
    /** Another key, other bytes, or a damaged signature. */
    INVALID
  }

  private PackageSignature() {}

  /**
   * Where the signature is.
   *
   * @param manifest that is signed
   * @return the file
   */
  public static Path place(Path manifest) {
    return manifest.resolveSibling(manifest.getFileName() + ENDING);
  }

  static void sign(Path manifest, PrivateKey key) throws IOException {
    try {
      Signature signature = Signature.getInstance(KeyFiles.ALGORITHM);
      signature.initSign(key);
      signature.update(Files.readAllBytes(manifest));
      Files.writeString(place(manifest), text(signature.sign()), StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IOException("the manifest cannot be signed: " + e.getMessage(), e);
    }
  }

  private static String text(byte[] signature) {
    return Base64.getEncoder().encodeToString(signature) + '\n';
  }

  /**
   * Checks a signature.
   *
   * @param manifest that is signed
   * @param key public key of the sender
   * @return what was found
   * @throws IOException if a file cannot be read
   */
  public static Status check(Path manifest, PublicKey key) throws IOException {
    Path file = place(manifest);
    if (!Files.exists(file)) {
      return Status.MISSING;
    }
    String written = Files.readString(file, StandardCharsets.ISO_8859_1);
    try {
      byte[] bytes = Base64.getDecoder().decode(written.strip());
      Signature signature = Signature.getInstance(KeyFiles.ALGORITHM);
      signature.initVerify(key);
      signature.update(Files.readAllBytes(manifest));
      // a decoder forgives what is not the signature; a changed byte is still one
      return signature.verify(bytes) && text(bytes).equals(written) ? Status.OK : Status.INVALID;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Status.INVALID;
    }
  }
}
