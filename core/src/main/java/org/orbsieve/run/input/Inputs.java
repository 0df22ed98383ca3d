package org.orbsieve.run.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.burn.BurnRequest;
import org.orbsieve.catalog.SourcePreference;

/**
 * The objects that a job reads.
 *
 * @param catalogues catalogues of element sets, in the order in which they are read
 * @param preference whose element set counts where several catalogues have an object
 * @param satcats satellite catalogues
 * @param ephemerides operators' ephemerides
 * @param variants files of candidate manoeuvres
 * @param burns candidate manoeuvres as burns of objects that are read
 */
public record Inputs(
    List<NamedFile> catalogues,
    SourcePreference preference,
    List<String> satcats,
    List<NumberedFile> ephemerides,
    List<NumberedFile> variants,
    List<BurnRequest> burns) {

  /** Nothing. */
  public static final Inputs NONE =
      new Inputs(List.of(), SourcePreference.NEWEST, List.of(), List.of(), List.of());

  /**
   * Takes immutable copies.
   *
   * @param catalogues catalogues of element sets, in the order in which they are read
   * @param preference whose element set counts where several catalogues have an object
   * @param satcats satellite catalogues
   * @param ephemerides operators' ephemerides
   * @param variants files of candidate manoeuvres
   * @param burns candidate manoeuvres as burns
   */
  public Inputs {
    catalogues = List.copyOf(catalogues);
    satcats = List.copyOf(satcats);
    ephemerides = List.copyOf(ephemerides);
    variants = List.copyOf(variants);
    burns = List.copyOf(burns);
  }

  /**
   * Inputs without burns.
   *
   * @param catalogues catalogues of element sets, in the order in which they are read
   * @param preference whose element set counts where several catalogues have an object
   * @param satcats satellite catalogues
   * @param ephemerides operators' ephemerides
   * @param variants files of candidate manoeuvres
   */
  public Inputs(
      List<NamedFile> catalogues,
      SourcePreference preference,
      List<String> satcats,
      List<NumberedFile> ephemerides,
      List<NumberedFile> variants) {
    this(catalogues, preference, satcats, ephemerides, variants, List.of());
  }

  /**
   * The same with other burns.
   *
   * @param others candidate manoeuvres as burns
   * @return the inputs
   */
  public Inputs withBurns(List<BurnRequest> others) {
    return new Inputs(catalogues, preference, satcats, ephemerides, variants, others);
  }

  /** {@return whether candidate manoeuvres are asked for} */
  public boolean isVaried() {
    return !variants.isEmpty() || !burns.isEmpty();
  }

  /**
   * One catalogue of element sets, of any format that is known.
   *
   * @param file the catalogue
   * @return the inputs
   */
  public static Inputs catalogue(Path file) {
    return NONE.and("", file);
  }

  /**
   * Catalogues of element sets, without names.
   *
   * @param files the catalogues, in the order in which they are read
   * @return the inputs
   */
  public static Inputs catalogues(List<String> files) {
    List<NamedFile> all = files.stream().map(file -> new NamedFile("", file)).toList();
    return new Inputs(all, SourcePreference.NEWEST, List.of(), List.of(), List.of());
  }

  /**
   * The same and a catalogue with a name, which results show.
   *
   * @param name of the catalogue; empty for none
   * @param file the catalogue
   * @return the inputs
   */
  public Inputs and(String name, Path file) {
    List<NamedFile> all = with(catalogues, new NamedFile(name, file.toString()));
    return new Inputs(all, preference, satcats, ephemerides, variants, burns);
  }

  /**
   * The same with another preference.
   *
   * @param order whose element set counts
   * @return the inputs
   */
  public Inputs preferring(SourcePreference order) {
    return new Inputs(catalogues, order, satcats, ephemerides, variants, burns);
  }

  /**
   * The same and a satellite catalogue.
   *
   * @param file CSV of CelesTrak or Space-Track
   * @return the inputs
   */
  public Inputs satcat(Path file) {
    List<String> all = with(satcats, file.toString());
    return new Inputs(catalogues, preference, all, ephemerides, variants, burns);
  }

  /**
   * The same and an operator's ephemeris, or a folder of such.
   *
   * @param file OEM or modified ITC
   * @return the inputs
   */
  public Inputs ephemeris(Path file) {
    List<NumberedFile> all = with(ephemerides, new NumberedFile("", file.toString()));
    return new Inputs(catalogues, preference, satcats, all, variants, burns);
  }

  /**
   * The same and candidate manoeuvres of an object.
   *
   * @param number catalogue number of the object
   * @param file file or folder
   * @return the inputs
   */
  public Inputs variants(int number, Path file) {
    List<NumberedFile> all =
        with(variants, new NumberedFile(Integer.toString(number), file.toString()));
    return new Inputs(catalogues, preference, satcats, ephemerides, all, burns);
  }

  private static <T> List<T> with(List<T> some, T another) {
    List<T> all = new ArrayList<>(some);
    all.add(another);
    return all;
  }

  /** {@return whether any catalogue has a name} */
  public boolean isNamed() {
    return catalogues.stream().anyMatch(one -> !one.name().isEmpty());
  }

  /** Whether objects may have ephemerides. */
  boolean isTabulated() {
    return !ephemerides.isEmpty() || isVaried();
  }

  /**
   * The catalogues; one without a name is named by its file where results name sources.
   *
   * @return the catalogues, in the order in which they are read
   */
  public List<NamedFile> sources() {
    boolean names = isNamed() || isTabulated();
    return catalogues.stream()
        .map(one -> names && one.name().isEmpty() ? new NamedFile(one.file(), one.file()) : one)
        .toList();
  }

  /** {@return all files that are read, catalogues and satellite catalogues first} */
  public List<String> files() {
    return Stream.of(
            catalogues.stream().map(NamedFile::file),
            satcats.stream(),
            ephemerides.stream().map(NumberedFile::file),
            variants.stream().map(NumberedFile::file))
        .flatMap(part -> part)
        .toList();
  }

  /** The catalogues and satellite catalogues: one of them may be standard input. */
  List<String> catalogueFiles() {
    return Stream.concat(catalogues.stream().map(NamedFile::file), satcats.stream()).toList();
  }
}
