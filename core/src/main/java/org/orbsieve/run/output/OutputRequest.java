package org.orbsieve.run.output;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.ConjunctionOrder;

/**
 * What is written, and where.
 *
 * @param files conjunctions, rejects and manifest
 * @param format of the conjunctions
 * @param order of the conjunctions
 * @param boundaries whether rows without a minimum are written
 * @param suppressed where what is not reported is listed; empty for nowhere
 * @param comparison where variants are compared; empty for the usual place
 * @param cdm messages; empty for none
 * @param superseded where the element sets that are not used are listed; empty for nowhere
 */
public record OutputRequest(
    OutputFiles files,
    OutputFormat format,
    ConjunctionOrder order,
    boolean boundaries,
    Optional<Path> suppressed,
    Optional<Path> comparison,
    Optional<CdmRequest> cdm,
    Optional<Path> superseded) {

  /** Ending of the usual place of the comparison. */
  private static final String COMPARISON = ".variants.csv";

  /** Ending of the place of the list of orbits. */
  private static final String ORBITS = ".objects.csv";

  /**
   * Validates that nothing is null.
   *
   * @param files conjunctions, rejects and manifest
   * @param format of the conjunctions
   * @param order of the conjunctions
   * @param boundaries whether rows without a minimum are written
   * @param suppressed where what is not reported is listed; empty for nowhere
   * @param comparison where variants are compared; empty for the usual place
   * @param cdm messages; empty for none
   * @param superseded file that lists unused element sets
   */
  public OutputRequest {
    Objects.requireNonNull(files, "files");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(suppressed, "suppressed");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(cdm, "cdm");
    Objects.requireNonNull(superseded, "superseded");
  }

  /**
   * Conjunctions in the order of time, with rejects and manifest beside them.
   *
   * @param conjunctions file; its name says the format
   * @return the request
   */
  public static OutputRequest to(Path conjunctions) {
    return new OutputRequest(
        OutputFiles.beside(conjunctions, null, null),
        OutputFormat.ofName(conjunctions.toString()),
        ConjunctionOrder.TCA,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The same with messages.
   *
   * @param messages that are written
   * @return the request
   */
  public OutputRequest with(CdmRequest messages) {
    return new OutputRequest(
        files,
        format,
        order,
        boundaries,
        suppressed,
        comparison,
        Optional.of(messages),
        superseded);
  }

  /**
   * The same with other names.
   *
   * @param name gives the name in place of a name
   * @return the request
   */
  public OutputRequest named(UnaryOperator<Path> name) {
    return new OutputRequest(
        files.named(name),
        format,
        order,
        boundaries,
        suppressed.map(name),
        comparison.map(name),
        cdm.map(one -> one.in(name.apply(one.folder()))),
        superseded.map(name));
  }

  /**
   * The same with variants compared at the usual place, beside the conjunctions, unless another
   * place was asked for.
   *
   * @return the request
   */
  public OutputRequest withComparison() {
    Optional<Path> place = comparison.or(() -> Optional.ofNullable(files.companion(COMPARISON)));
    return new OutputRequest(files, format, order, boundaries, suppressed, place, cdm, superseded);
  }

  /**
   * The same with a list of the element sets that are not used.
   *
   * @param place where it goes; empty for nowhere
   * @return the request
   */
  public OutputRequest withSuperseded(Optional<Path> place) {
    return new OutputRequest(files, format, order, boundaries, suppressed, comparison, cdm, place);
  }

  /**
   * The same with one more file, which must be another one than all others and writable.
   *
   * @param file that somebody else writes
   * @return the request
   */
  public OutputRequest withFile(Path file) {
    return new OutputRequest(
        files.and(file), format, order, boundaries, suppressed, comparison, cdm, superseded);
  }

  /**
   * Where the orbits by which objects were screened are listed: beside the conjunctions, in a run
   * that has a manifest.
   *
   * @return the file; empty for nowhere
   */
  public Optional<Path> orbits() {
    return files.manifest() == null
        ? Optional.empty()
        : Optional.ofNullable(files.companion(ORBITS));
  }

  /** {@return all files, without the messages} */
  public OutputFiles all() {
    return files
        .and(suppressed.orElse(null))
        .and(comparison.orElse(null))
        .and(superseded.orElse(null))
        .and(orbits().orElse(null));
  }

  /** {@return whether rows can be written as they come, to a file that can be gone on with} */
  public boolean isFileInOrderOfTime() {
    Path file = files.conjunctions();
    return order == ConjunctionOrder.TCA && file != null && !AtomicFile.isSpecial(file);
  }

  /** {@return whether a run that is interrupted can be resumed} */
  public boolean isResumable() {
    return isFileInOrderOfTime() && cdm.isEmpty();
  }
}
