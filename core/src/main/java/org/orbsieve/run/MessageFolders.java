package org.orbsieve.run;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.report.cdm.CdmFolder;
import org.orbsieve.report.cdm.CdmHeading;
import org.orbsieve.run.output.CdmRequest;
import org.orekit.time.AbsoluteDate;

/** Starts the folder of a run's messages. */
final class MessageFolders {

  private MessageFolders() {}

  static CdmFolder open(Prepared run, CdmRequest request) throws IOException {
    ScreeningSettings settings = run.settings();
    AbsoluteDate created =
        request
            .created()
            .orElseGet(
                () ->
                    new AbsoluteDate(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS), run.context().utc()));
    CdmHeading heading =
        CdmHeading.sphere(
            created, request.originator(), settings.start(), settings.stop(), settings.threshold());
    return new CdmFolder(
        run.context(), heading, request.format(), request.folder(), settings.threads());
  }
}
