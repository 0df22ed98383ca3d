package org.orbsieve.run.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.report.ContentDigest;

/** Rows whose order is known in the end only: the first may be the last found, so all are kept. */
public final class SortedOutput implements ResultOutput {

  private final ConjunctionWriter format;
  private final ConjunctionOrder order;
  private final Path target;
  private final OutputStream standardOutput;
  private final List<AssessedConjunction> all = new ArrayList<>();

  /**
   * An output that keeps all rows.
   *
   * @param format of the rows
   * @param order of the rows
   * @param target the file; null for standard output
   * @param standardOutput standard output
   */
  public SortedOutput(
      ConjunctionWriter format, ConjunctionOrder order, Path target, OutputStream standardOutput) {
    this.format = format;
    this.order = order;
    this.target = target;
    this.standardOutput = standardOutput;
  }

  @Override
  public void write(List<AssessedConjunction> rows) {
    all.addAll(rows);
  }

  @Override
  public ContentDigest finish(List<PassGroups.Group> late) throws IOException {
    late.forEach(group -> all.add(group.closest()));
    AtomicFile.Content content = out -> format.write(out, order.sorted(all));
    return target == null
        ? AtomicFile.write(standardOutput, content)
        : AtomicFile.write(target, content);
  }

  @Override
  public void close() {
    // nothing was opened
  }
}
