package org.orbsieve.run.output;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.report.cdm.CdmAddress;
import org.orbsieve.report.cdm.CdmFormat;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/**
 * Conjunction data messages that are written.
 *
 * @param folder takes a message for each conjunction; must not exist or be empty
 * @param format of the messages
 * @param originator of the messages
 * @param created creation date of the messages; empty for now
 * @param address for whom the messages are
 */
public record CdmRequest(
    Path folder,
    CdmFormat format,
    String originator,
    Optional<AbsoluteDate> created,
    CdmAddress address) {

  /** The usual originator. */
  public static final String ORIGINATOR = "ORBSIEVE";

  /**
   * Validates that nothing is null, and the originator not blank.
   *
   * @param folder takes a message for each conjunction; must not exist or be empty
   * @param format of the messages
   * @param originator of the messages
   * @param created creation date of the messages; empty for now
   * @param address for whom the messages are
   */
  public CdmRequest {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(address, "address");
    if (originator.isBlank()) {
      throw new IllegalArgumentException("the originator must not be empty");
    }
  }

  /**
   * The same with a creation date: that of the request, else now, to the second.
   *
   * @param utc the scale of the clock
   * @return the request, whose creation date is present
   */
  public CdmRequest dated(TimeScale utc) {
    AbsoluteDate date =
        created.orElseGet(
            () -> new AbsoluteDate(Instant.now().truncatedTo(ChronoUnit.SECONDS), utc));
    return new CdmRequest(folder, format, originator, Optional.of(date), address);
  }

  /**
   * The same in another folder.
   *
   * @param other takes the messages
   * @return the request
   */
  public CdmRequest in(Path other) {
    return new CdmRequest(other, format, originator, created, address);
  }

  /**
   * Messages in KVN, created now.
   *
   * @param folder takes the messages
   * @return the request
   */
  public static CdmRequest to(Path folder) {
    return new CdmRequest(folder, CdmFormat.KVN, ORIGINATOR, Optional.empty(), CdmAddress.NONE);
  }
}
