package org.orbsieve.run.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.CheckpointFile;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.PartialFile;

/**
 * Rows whose order is known in the end only: the first may be the last found, so all are kept. A
 * file is locked from the beginning, as one that is written as the rows come.
 */
public final class SortedOutput implements ResultOutput {

  private final ConjunctionWriter format;
  private final ConjunctionOrder order;
  private final Optional<PartialFile> file;
  private final OutputStream stream;
  private final boolean owned;
  private final List<AssessedConjunction> all = new ArrayList<>();
  private boolean finished;

  /**
   * An output that keeps all rows.
   *
   * @param format of the rows
   * @param order of the rows
   * @param file takes the rows in the end; empty for a stream
   * @param stream takes them where there is no file
   * @param owned whether the stream is to be closed
   */
  private SortedOutput(
      ConjunctionWriter format,
      ConjunctionOrder order,
      Optional<PartialFile> file,
      OutputStream stream,
      boolean owned) {
    this.format = format;
    this.order = order;
    this.file = file;
    this.stream = stream;
    this.owned = owned;
  }

  /**
   * An output to a file.
   *
   * @param format of the rows
   * @param order of the rows
   * @param target the file
   * @return the output
   * @throws IOException if the file cannot be written, or another run is writing it
   */
  public static SortedOutput to(ConjunctionWriter format, ConjunctionOrder order, Path target)
      throws IOException {
    PartialFile file = PartialFile.create(target);
    try {
      // that of an earlier run in another order, whose rows are gone
      Files.deleteIfExists(CheckpointFile.pathFor(target));
    } catch (IOException e) {
      file.discard();
      throw e;
    }
    return new SortedOutput(
        format, order, Optional.of(file), OutputStream.nullOutputStream(), false);
  }

  /**
   * An output to a stream.
   *
   * @param format of the rows
   * @param order of the rows
   * @param stream takes the rows
   * @param owned whether the stream is to be closed
   * @return the output
   */
  public static SortedOutput to(
      ConjunctionWriter format, ConjunctionOrder order, OutputStream stream, boolean owned) {
    return new SortedOutput(format, order, Optional.empty(), stream, owned);
  }

  @Override
  public void write(List<AssessedConjunction> rows) {
    all.addAll(rows);
  }

  @Override
  public synchronized ContentDigest finish(List<PassGroups.Group> late) throws IOException {
    late.forEach(group -> all.add(group.closest()));
    AtomicFile.Content content = out -> format.write(out, order.sorted(all));
    if (file.isEmpty()) {
      return AtomicFile.write(stream, content);
    }
    content.writeTo(file.get().writer());
    ContentDigest digest = file.get().commit();
    finished = true;
    return digest;
  }

  @Override
  public synchronized boolean abandon() {
    try {
      close();
    } catch (IOException e) {
      // an empty file, which the next run takes over
    }
    return false;
  }

  @Override
  public synchronized void close() throws IOException {
    if (owned) {
      stream.close();
    }
    if (file.isPresent() && !finished) {
      file.get().discard();
    }
  }
}
