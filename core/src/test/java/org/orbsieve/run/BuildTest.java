package org.orbsieve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a build says of itself. */
class BuildTest {

  private static Build build(String... lines) throws IOException {
    String text = String.join("\n", lines);
    return Build.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void commitIsThatOfTheSources() throws IOException {
    assertEquals(
        new Build("1.2", "0123456789ab"),
        build("version=1.2", "commit=0123456789ab", "dirty=false"));
  }

  @Test
  void whatIsNotCommittedIsSaid() throws IOException {
    assertEquals(
        new Build("1.2", "0123456789ab-dirty"),
        build("version=1.2", "commit=0123456789ab", "dirty=true"));
  }

  @Test
  void withoutARepositoryTheCommitIsUnknown() throws IOException {
    assertEquals(
        new Build("1.2", Build.UNKNOWN),
        build("version=1.2", "commit=${build.commit}", "dirty=${build.dirty}"));
    assertEquals(new Build("1.2", Build.UNKNOWN), build("version=1.2", "commit=", "dirty=true"));
  }

  @Test
  void thisBuildHasAVersion() {
    assertFalse(Build.current().version().startsWith("$"));
  }
}
