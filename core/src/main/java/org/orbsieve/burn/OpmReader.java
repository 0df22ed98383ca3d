package org.orbsieve.burn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.Wgs72;
import org.orekit.data.DataSource;
import org.orekit.errors.OrekitException;
import org.orekit.files.ccsds.definitions.OrbitRelativeFrame;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.files.ccsds.ndm.odm.opm.Maneuver;
import org.orekit.files.ccsds.ndm.odm.opm.Opm;
import org.orekit.frames.LOFType;

/**
 * Reads the burn of an orbit parameter message (CCSDS OPM, KVN or XML). Only the burn counts: the
 * object flies up to it by its own theory, not from the state of the message.
 */
public final class OpmReader {

  private static final Pattern KVN = Pattern.compile("(?m)^\\s*CCSDS_OPM_VERS\\s*=");
  private static final Pattern XML = Pattern.compile("(?i)<([\\w.-]+:)?opm[\\s>]");

  private OpmReader() {}

  /**
   * Whether a text begins like such a message.
   *
   * @param head the beginning of a text
   * @return whether it is to be read here
   */
  public static boolean isLike(String head) {
    return KVN.matcher(head).find() || XML.matcher(head).find();
  }

  /**
   * Reads a message.
   *
   * @param context frames and time scales
   * @param in the message, uncompressed; is read to its end
   * @param source its name
   * @param number catalogue number of the object; -1 if the message identifies it
   * @return the burn, named after the file
   * @throws IOException if it cannot be read, or is no burn that can be screened
   */
  public static NamedBurn read(AstroContext context, InputStream in, String source, int number)
      throws IOException {
    byte[] text = in.readAllBytes();
    try {
      Opm opm =
          new ParserBuilder(context.messages())
              .withMu(Wgs72.MU)
              .buildOpmParser()
              .parseMessage(new DataSource(source, () -> new ByteArrayInputStream(text)));
      return burn(opm, source, number);
    } catch (OrekitException | IllegalArgumentException e) {
      throw failure(source, String.valueOf(e.getMessage()), e);
    }
  }

  private static NamedBurn burn(Opm opm, String source, int number) throws CatalogReadException {
    if (opm.getNbManeuvers() != 1) {
      throw failure(
          source, "a message of one manoeuvre is needed, not " + opm.getNbManeuvers(), null);
    }
    Maneuver maneuver = opm.getManeuver(0);
    OrbitRelativeFrame frame = maneuver.getReferenceFrame().asOrbitRelativeFrame();
    LOFType type = frame == null ? null : frame.getLofType();
    if (type != LOFType.QSW && type != LOFType.QSW_INERTIAL) {
      throw failure(source, "a manoeuvre along R, T and N is needed", null);
    }
    if (maneuver.getDuration() > 0) {
      throw failure(source, "only a manoeuvre without a duration can be flown", null);
    }
    Vector3D deltaV = maneuver.getDV();
    String id =
        RecordProblem.withoutControls(Objects.toString(opm.getMetadata().getObjectID(), ""));
    int known = number >= 0 ? number : CatalogNumber.parse(id);
    return new NamedBurn(
        known, id, shortName(source), source, new Burn(maneuver.getEpochIgnition(), deltaV));
  }

  /** The name of a file without folders and extension. */
  private static String shortName(String source) {
    String name = source.replaceAll(".*[/\\\\]", "");
    return RecordProblem.withoutControls(name.replaceFirst("(?<=.)\\.[^.]*$", ""));
  }

  private static CatalogReadException failure(String source, String reason, Exception cause) {
    return new CatalogReadException(source, reason, cause);
  }
}
