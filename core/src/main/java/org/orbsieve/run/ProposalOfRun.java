package org.orbsieve.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.read.RunRecord;
import org.orbsieve.report.relations.RelationsProposal;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.output.OutputFiles;

/** Reads what a run proposes as known pairs. */
public final class ProposalOfRun {

  private ProposalOfRun() {}

  /**
   * Reads a proposal.
   *
   * @param run manifest or conjunctions of the run
   * @param context its UTC is used
   * @return the proposal
   * @throws JobFailure if it is not a run, or one of a version that does not look for such pairs
   */
  public static RelationsProposal read(Path run, AstroContext context) throws JobFailure {
    Path beside = OutputFiles.beside(run, null, null).manifest();
    Path manifest = beside != null && Files.exists(beside) ? beside : run;
    try {
      RunRecord record = RunRecord.read(manifest, context);
      return record
          .companions()
          .map(RelationsProposal::new)
          .orElseThrow(
              () -> new IOException("does not say which pairs fly together: screen again"));
    } catch (IOException e) {
      throw JobFailure.input(manifest.toString(), e);
    }
  }
}
