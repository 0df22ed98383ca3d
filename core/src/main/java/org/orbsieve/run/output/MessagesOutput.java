package org.orbsieve.run.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.cdm.CdmFolder;
import org.orbsieve.run.failure.OutputException;

/**
 * Rows that go somewhere and, if they are minima, into a folder of messages as well, but for those
 * of candidate manoeuvres: a message states what will happen, and is passed on. Cannot be
 * continued, since a folder that was not finished is gone.
 */
public final class MessagesOutput implements ResultOutput {

  private final ResultOutput rows;
  private final CdmFolder messages;
  private final Path folder;
  private WrittenFile written;

  /**
   * Rows and messages.
   *
   * @param rows takes the rows
   * @param messages takes the messages
   * @param folder of the messages
   */
  public MessagesOutput(ResultOutput rows, CdmFolder messages, Path folder) {
    this.rows = rows;
    this.messages = messages;
    this.folder = folder;
  }

  @Override
  public void write(List<AssessedConjunction> found) throws IOException {
    rows.write(found);
    add(found.stream().filter(row -> row.conjunction().kind() == Conjunction.Kind.MINIMUM));
  }

  private void add(Stream<AssessedConjunction> found) throws IOException {
    try {
      messages.add(found.filter(row -> !row.conjunction().isOfVariant()).toList());
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  @Override
  public void seam() throws IOException {
    rows.seam();
  }

  @Override
  public long position() {
    return rows.position();
  }

  /** Of passes that share a row, the closest has a message. */
  @Override
  public ContentDigest finish(List<PassGroups.Group> late) throws IOException {
    add(late.stream().map(PassGroups.Group::closest));
    ContentDigest digest = rows.finish(late);
    String contents =
        String.format(
            Locale.ROOT,
            messages.messages() == 1 ? "%,d message" : "%,d messages",
            messages.messages());
    if (messages.withoutCovariance() > 0) {
      contents +=
          String.format(
              Locale.ROOT, " (%,d left out: no covariance)", messages.withoutCovariance());
    }
    try {
      written = new WrittenFile(folder, contents, messages.finish());
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
    return digest;
  }

  @Override
  public List<WrittenFile> more() {
    return List.of(written);
  }

  @Override
  public boolean abandon() {
    return rows.abandon();
  }

  @Override
  public void close() throws IOException {
    try (messages) {
      rows.close();
    }
  }
}
