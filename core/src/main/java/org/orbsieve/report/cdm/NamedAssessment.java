package org.orbsieve.report.cdm;

import org.orbsieve.assessment.cdm.CdmAssessment;

/**
 * An assessment and the file of its message.
 *
 * @param source name of the file as a person gave it
 * @param assessment what came of it
 */
public record NamedAssessment(String source, CdmAssessment assessment) {}
