package org.orbsieve.report.orbit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.burn.Burn;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.Wgs72;
import org.orekit.files.ccsds.definitions.FrameFacade;
import org.orekit.files.ccsds.definitions.OrbitRelativeFrame;
import org.orekit.files.ccsds.definitions.OrekitCcsdsFrameMapper;
import org.orekit.files.ccsds.ndm.WriterBuilder;
import org.orekit.files.ccsds.ndm.odm.OdmCommonMetadata;
import org.orekit.files.ccsds.ndm.odm.StateVector;
import org.orekit.files.ccsds.ndm.odm.opm.Maneuver;
import org.orekit.files.ccsds.ndm.odm.opm.Opm;
import org.orekit.files.ccsds.ndm.odm.opm.OpmData;
import org.orekit.files.ccsds.ndm.odm.opm.OpmWriter;
import org.orekit.files.ccsds.section.Segment;
import org.orekit.files.ccsds.utils.generation.KvnGenerator;
import org.orekit.utils.IERSConventions;
import org.orekit.utils.TimeStampedPVCoordinates;

/**
 * An orbit parameter message (CCSDS 502.0-B, OPM) of a burn: the state of the object right before
 * it, and the change of velocity along R, T and N.
 *
 * @param object the object
 * @param burn the burn
 * @param before state right before the burn, TEME
 */
public record OpmExport(
    SpaceObject object, Burn burn, org.orbsieve.narrowphase.StateVector before) {

  private static final double VERSION = 2.0;

  /**
   * Writes the message, KVN.
   *
   * @param out where to; is not flushed
   * @param context frames and time scales
   * @param heading of the message
   * @throws IOException if {@code out} fails
   */
  public void write(Writer out, AstroContext context, OrbitHeading heading) throws IOException {
    OpmData data =
        new OpmData(state(context), null, null, null, List.of(maneuver()), null, Double.NaN);
    Opm message =
        new Opm(
            OrbitMessages.header(heading, VERSION),
            List.of(
                new Segment<>(
                    OrbitMessages.described(
                        new OdmCommonMetadata(new OrekitCcsdsFrameMapper()), context, object),
                    data)),
            IERSConventions.IERS_2010,
            context.messages(),
            Wgs72.MU);
    try (KvnGenerator generator =
        new KvnGenerator(out, OpmWriter.KVN_PADDING_WIDTH, object.name(), 0, 0)) {
      new WriterBuilder(context.messages()).buildOpmWriter().writeMessage(generator, message);
    }
  }

  private StateVector state(AstroContext context) {
    TimeStampedPVCoordinates pv = OrbitMessages.state(context, burn.date(), before);
    StateVector state = new StateVector();
    state.setEpoch(burn.date());
    double[] p = pv.getPosition().toArray();
    double[] v = pv.getVelocity().toArray();
    for (int k = 0; k < 3; k++) {
      state.setP(k, p[k]);
      state.setV(k, v[k]);
    }
    return state;
  }

  private Maneuver maneuver() {
    Maneuver maneuver = new Maneuver();
    maneuver.setEpochIgnition(burn.date());
    maneuver.setDuration(0);
    maneuver.setDeltaMass(0);
    maneuver.setReferenceFrame(
        new FrameFacade(null, null, OrbitRelativeFrame.RTN, null, OrbitRelativeFrame.RTN.name()));
    Vector3D deltaV = burn.deltaV();
    maneuver.setDV(0, deltaV.getX());
    maneuver.setDV(1, deltaV.getY());
    maneuver.setDV(2, deltaV.getZ());
    return maneuver;
  }
}
