package org.orbsieve.run.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.run.checkpoint.OutputState;
import org.orbsieve.run.checkpoint.PassReader;
import org.orbsieve.run.checkpoint.PassState;
import org.orbsieve.run.checkpoint.RunCheckpoint;

/**
 * Folds passes on their way to another output. What stands for itself goes on at once. Which pass
 * of a group is the closest is known only when the run is over, so that groups wait, each with the
 * place in the output at which its row belongs.
 */
public final class GroupedOutput implements ResultOutput {

  private final ResultOutput rows;
  private final PassGroups passes = new PassGroups();

  /**
   * An output that folds passes.
   *
   * @param rows takes the rows
   */
  public GroupedOutput(ResultOutput rows) {
    this.rows = rows;
  }

  /**
   * Goes on with what an earlier run had formed.
   *
   * @param state as {@link #state} gave it
   * @param reader finds the objects
   */
  public void restore(OutputState state, PassReader reader) {
    state.groups().forEach(group -> passes.restore(reader.group(group)));
    rows.restore(state);
  }

  @Override
  public void write(List<AssessedConjunction> found) throws IOException {
    List<AssessedConjunction> alone = new ArrayList<>();
    for (AssessedConjunction row : found) {
      if (PassGroups.isPass(row.conjunction())) {
        passOn(alone);
        passes.add(row, rows.position());
      } else {
        alone.add(PassGroups.alone(row));
      }
    }
    passOn(alone);
  }

  private void passOn(List<AssessedConjunction> alone) throws IOException {
    if (!alone.isEmpty()) {
      rows.write(List.copyOf(alone));
      alone.clear();
    }
  }

  @Override
  public ContentDigest finish(List<PassGroups.Group> late) throws IOException {
    List<PassGroups.Group> all = new ArrayList<>(passes.groups());
    all.addAll(late);
    return rows.finish(all);
  }

  @Override
  public void seam() throws IOException {
    rows.seam();
  }

  @Override
  public long folded() {
    return passes.folded();
  }

  @Override
  public List<WrittenFile> more() {
    return rows.more();
  }

  @Override
  public boolean canBeResumed() {
    return rows.canBeResumed();
  }

  @Override
  public ContentDigest force() throws IOException {
    return rows.force();
  }

  @Override
  public void save(RunCheckpoint state) throws IOException {
    rows.save(state);
  }

  @Override
  public OutputState state() {
    return rows.state().with(passes.groups().stream().map(PassState::of).toList());
  }

  @Override
  public boolean isWorthKeeping() {
    return rows.isWorthKeeping();
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
