package org.orbsieve.run.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.share.Marking;
import org.orbsieve.share.Partner;

class PackageCheckTest {

  @TempDir Path folder;
  private Path sent;
  private PublicKey key;

  @BeforeEach
  void sign() throws IOException {
    KeyFiles.generate(folder.resolve("a.key.pem"), folder.resolve("a.pub.pem"));
    key = KeyFiles.readPublic(folder.resolve("a.pub.pem"));
    sent = Files.createDirectory(folder.resolve("sent"));
    Files.createDirectory(sent.resolve("messages"));
    Files.writeString(sent.resolve("rows.csv"), "A,B\n1,2\n");
    Files.writeString(sent.resolve("messages").resolve("m.cdm"), "COMMENT X\n");
    Partner partner = new Partner("north", Marking.of("TLP:RED"), "N", false);
    Path manifest =
        PackageManifest.write(sent, partner, "2026-11-01T00:00:00Z", OptionalLong.empty());
    PackageSignature.sign(manifest, KeyFiles.readPrivate(folder.resolve("a.key.pem")));
  }

  private List<String> bad() throws IOException {
    return PackageCheck.check(sent, key).stream()
        .filter(line -> !line.isGood())
        .map(line -> line.status() + " " + line.file())
        .toList();
  }

  @Test
  void packageIsAsItWasSigned() throws IOException {
    assertEquals(List.of(), bad());
    assertEquals(4, PackageCheck.check(sent.resolve("package.json"), key).size());
    assertEquals("TLP:RED\nrows.csv\n", Files.readString(sent.resolve("rows.csv.marking")));
  }

  @Test
  void everyChangedByteIsNamed() throws IOException {
    try (Stream<Path> walk = Files.walk(sent)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        byte[] was = Files.readAllBytes(file);
        for (int i = 0; i < was.length; i++) {
          byte[] is = was.clone();
          is[i] ^= 1;
          Files.write(file, is);
          List<String> bad = bad();
          assertEquals(1, bad.size(), () -> file + " " + bad);
          String name = sent.relativize(file).toString().replace('\\', '/');
          boolean signed = name.startsWith("package.json");
          assertEquals(
              signed ? "INVALID package.json or package.json.sig" : "CHANGED " + name, bad.get(0));
        }
        Files.write(file, was);
      }
    }
  }

  @Test
  void addedAndMissingFilesAreNamed() throws IOException {
    Files.writeString(sent.resolve("messages").resolve("n.cdm"), "");
    Files.delete(sent.resolve("rows.csv"));
    assertEquals(List.of("MISSING rows.csv", "UNLISTED " + Path.of("messages", "n.cdm")), bad());
  }

  @Test
  void anotherKeyDidNotSign() throws IOException {
    KeyFiles.generate(folder.resolve("b.key.pem"), folder.resolve("b.pub.pem"));
    PublicKey other = KeyFiles.readPublic(folder.resolve("b.pub.pem"));
    assertEquals("INVALID", PackageCheck.check(sent, other).get(0).status());
    Files.delete(sent.resolve("package.json.sig"));
    assertEquals(List.of("UNSIGNED package.json"), bad());
  }

  @Test
  void keysAreNeitherOverwrittenNorMistaken() throws IOException {
    Path secret = folder.resolve("a.key.pem");
    Path open = folder.resolve("a.pub.pem");
    String was = Files.readString(secret);
    assertThrows(IOException.class, () -> KeyFiles.generate(secret, folder.resolve("c.pub.pem")));
    assertThrows(IOException.class, () -> KeyFiles.generate(folder.resolve("c.key.pem"), open));
    assertEquals(was, Files.readString(secret));
    assertThrows(IOException.class, () -> KeyFiles.readPublic(secret));
    assertThrows(IOException.class, () -> KeyFiles.readPrivate(open));
    Files.writeString(open, Files.readString(open).replace("MCo", "MCx"));
    assertThrows(IOException.class, () -> KeyFiles.readPublic(open));
    if (secret.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertEquals(2, Files.getPosixFilePermissions(secret).size());
    }
    assertFalse(Files.exists(folder.resolve("c.key.pem")));
    assertTrue(was.startsWith("-----BEGIN PRIVATE KEY-----\n"));
  }
}
