package org.orbsieve.cli.options;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.report.cdm.CdmAddress;
import org.orbsieve.report.cdm.CdmFormat;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.output.CdmRequest;
import picocli.CommandLine.Option;

/** The options that say whether and how conjunction data messages are written. */
@HelpTopic(Topic.OUTPUT)
public final class CdmOptions {

  @HelpTopic(value = Topic.OUTPUT, brief = "also a CCSDS message for each conjunction")
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
      description = "ORIGINATOR of the messages. Default: " + CdmRequest.ORIGINATOR + ".")
  private String originator;

  @Option(
      names = "--cdm-created",
      paramLabel = "TIME",
      converter = UtcTime.Converter.class,
      description = {
        "CREATION_DATE of the messages, UTC; a fixed date makes runs reproducible to the byte."
            + " Default: now."
      })
  private UtcTime created;

  @Option(
      names = "--cdm-for",
      paramLabel = "NAME",
      description = "MESSAGE_FOR of the messages. Default: none.")
  private String messageFor;

  /**
   * The messages that are asked for.
   *
   * @param marking a comment at the beginning of each message
   * @throws JobFailure if the originator has no name, or if there is no folder to which the other
   *     options belong
   */
  public Optional<CdmRequest> request(AstroContext context, Optional<String> marking)
      throws JobFailure {
    if (originator != null && originator.isBlank()) {
      throw new JobFailure(Kind.REFUSED, "--cdm-originator must not be empty");
    }
    if (folder == null) {
      requireNothingElse();
      return Optional.empty();
    }
    return Optional.of(
        new CdmRequest(
            folder,
            format != null ? format : CdmFormat.KVN,
            originator != null ? originator : CdmRequest.ORIGINATOR,
            Optional.ofNullable(created).map(time -> time.date(context)),
            new CdmAddress(Optional.ofNullable(messageFor), marking)));
  }

  private void requireNothingElse() throws JobFailure {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("--cdm-format", format);
    given.put("--cdm-originator", originator);
    given.put("--cdm-created", created);
    given.put("--cdm-for", messageFor);
    for (Map.Entry<String, Object> option : given.entrySet()) {
      if (option.getValue() != null) {
        throw new JobFailure(Kind.REFUSED, option.getKey() + " says nothing without --cdm");
      }
    }
  }
}
