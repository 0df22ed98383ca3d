package org.orbsieve.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.orekit.bodies.CelestialBodies;
import org.orekit.data.DataContext;
import org.orekit.data.DataProvidersManager;
import org.orekit.data.DirectoryCrawler;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.errors.OrekitException;
import org.orekit.frames.Frame;
import org.orekit.frames.Frames;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;
import org.orekit.time.TimeScales;
import org.orekit.time.UTCScale;

/**
 * Data that Orekit needs to read and propagate element sets: the UTC scale with its leap seconds,
 * and the TEME frame. It is passed explicitly; Orekit's default data context is never touched.
 *
 * @param utc the UTC time scale
 * @param teme true equator, mean equinox of date: the frame of SGP4
 * @param leapSecondExpiry end of validity of the leap-second table; later dates use the last offset
 * @param origin source of the data, for the run manifest: {@code built-in} or a directory
 * @param messages data that Orekit needs to read and write CCSDS messages. Without Earth
 *     orientation data in {@code origin}, Earth-fixed frames are off by some tens of metres, a
 *     rotation common to all objects
 */
public record AstroContext(
    TimeScale utc, Frame teme, AbsoluteDate leapSecondExpiry, String origin, DataContext messages) {

  /**
   * Validates that nothing is null.
   *
   * @param utc the UTC time scale
   * @param teme true equator, mean equinox of date: the frame of SGP4
   * @param leapSecondExpiry end of validity of the leap-second table
   * @param origin source of the data, for the run manifest: {@code built-in} or a directory
   * @param messages data that Orekit needs to read and write CCSDS messages. Without Earth
   *     orientation data in {@code origin}, Earth-fixed frames are off by some tens of metres, a
   *     rotation common to all objects
   */
  public AstroContext {
    Objects.requireNonNull(utc, "utc");
    Objects.requireNonNull(teme, "teme");
    Objects.requireNonNull(leapSecondExpiry, "leapSecondExpiry");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(messages, "messages");
  }

  /**
   * The context with the leap-second table of the jar, which is all that SGP4 in TEME needs. Reads
   * some thirty lines, no Earth orientation data and no ephemeris.
   *
   * @return the context
   */
  public static AstroContext bundled() {
    LeapSecondTable table = LeapSecondTable.bundled();
    // TEME and UTC ask for no Earth orientation parameters and no celestial body
    TimeScales scales = TimeScales.of(table.offsets(), (conventions, all) -> List.of());
    Frames frames = Frames.of(scales, (CelestialBodies) null);
    UTCScale utc = scales.getUTC();
    return new AstroContext(
        utc, frames.getTEME(), table.expiry(utc), "built-in", new MessageContext(scales, frames));
  }

  /**
   * The context with the data of an Orekit data directory. It must contain a leap-second file that
   * Orekit knows: {@code tai-utc.dat}, {@code UTC-TAI.history} or {@code LeapSecond.dat}, at any
   * depth. {@link LeapSecondTable#expiryOfUserData} describes how long its table is valid.
   *
   * @param directory the directory
   * @return the context
   * @throws IOException if it is not a directory, cannot be read or contains no leap-second file;
   *     the message is one line that names it
   */
  public static AstroContext fromDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException(directory + ": not a directory with Orekit data");
    }
    try {
      LazyLoadedDataContext context = new LazyLoadedDataContext();
      DataProvidersManager data = context.getDataProvidersManager();
      data.addProvider(new DirectoryCrawler(directory.toFile()));
      UTCScale utc = context.getTimeScales().getUTC();
      Frame teme = context.getFrames().getTEME();
      AbsoluteDate expiry = LeapSecondTable.expiryOfUserData(data, utc);
      DataContext messages = new MessageContext(context.getTimeScales(), context.getFrames());
      return new AstroContext(utc, teme, expiry, directory.toString(), messages);
    } catch (OrekitException e) {
      throw new IOException(directory + ": no usable leap-second file: " + e.getMessage(), e);
    }
  }
}
