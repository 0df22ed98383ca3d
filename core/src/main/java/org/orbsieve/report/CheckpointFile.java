package org.orbsieve.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;

/**
 * Checkpoint that a run leaves on the disk so that it can be continued: {@code NAME.checkpoint}
 * beside its output NAME, JSON with a hash of itself. The schema is in {@code docs/formats.md}. It
 * is replaced in one step, so that there is always a complete one, and by one run at a time, which
 * {@link PartialFile} ensures.
 */
public final class CheckpointFile {

  /** Value of the field {@code checkpoint}, which distinguishes such a file from other JSON. */
  public static final String FORMAT = "orbsieve-checkpoint/2";

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private CheckpointFile() {}

  /**
   * Path of the checkpoint of a run to {@code target}.
   *
   * @param target output of the run
   * @return the path
   * @throws IOException if a symbolic link cannot be resolved
   */
  public static Path pathFor(Path target) throws IOException {
    Path file = AtomicFile.resolve(target);
    return file.resolveSibling(file.getFileName() + ".checkpoint");
  }

  /**
   * Writes or replaces a checkpoint.
   *
   * @param state strings, whole numbers, finite doubles, booleans, and lists and maps of such
   * @param file the checkpoint
   * @throws IOException if that fails; the previous checkpoint still exists
   */
  public static void write(Path file, Map<String, Object> state) throws IOException {
    String text = text(state);
    String head =
        String.format("{\"checkpoint\":\"%s\",\"sha256\":\"%s\",\"state\":", FORMAT, hash(text));
    Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING,
                LinkOption.NOFOLLOW_LINKS))) {
      OutputStream out = Channels.newOutputStream(channel);
      out.write((head + text + "}\n").getBytes(StandardCharsets.UTF_8));
      channel.force(true);
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    AtomicFile.forceDirectory(file.getParent());
  }

  /**
   * Reads a checkpoint.
   *
   * @param file the checkpoint
   * @return the state that was written
   * @throws IOException if it cannot be read, is not a checkpoint, or is damaged
   */
  public static Map<String, Object> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = JSON.createParser(in)) {
      json.nextToken();
      if (json.currentToken() == JsonToken.START_OBJECT
          && JsonTree.read(json) instanceof Map<?, ?> whole
          && FORMAT.equals(whole.get("checkpoint"))
          && whole.get("state") instanceof Map<?, ?> state
          && hash(text(state)).equals(whole.get("sha256"))) {
        @SuppressWarnings("unchecked")
        Map<String, Object> result = (Map<String, Object>) state;
        return result;
      }
    } catch (StreamReadException e) {
      throw new IOException("the checkpoint is damaged", e);
    }
    throw new IOException("the checkpoint is damaged, or another version wrote it");
  }

  private static String text(Map<?, ?> state) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      JsonTree.write(json, state);
    }
    return text.toString();
  }

  private static String hash(String text) throws IOException {
    ContentDigest.Meter meter = new ContentDigest.Meter();
    try (OutputStream out = meter.tap(OutputStream.nullOutputStream())) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return meter.digest().sha256();
  }
}
