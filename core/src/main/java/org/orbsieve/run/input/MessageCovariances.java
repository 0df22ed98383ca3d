package org.orbsieve.run.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.assessment.cdm.CdmContents;
import org.orbsieve.assessment.cdm.CdmCovariance;
import org.orbsieve.assessment.cdm.CdmMessage;
import org.orbsieve.assessment.cdm.CdmObject;
import org.orbsieve.assessment.cdm.CdmReadException;
import org.orbsieve.assessment.cdm.CdmReader;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.failure.Setting;
import org.orbsieve.run.failure.SettingNames;

/**
 * The conjunction data messages that covariances are taken from.
 *
 * @param covariance what they state; empty where none were given
 * @param messages those that were read
 * @param warnings what the person should know of them, one line each
 */
public record MessageCovariances(
    Optional<CdmCovariance> covariance, List<CdmCovariance.Named> messages, List<String> warnings) {

  /** None. */
  static final MessageCovariances NONE =
      new MessageCovariances(Optional.empty(), List.of(), List.of());

  /**
   * Reads messages. A file that was named must be one; of a folder or pattern, other files are
   * named in a warning.
   *
   * @param names files, folders and patterns
   * @param kept keeps length and hash of each file
   * @throws JobFailure if a name stands for nothing, or no message can be read
   */
  static MessageCovariances read(AstroContext context, List<String> names, InputFiles kept)
      throws JobFailure {
    if (names.isEmpty()) {
      return NONE;
    }
    CdmReader reader = new CdmReader(context);
    List<CdmCovariance.Named> messages = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (String name : names) {
      for (String file : MessageFiles.files(List.of(name))) {
        try {
          CdmContents contents = reader.readAll(kept.readBytes(Path.of(file)));
          add(contents, file, messages, warnings);
          if (contents.messages().isEmpty() && file.equals(name)) {
            throw JobFailure.input(file, contents.refused().get(0).problem());
          }
        } catch (CdmReadException e) {
          if (file.equals(name)) {
            throw JobFailure.input(file, e);
          }
          warnings.add(file + ": " + e.getMessage());
        } catch (IOException e) {
          throw JobFailure.input(file, e);
        }
      }
    }
    if (messages.isEmpty()) {
      String given = String.join(", ", names);
      throw new JobFailure(Kind.INPUT, "no conjunction data message in " + given);
    }
    CdmCovariance covariance = new CdmCovariance(context, messages);
    return new MessageCovariances(Optional.of(covariance), messages, warnings);
  }

  private static void add(
      CdmContents contents,
      String file,
      List<CdmCovariance.Named> messages,
      List<String> warnings) {
    String shortName = Path.of(file).getFileName().toString();
    for (CdmContents.Numbered one : contents.messages()) {
      String called = contents.name(shortName, one.place());
      messages.add(new CdmCovariance.Named(called, one.message()));
      warnings.addAll(lacks(contents.name(file, one.place()), one.message()));
    }
    for (CdmContents.Refused one : contents.refused()) {
      warnings.add(contents.name(file, one.place()) + ": " + one.problem().getMessage());
    }
  }

  private static List<String> lacks(String file, CdmMessage message) {
    List<String> lacks = new ArrayList<>();
    lack(message.primary()).ifPresent(what -> lacks.add(file + ": " + what + " of OBJECT1"));
    lack(message.secondary()).ifPresent(what -> lacks.add(file + ": " + what + " of OBJECT2"));
    return lacks;
  }

  private static Optional<String> lack(CdmObject object) {
    if (object.covariance().isEmpty()) {
      return Optional.of("no covariance");
    }
    return CdmCovariance.isNamed(object) ? Optional.empty() : Optional.of("no readable designator");
  }

  /**
   * What the person should know of them.
   *
   * @param catalog the objects that are screened
   * @param settings how messages name settings
   * @return one line each
   */
  public List<String> warnings(Catalog catalog, SettingNames settings) {
    List<String> all = new ArrayList<>(warnings);
    if (covariance.isPresent()
        && catalog.records().stream()
            .map(CatalogRecord::object)
            .noneMatch(covariance.get()::isAbout)) {
      all.add(
          "the messages of "
              + settings.of(Setting.MESSAGE_COVARIANCES)
              + " contain no screened object");
    }
    return all;
  }
}
