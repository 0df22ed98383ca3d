package org.orbsieve.run.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.ActionLevels;
import org.orbsieve.assessment.ConjunctionAssessor;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.covariance.CovarianceSource;
import org.orbsieve.assessment.covariance.CovarianceTable;
import org.orbsieve.assessment.covariance.EphemerisCovariance;
import org.orbsieve.assessment.covariance.PublicElementsCovariance;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.radius.RadiusSource;
import org.orbsieve.run.failure.JobFailure;

/**
 * What was asked for about risk.
 *
 * @param assessor assesses each conjunction
 * @param radii where hard-body radii are from
 * @param messages conjunction data messages that covariances are taken from
 * @param failOn action level that makes the run fail
 * @param files the files that were read for it
 */
public record Risk(
    ConjunctionAssessor assessor,
    String radii,
    MessageCovariances messages,
    Optional<ActionLevel> failOn,
    InputFiles files) {

  /**
   * An assessment that was given as such.
   *
   * @param context what reading needs
   * @param assessor assesses each conjunction
   * @return the risk
   */
  public static Risk given(InputContext context, ConjunctionAssessor assessor) {
    return new Risk(assessor, "given", MessageCovariances.NONE, Optional.empty(), context.files());
  }

  /**
   * Reads the files of a request.
   *
   * @param context what reading needs
   * @param request what is asked for
   * @param needed whether probabilities are computed even if the request does not ask
   * @param tabulated whether objects may have ephemerides, and those covariances
   * @return the risk
   * @throws JobFailure naming the file that cannot be read
   * @throws IllegalArgumentException if the request names a level that does not exist
   */
  public static Risk load(
      InputContext context, RiskRequest request, boolean needed, boolean tabulated)
      throws JobFailure {
    InputFiles files = context.files();
    RadiusSource radii = radii(request.radii(), files);
    List<CovarianceSource> sources = new ArrayList<>();
    if (tabulated) {
      sources.add(new EphemerisCovariance());
    }
    MessageCovariances stated = MessageCovariances.read(context.astro(), request.messages(), files);
    stated.covariance().ifPresent(sources::add);
    if (request.covariance().isPresent()) {
      Path table = request.covariance().get();
      sources.add(read(files, table, in -> CovarianceTable.read(in, table)));
    }
    sources.add(new PublicElementsCovariance());
    List<ActionLevel> levels = request.levels().levels(files);
    Optional<RiskAssessor> assessor =
        needed || request.isAsked()
            ? Optional.of(new RiskAssessor(request.method().orElse(PcMethod.FOSTER), levels))
            : Optional.empty();
    return new Risk(
        new ConjunctionAssessor(radii, CovarianceSource.firstOf(sources), assessor),
        request.radii().name(),
        stated,
        request.levels().failOn(levels, context.names()),
        files);
  }

  private static RadiusSource radii(RadiusRequest request, InputFiles files) throws JobFailure {
    try {
      return request.read(files);
    } catch (IOException e) {
      throw JobFailure.input(request.file().map(Path::toString).orElse(request.name()), e);
    }
  }

  private static <T> T read(InputFiles files, Path file, InputFiles.Reading<T> reading)
      throws JobFailure {
    try {
      return files.readFile(file, reading);
    } catch (IOException e) {
      throw JobFailure.input(file.toString(), e);
    }
  }

  /** {@return whether probabilities of collision are asked for} */
  public boolean isAsked() {
    return assessor.risk().isPresent();
  }

  /** {@return the action levels; none where no probabilities are asked for} */
  public List<ActionLevel> levels() {
    return assessor.risk().map(RiskAssessor::levels).orElse(List.of());
  }

  /** {@return the settings, for the run manifest} */
  public Map<String, Object> facts() {
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
              facts.put("levelSet", risk.levels().equals(ActionLevels.CARA) ? "NASA CARA" : "own");
            });
    return facts;
  }

  /** {@return all of it that rows depend on, in one line} */
  public String identity() {
    return facts() + files.hashes();
  }
}
