package org.orbsieve.assessment.covariance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * Tries several sources in their order. The refusals of earlier sources are added to the answer.
 *
 * @param sources the most trusted one first
 */
record FirstCovarianceSource(List<CovarianceSource> sources) implements CovarianceSource {

  /** Takes an immutable copy. */
  FirstCovarianceSource {
    sources = List.copyOf(sources);
  }

  @Override
  public String name() {
    return sources.stream().map(CovarianceSource::name).collect(Collectors.joining(", else "));
  }

  @Override
  public Optional<SourcedCovariance> of(SpaceObject object, AbsoluteDate date, StateVector state) {
    List<String> refusals = new ArrayList<>();
    for (CovarianceSource source : sources) {
      Optional<SourcedCovariance> known = source.of(object, date, state);
      if (known.isPresent() && known.get().covariance().isZero()) {
        refusals.add(known.get().source() + " is zero, which means unknown");
        continue;
      }
      if (known.isPresent()) {
        return known.map(covariance -> covariance.noting(refusals));
      }
      source.refusal(object, date).ifPresent(refusals::add);
    }
    return Optional.empty();
  }
}
