package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.cdm.CdmFolder;
import org.orbsieve.report.cdm.CdmFormat;
import org.orbsieve.report.cdm.CdmHeading;
import picocli.CommandLine.Option;

/** The options that say whether and how conjunction data messages are written. */
final class CdmOptions {

  private static final String ORIGINATOR = "ORBSIEVE";

  @Option(
      names = "--cdm",
      paramLabel = "DIR",
      description = {
        "Also write a conjunction data message (CCSDS CDM) for each conjunction into this folder,"
            + " which must not exist or be empty, with its probability of collision (--pc)."
            + " Such a run cannot be continued with --resume."
      })
  private Path folder;

  @Option(
      names = "--cdm-format",
      paramLabel = "kvn|xml",
      description = "Encoding of the messages. Default: kvn.")
  private CdmFormat format;

  @Option(
      names = "--cdm-originator",
      paramLabel = "NAME",
      description = "ORIGINATOR of the messages. Default: " + ORIGINATOR + ".")
  private String originator;

  @Option(
      names = "--cdm-created",
      paramLabel = "TIME",
      converter = UtcTime.Converter.class,
      description = {
        "CREATION_DATE of the messages, UTC; with it a run gives the same bytes again."
            + " Default: now."
      })
  private UtcTime created;

  /** Whether messages are asked for. */
  boolean isOn() {
    return folder != null;
  }

  /** Where they go; null for nowhere. */
  Path folder() {
    return folder;
  }

  /**
   * Finds out before the long work whether the folder can be written.
   *
   * @throws CommandFailure if not, if the originator has no name, or if there is no folder to which
   *     the other options belong
   */
  void check() throws CommandFailure {
    if (originator != null && originator.isBlank()) {
      throw new CommandFailure(ExitCode.USAGE, "--cdm-originator must not be empty", null);
    }
    if (!isOn() && (format != null || originator != null || created != null)) {
      String name =
          format != null
              ? "--cdm-format"
              : originator != null ? "--cdm-originator" : "--cdm-created";
      throw new CommandFailure(ExitCode.USAGE, name + " says nothing without --cdm", null);
    }
    if (isOn()) {
      try {
        CdmFolder.check(folder);
      } catch (IOException e) {
        throw CommandFailure.output(folder.toString(), e);
      }
    }
  }

  /** Begins the folder. */
  CdmFolder open(AstroContext context, ScreeningSettings settings) throws IOException {
    UtcTime date =
        created != null
            ? created
            : UtcTime.parse(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    CdmHeading heading =
        CdmHeading.sphere(
            date.date(context),
            originator != null ? originator : ORIGINATOR,
            settings.start(),
            settings.stop(),
            settings.threshold());
    return new CdmFolder(
        context, heading, format != null ? format : CdmFormat.KVN, folder, settings.threads());
  }
}
