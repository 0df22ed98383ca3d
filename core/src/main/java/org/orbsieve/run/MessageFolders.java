package org.orbsieve.run;

import java.io.IOException;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.report.cdm.CdmFolder;
import org.orbsieve.report.cdm.CdmHeading;
import org.orbsieve.report.cdm.MessageChain;
import org.orbsieve.run.output.CdmRequest;

/** Starts the folder of a run's messages. */
final class MessageFolders {

  private MessageFolders() {}

  static CdmFolder open(Prepared run, CdmRequest request, MessageChain chain) throws IOException {
    ScreeningSettings settings = run.settings();
    CdmHeading heading =
        CdmHeading.sphere(
                request.created().orElseThrow(),
                request.originator(),
                settings.start(),
                settings.stop(),
                settings.threshold())
            .to(request.address());
    return new CdmFolder(
        run.context(), heading, request.format(), request.folder(), settings.threads(), chain);
  }
}
