package org.orbsieve.run.avoid;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.orbsieve.burn.FormMotion;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.report.orbit.OemExport;
import org.orbsieve.run.Start;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.ElementSetRequest;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.input.RiskRequest;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.WrittenFile;
import org.orekit.time.AbsoluteDate;

/**
 * The whole of {@code orbsieve ephemeris}: writes the states of an object, or of its variant by the
 * one burn among the inputs, as an OEM.
 *
 * @param inputs the objects
 * @param elementSets which element sets count
 * @param risk errors of the states
 * @param number catalogue number of the object
 * @param step time between states [s]; empty for one that suits the orbit
 * @param file the message; empty for standard output
 */
public record EphemerisJob(
    Inputs inputs,
    ElementSetRequest elementSets,
    RiskRequest risk,
    int number,
    OptionalDouble step,
    Optional<Path> file) {

  /**
   * Validates the step.
   *
   * @param inputs the objects
   * @param elementSets which element sets count
   * @param risk errors of the states
   * @param number catalogue number of the object
   * @param step time between states [s]
   * @param file the message
   * @throws IllegalArgumentException if the step is not from 1 s to an hour, or a burn is of
   *     another object
   */
  public EphemerisJob {
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(file, "file");
    if (step.isPresent() && !(step.getAsDouble() >= 1 && step.getAsDouble() <= 3_600)) {
      throw new IllegalArgumentException("the step must be from 1 s to an hour");
    }
    if (inputs.burns().size() > 1) {
      throw new IllegalArgumentException("an ephemeris is of one variant: give one burn");
    }
    if (inputs.burns().stream().anyMatch(burn -> burn.number() != number)) {
      throw new IllegalArgumentException("the burn is of another object");
    }
  }

  /**
   * Runs.
   *
   * @param context what reading needs
   * @param from start of the ephemeris
   * @param to its stop, by the start
   * @param out standard output
   * @return what was written
   * @throws JobFailure if an input cannot be read, the output cannot be written, or the object has
   *     no states
   */
  public WrittenFile run(
      InputContext context, Start from, Function<AbsoluteDate, AbsoluteDate> to, OutputStream out)
      throws JobFailure {
    Destination destination = new Destination(file.orElse(null), out).check();
    ObjectInput input = ObjectInput.read(context, inputs, elementSets, risk);
    AstroContext astro = context.astro();
    AbsoluteDate start = from.known(astro).orElseGet(input::newestEpoch);
    AbsoluteDate stop = to.apply(start);
    if (!stop.isAfter(start)) {
      throw new JobFailure(JobFailure.Kind.REQUEST, "the ephemeris ends before it starts");
    }
    CatalogRecord form = form(input.catalog(start, stop));
    OemExport oem =
        new OemExport(
            form.object(),
            new FormMotion(astro, form, start, stop.durationFrom(start)),
            start,
            step.orElseGet(() -> OemExport.step(form.object().elements())),
            Optional.of(input.assessor().covariances()));
    List<String> comments = inputs.burns().stream().map(burn -> "BURN " + burn.variant()).toList();
    try {
      return destination.write(
          "ephemeris", target -> oem.write(target, astro, ObjectHeading.of(astro, form, comments)));
    } catch (IllegalArgumentException e) {
      throw new JobFailure(JobFailure.Kind.INPUT, number + ": " + e.getMessage(), e);
    }
  }

  private CatalogRecord form(Catalog catalog) throws JobFailure {
    String variant = inputs.burns().stream().map(burn -> burn.variant()).findFirst().orElse("");
    ObjectForm wanted = new ObjectForm(number, variant);
    return catalog.records().stream()
        .filter(record -> record.object().form().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new JobFailure(
                    JobFailure.Kind.INPUT, number + " is not among the objects that were read"));
  }
}
