package org.orbsieve.run.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.ConjunctionAssessor;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.report.ContentDigest;

/**
 * What was asked for about risk.
 *
 * @param assessor assesses each conjunction
 * @param radii where hard-body radii are from
 * @param messages conjunction data messages that covariances are taken from
 * @param failOn action level that makes the command fail
 * @param digests length and hash of the files that were read for it, by name
 */
record Risk(
    ConjunctionAssessor assessor,
    String radii,
    MessageCovariances messages,
    Optional<ActionLevel> failOn,
    Map<String, ContentDigest> digests) {

  /** Whether probabilities of collision are asked for. */
  boolean isAsked() {
    return assessor.risk().isPresent();
  }

  /** The action levels; none where no probabilities are asked for. */
  List<ActionLevel> levels() {
    return assessor.risk().map(RiskAssessor::levels).orElse(List.of());
  }

  /** The settings, for the run manifest. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("hardBodyRadii", radii);
    assessor
        .risk()
        .ifPresent(
            risk -> {
              facts.put("method", risk.method().label());
              facts.put("covariance", assessor.covariances().name());
              Map<String, Object> levels = new LinkedHashMap<>();
              risk.levels().forEach(level -> levels.put(level.name(), level.minProbability()));
              facts.put("levels", levels);
            });
    return facts;
  }

  /** All of it that rows depend on, in one line. */
  String identity() {
    StringBuilder text = new StringBuilder(facts().toString());
    digests.values().forEach(digest -> text.append(' ').append(digest.sha256()));
    return text.toString();
  }
}
