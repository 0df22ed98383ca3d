package org.orbsieve.report.orbit;

import java.util.function.Consumer;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.covariance.OrbitError;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.files.ccsds.definitions.BodyFacade;
import org.orekit.files.ccsds.definitions.FrameFacade;
import org.orekit.files.ccsds.definitions.OrbitRelativeFrame;
import org.orekit.files.ccsds.definitions.OrekitCcsdsFrameMapper;
import org.orekit.files.ccsds.definitions.TimeSystem;
import org.orekit.files.ccsds.ndm.odm.CartesianCovariance;
import org.orekit.files.ccsds.ndm.odm.OdmCommonMetadata;
import org.orekit.files.ccsds.ndm.odm.OdmHeader;
import org.orekit.frames.Frame;
import org.orekit.frames.FramesFactory;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.TimeStampedPVCoordinates;

/** What the two kinds of messages share. All states are in EME2000, times in UTC. */
final class OrbitMessages {

  private OrbitMessages() {}

  static Frame frame(AstroContext context) {
    return context.messages().getFrames().getEME2000();
  }

  static OdmHeader header(OrbitHeading heading, double version) {
    OdmHeader header = new OdmHeader();
    // a header takes no comment after anything else
    heading.comments().forEach(header::addComment);
    header.setFormatVersion(version);
    header.setCreationDate(heading.created());
    header.setOriginator(heading.originator());
    return header;
  }

  static <M extends OdmCommonMetadata> M described(
      M metadata, AstroContext context, SpaceObject object) {
    String number = Integer.toString(object.catalogNumber());
    metadata.setObjectName(object.name().isEmpty() ? number : object.name());
    metadata.setObjectID(object.designator().isEmpty() ? number : object.designator());
    metadata.setCenter(new BodyFacade("EARTH", context.messages().getCelestialBodies().getEarth()));
    metadata.setReferenceFrame(FrameFacade.map(frame(context)));
    metadata.setTimeSystem(TimeSystem.UTC);
    return metadata;
  }

  static TimeStampedPVCoordinates state(AstroContext context, AbsoluteDate date, StateVector s) {
    TimeStampedPVCoordinates teme =
        new TimeStampedPVCoordinates(
            date, new Vector3D(s.x(), s.y(), s.z()), new Vector3D(s.vx(), s.vy(), s.vz()));
    // not interpolated: what it gives then depends on the date alone
    return FramesFactory.getNonInterpolatingTransform(context.teme(), frame(context), date)
        .transformPVCoordinates(teme);
  }

  /** A covariance along R, T, N; where the velocity's is unknown, that of a bounded motion. */
  static void covariance(
      AbsoluteDate date, StateVector s, RtnCovariance given, Consumer<CartesianCovariance> to) {
    Vector3D position = new Vector3D(s.x(), s.y(), s.z());
    Vector3D momentum = position.crossProduct(new Vector3D(s.vx(), s.vy(), s.vz()));
    RtnCovariance whole =
        given.hasVelocity()
            ? given
            : OrbitError.withVelocity(given, momentum.getNorm() / position.getNormSq());
    FrameFacade rtn =
        new FrameFacade(null, null, OrbitRelativeFrame.RTN, null, OrbitRelativeFrame.RTN.name());
    CartesianCovariance covariance =
        new CartesianCovariance(() -> rtn, new OrekitCcsdsFrameMapper());
    covariance.setEpoch(date);
    covariance.setReferenceFrame(rtn);
    for (int row = 0; row < 6; row++) {
      for (int column = 0; column <= row; column++) {
        covariance.setCovarianceMatrixEntry(row, column, whole.get(row, column));
      }
    }
    to.accept(covariance);
  }
}
