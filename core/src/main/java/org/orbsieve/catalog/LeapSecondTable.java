package org.orbsieve.catalog;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.orekit.data.DataLoader;
import org.orekit.data.DataProvidersManager;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.OffsetModel;
import org.orekit.time.TAIUTCDatFilesLoader;
import org.orekit.time.TimeScale;
import org.orekit.time.UTCScale;
import org.orekit.time.UTCTAIOffset;

/**
 * The steps of TAI-UTC and the date up to which they are known. Source: IERS Bulletin C, see the
 * README of {@code orekit-data}. A table in the layout of the USNO file {@code tai-utc.dat} states
 * that date in a comment line {@code # expires yyyy-mm-dd}, which Orekit's parser skips.
 *
 * @param offsets the steps in the order of time
 * @param expires midnight UTC at the start of this day is the first instant that the table does not
 *     cover
 */
record LeapSecondTable(List<OffsetModel> offsets, LocalDate expires) {

  private static final String RESOURCE = "/org/orbsieve/orekit-data/tai-utc.dat";
  private static final String EXPIRY_MARK = "# expires ";

  LeapSecondTable {
    offsets = List.copyOf(offsets);
  }

  /** The table in the jar. */
  static LeapSecondTable bundled() {
    try (InputStream in = LeapSecondTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + RESOURCE);
      }
      byte[] text = in.readAllBytes();
      List<OffsetModel> offsets =
          new TAIUTCDatFilesLoader.Parser().parse(new ByteArrayInputStream(text), RESOURCE);
      LocalDate expires =
          statedExpiry(new ByteArrayInputStream(text))
              .orElseThrow(() -> new IllegalStateException(RESOURCE + " states no expiry date"));
      return new LeapSecondTable(offsets, expires);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The expiry date as an instant. */
  AbsoluteDate expiry(TimeScale utc) {
    return midnight(expires, utc);
  }

  /**
   * How long a table supplied by the user is valid: until the date that its {@code tai-utc.dat}
   * states; without one, until the date of the table in the jar if both end with the same step
   * (what is known about the future does not depend on who wrote the file), until the first step
   * that it lacks if it ends earlier, and until six months after its last step, the next regular
   * date of a leap second, if it ends later.
   *
   * @param data where the table was found
   * @param utc the scale made of the table
   */
  static AbsoluteDate expiryOfUserData(DataProvidersManager data, UTCScale utc) {
    ExpiryLoader loader = new ExpiryLoader();
    data.feed(TAIUTCDatFilesLoader.DEFAULT_SUPPORTED_NAMES, loader);
    return midnight(loader.stated.orElseGet(() -> impliedExpiry(utc)), utc);
  }

  private static LocalDate impliedExpiry(UTCScale utc) {
    List<UTCTAIOffset> steps = utc.getUTCTAIOffsets();
    AbsoluteDate lastStart = steps.get(steps.size() - 1).getValidityStart();
    LocalDate last = localDate(lastStart.getComponents(utc).getDate());
    LeapSecondTable known = bundled();
    for (OffsetModel step : known.offsets()) {
      LocalDate start = localDate(step.getStart());
      if (start.isAfter(last)) {
        return start;
      }
    }
    LocalDate lastKnown = localDate(known.offsets().get(known.offsets().size() - 1).getStart());
    return last.isAfter(lastKnown) ? last.plusMonths(6) : known.expires();
  }

  private static Optional<LocalDate> statedExpiry(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(EXPIRY_MARK)) {
        String date = line.substring(EXPIRY_MARK.length()).strip();
        try {
          return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
          throw new IOException("the expiry date \"" + date + "\" is not a date yyyy-mm-dd", e);
        }
      }
    }
    return Optional.empty();
  }

  private static LocalDate localDate(DateComponents date) {
    return LocalDate.of(date.getYear(), date.getMonth(), date.getDay());
  }

  private static AbsoluteDate midnight(LocalDate day, TimeScale utc) {
    return new AbsoluteDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), utc);
  }

  /** Looks for the expiry date in the first leap-second file, the one that Orekit takes. */
  private static final class ExpiryLoader implements DataLoader {

    private Optional<LocalDate> stated = Optional.empty();
    private boolean done;

    @Override
    public boolean stillAcceptsData() {
      return !done;
    }

    @Override
    public void loadData(InputStream input, String name) throws IOException {
      done = true;
      stated = statedExpiry(input);
    }
  }
}
