package org.orbsieve.run.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.report.ContentDigest;

/** Keeps all rows until their order is known, then hands them on. Cannot be continued. */
public final class OrderedOutput implements ResultOutput {

  private final ResultOutput rows;
  private final ConjunctionOrder order;
  private final List<AssessedConjunction> all = new ArrayList<>();

  /**
   * An output that keeps all rows.
   *
   * @param rows takes the rows in the end
   * @param order of the rows
   */
  public OrderedOutput(ResultOutput rows, ConjunctionOrder order) {
    this.rows = rows;
    this.order = order;
  }

  @Override
  public void write(List<AssessedConjunction> found) {
    all.addAll(found);
  }

  @Override
  public ContentDigest finish(List<PassGroups.Group> late) throws IOException {
    late.forEach(group -> all.add(group.closest()));
    rows.write(order.sorted(all));
    return rows.finish(List.of());
  }

  @Override
  public List<WrittenFile> more() {
    return rows.more();
  }

  @Override
  public boolean abandon() {
    return rows.abandon();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
