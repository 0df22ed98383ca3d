package org.orbsieve.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.orbsieve.assessment.cdm.CdmAssessor;
import org.orbsieve.assessment.cdm.CdmContents;
import org.orbsieve.assessment.cdm.CdmReadException;
import org.orbsieve.assessment.cdm.CdmReader;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.cdm.NamedAssessment;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.input.InputFiles;

/**
 * Messages that were read and assessed.
 *
 * @param assessments of the messages that could be read, in the order of the files
 * @param refused those that could not, each with its name and the reason
 */
public record MessageReading(List<NamedAssessment> assessments, List<String> refused) {

  /**
   * Takes immutable copies.
   *
   * @param assessments of the messages that could be read, in the order of the files
   * @param refused those that could not, each with its name and the reason
   */
  public MessageReading {
    assessments = List.copyOf(assessments);
    refused = List.copyOf(refused);
  }

  /**
   * Reads messages and assesses them.
   *
   * @param context time scales and frames
   * @param files names, or {@code -}
   * @param input opens them
   * @param assessor assesses them
   * @return what came of it
   * @throws JobFailure if a file cannot be read
   */
  public static MessageReading of(
      AstroContext context, List<String> files, InputFiles input, CdmAssessor assessor)
      throws JobFailure {
    CdmReader reader = new CdmReader(context);
    List<NamedAssessment> found = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (String file : files) {
      try {
        CdmContents contents = input.read(file, reader::readAll);
        for (CdmContents.Numbered one : contents.messages()) {
          String name = contents.name(file, one.place());
          found.add(new NamedAssessment(name, assessor.assess(one.message())));
        }
        for (CdmContents.Refused one : contents.refused()) {
          refused.add(contents.name(file, one.place()) + ": " + one.problem().getMessage());
        }
      } catch (CdmReadException e) {
        refused.add(file + ": " + e.getMessage());
      } catch (IOException e) {
        throw JobFailure.input(file, e);
      }
    }
    return new MessageReading(found, refused);
  }

  /**
   * The assessments, of which there must be one.
   *
   * @return as {@link #assessments}
   * @throws JobFailure if no message could be read
   */
  public List<NamedAssessment> required() throws JobFailure {
    if (assessments.isEmpty()) {
      throw new JobFailure(Kind.INPUT, "no message could be read");
    }
    return assessments;
  }
}
