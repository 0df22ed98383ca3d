package org.orbsieve.report.cdm;

import org.orbsieve.assessment.cdm.CdmAssessment;

/**
 * An assessment and the file of its message.
 *
 * @param source name of the file as the user gave it
 * @param assessment its assessment
 */
public record NamedAssessment(String source, CdmAssessment assessment) {}
