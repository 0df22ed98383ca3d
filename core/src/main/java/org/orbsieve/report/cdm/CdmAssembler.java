package org.orbsieve.report.cdm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.StateVector;
import org.orbsieve.narrowphase.VolumePassage;
import org.orbsieve.narrowphase.VolumeVisit;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.UtcFormat;
import org.orekit.files.ccsds.definitions.CelestialBodyFrame;
import org.orekit.files.ccsds.definitions.FrameFacade;
import org.orekit.files.ccsds.definitions.OrekitCcsdsFrameMapper;
import org.orekit.files.ccsds.definitions.PocMethodFacade;
import org.orekit.files.ccsds.ndm.cdm.Cdm;
import org.orekit.files.ccsds.ndm.cdm.CdmData;
import org.orekit.files.ccsds.ndm.cdm.CdmHeader;
import org.orekit.files.ccsds.ndm.cdm.CdmMetadata;
import org.orekit.files.ccsds.ndm.cdm.CdmRelativeMetadata;
import org.orekit.files.ccsds.ndm.cdm.CdmSegment;
import org.orekit.files.ccsds.ndm.cdm.CovarianceMethod;
import org.orekit.files.ccsds.ndm.cdm.Maneuvrable;
import org.orekit.files.ccsds.ndm.cdm.RTNCovariance;
import org.orekit.files.ccsds.ndm.cdm.ScreenVolumeFrame;
import org.orekit.files.ccsds.ndm.cdm.ScreenVolumeShape;
import org.orekit.files.ccsds.section.CommentsContainer;
import org.orekit.frames.Frame;
import org.orekit.frames.FramesFactory;
import org.orekit.frames.StaticTransform;
import org.orekit.frames.Transform;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeOffset;
import org.orekit.utils.IERSConventions;

/**
 * Puts a conjunction into Orekit's model of a conjunction data message.
 *
 * <p>States are given in EME2000, since the standard allows no TEME: GCRF, EME2000 and ITRF it is.
 * From TEME to EME2000 it is precession and nutation of date; Earth orientation data does not
 * enter. TCA is rounded to a microsecond, in which an object moves some millimetres and the miss
 * vector, of which the states are given at the unrounded TCA, nothing.
 *
 * <p>Not for use by several threads.
 */
final class CdmAssembler {

  /** Time for which a transform turns at its rate [s]. */
  private static final double TRANSFORM_STEP = 60;

  private final AstroContext context;
  private final CdmHeading heading;
  private final Frame eme2000;
  private final FrameFacade frameName;
  private final UtcFormat utc;
  private final Map<Long, Transform> transforms = new HashMap<>();

  CdmAssembler(AstroContext context, CdmHeading heading) {
    this.context = context;
    this.heading = heading;
    eme2000 = context.messages().getFrames().getEME2000();
    frameName = new FrameFacade(eme2000, CelestialBodyFrame.EME2000, null, null, "EME2000");
    utc = new UtcFormat(context);
  }

  /**
   * The message about a conjunction.
   *
   * @param row a conjunction with a risk assessment and both covariances
   * @param id MESSAGE_ID
   * @param version of the standard
   */
  Cdm assemble(AssessedConjunction row, String id, double version) {
    Conjunction conjunction = row.conjunction();
    RiskAssessment risk = row.risk().orElseThrow();
    StaticTransform transform = transform(conjunction.tca());
    Side first =
        new Side(conjunction.primary(), conjunction.primaryState(), risk.primaryCovariance());
    Side second =
        new Side(conjunction.secondary(), conjunction.secondaryState(), risk.secondaryCovariance());
    CdmRelativeMetadata relative = relative(conjunction, risk);
    RelativeState.rtn(first.state, second.state)
        .ifPresent(state -> setRelativeState(relative, state));
    CdmSegment primary = segment("OBJECT1", first, relative, transform);
    CdmSegment secondary = segment("OBJECT2", second, relative, transform);
    CdmHeader header = new CdmHeader();
    heading.address().marking().ifPresent(words -> header.addComment(CdmText.comment(words)));
    heading.address().messageFor().ifPresent(whom -> header.setMessageFor(CdmText.plain(whom)));
    header.setFormatVersion(version);
    header.setCreationDate(heading.created());
    header.setOriginator(CdmText.plain(heading.originator()));
    header.setMessageId(id);
    return new Cdm(
        header, List.of(primary, secondary), IERSConventions.IERS_2010, context.messages());
  }

  /**
   * From TEME to EME2000, computed each minute without Orekit's interpolation, which depends on the
   * order of the calls. Within the minute it turns at the rate that Orekit gives, which is not
   * quite that of TEME: in low orbits by a tenth of a millimetre, the same for both objects.
   */
  private StaticTransform transform(AbsoluteDate date) {
    double seconds = date.durationFrom(heading.start());
    long node = (long) Math.floor(seconds / TRANSFORM_STEP);
    Transform transform =
        transforms.computeIfAbsent(
            node,
            n ->
                FramesFactory.getNonInterpolatingTransform(
                    context.teme(), eme2000, heading.start().shiftedBy(n * TRANSFORM_STEP)));
    return transform.shiftedBy(seconds - node * TRANSFORM_STEP).toStaticTransform();
  }

  /** One of the two objects. */
  private record Side(
      SpaceObject object, StateVector state, Optional<SourcedCovariance> covariance) {}

  private CdmSegment segment(
      String which, Side side, CdmRelativeMetadata relative, StaticTransform transform) {
    SourcedCovariance covariance = side.covariance.orElseThrow();
    return new CdmSegment(
        metadata(which, side.object, covariance, relative),
        data(transform, side.state, covariance));
  }

  private CdmRelativeMetadata relative(Conjunction conjunction, RiskAssessment risk) {
    CdmRelativeMetadata relative = new CdmRelativeMetadata();
    comments(risk).forEach(comment -> relative.addComment(CdmText.comment(comment)));
    if (!conjunction.primary().isTabulated() || !conjunction.secondary().isTabulated()) {
      relative.addComment(CdmText.comment(RunManifest.CAVEAT));
    }
    relative.setTca(rounded(conjunction.tca()));
    relative.setMissDistance(conjunction.missDistance());
    relative.setRelativeSpeed(conjunction.relativeSpeed());
    relative.setStartScreenPeriod(rounded(heading.start()));
    relative.setStopScreenPeriod(rounded(heading.stop()));
    setVolume(relative, conjunction.passage());
    if (risk.probability() instanceof Probability.Known known) {
      relative.setCollisionProbability(known.value());
      relative.setCollisionProbaMethod(PocMethodFacade.parse(known.method().label()));
    }
    return relative;
  }

  /** The volume and time of the passage, or else the volume of all messages. */
  private void setVolume(CdmRelativeMetadata relative, Optional<VolumePassage> passage) {
    if (passage.isEmpty()) {
      relative.addComment("SCREEN_VOLUME_X, _Y and _Z are semi-axes");
      relative.setScreenVolumeFrame(ScreenVolumeFrame.RTN);
      relative.setScreenVolumeShape(ScreenVolumeShape.valueOf(heading.shape().name()));
      relative.setScreenVolumeX(heading.radial());
      relative.setScreenVolumeY(heading.transverse());
      relative.setScreenVolumeZ(heading.normal());
      return;
    }
    if (passage.get().aroundPrimary().isEmpty()) {
      setVolumeOfOther(relative, passage.get().leading());
      return;
    }
    VolumeVisit visit = passage.get().leading();
    relative.addComment("SCREEN_VOLUME_X, _Y and _Z are semi-axes");
    relative.setScreenVolumeFrame(ScreenVolumeFrame.RTN);
    RtnVolume volume = visit.volume();
    boolean isBox = volume.shape() == RtnVolume.Shape.BOX;
    relative.setScreenVolumeShape(isBox ? ScreenVolumeShape.BOX : ScreenVolumeShape.ELLIPSOID);
    relative.setScreenVolumeX(volume.radial());
    relative.setScreenVolumeY(volume.transverse());
    relative.setScreenVolumeZ(volume.normal());
    relative.setScreenEntryTime(rounded(visit.entry()));
    relative.setScreenExitTime(rounded(visit.exit()));
  }

  /** The keywords are those of a volume around OBJECT1; another one can only be described. */
  private void setVolumeOfOther(CdmRelativeMetadata relative, VolumeVisit visit) {
    relative.addComment(
        CdmText.comment(
            "The screening volume is around OBJECT2: "
                + visit.volume().spec()
                + ", entered "
                + utc.iso(visit.entry())
                + ", left "
                + utc.iso(visit.exit())));
  }

  private static void setRelativeState(CdmRelativeMetadata relative, RelativeState state) {
    relative.setRelativePositionR(state.position().getX());
    relative.setRelativePositionT(state.position().getY());
    relative.setRelativePositionN(state.position().getZ());
    relative.setRelativeVelocityR(state.velocity().getX());
    relative.setRelativeVelocityT(state.velocity().getY());
    relative.setRelativeVelocityN(state.velocity().getZ());
  }

  /** What the keywords have no place for. The hard-body radius is where CARA's messages have it. */
  private static List<String> comments(RiskAssessment risk) {
    List<String> comments = new ArrayList<>();
    comments.add("HBR = " + risk.radius().metres() + " [m]");
    comments.add("HBR_SOURCE = " + risk.radius().source());
    if (risk.probability() instanceof Probability.Known known) {
      if (known.lower() < known.upper()) {
        comments.add(
            String.format(
                Locale.ROOT,
                "COLLISION_PROBABILITY 95 percent interval = %.4e to %.4e",
                known.lower(),
                known.upper()));
      }
    } else if (risk.probability() instanceof Probability.Absent absent) {
      comments.add("COLLISION_PROBABILITY absent: " + absent.reason());
    }
    risk.dilution()
        .ifPresent(
            dilution ->
                comments.add(
                    String.format(
                        Locale.ROOT,
                        "MAXIMUM_PROBABILITY = %.4e with sigmas times %.4g (%s)",
                        dilution.maxProbability(),
                        dilution.scale(),
                        dilution.isDiluted() ? "diluted" : "robust")));
    comments.addAll(risk.remarks());
    return comments;
  }

  private CdmMetadata metadata(
      String which,
      SpaceObject object,
      SourcedCovariance covariance,
      CdmRelativeMetadata relative) {
    CdmMetadata metadata = new CdmMetadata(context.messages(), new OrekitCcsdsFrameMapper());
    metadata.setRelativeMetadata(relative);
    metadata.addComment(
        (object.isTabulated() ? "EPHEMERIS_BEGIN = " : "GP_EPOCH = ") + utc.iso(object.epoch()));
    metadata.addComment(CdmText.comment("COVARIANCE_SOURCE = " + covariance.source()));
    if (!covariance.covariance().hasVelocity()) {
      metadata.addComment("The covariance of the velocity is not known; its elements are zero");
    }
    metadata.setObject(which);
    metadata.setObjectDesignator(String.format(Locale.ROOT, "%05d", object.catalogNumber()));
    metadata.setCatalogName("SATCAT");
    metadata.setObjectName(CdmText.known(object.name()));
    metadata.setInternationalDes(CdmText.known(object.designator()));
    metadata.setEphemName(
        object.ephemeris().map(orbit -> CdmText.known(orbit.fileName())).orElse("NONE"));
    metadata.setCovarianceMethod(
        covariance.assumed() ? CovarianceMethod.DEFAULT : CovarianceMethod.CALCULATED);
    metadata.setManeuverable(Maneuvrable.N_A);
    metadata.setRefFrame(frameName);
    return metadata;
  }

  private static CdmData data(
      StaticTransform transform, StateVector state, SourcedCovariance covariance) {
    Vector3D position = transform.transformPosition(new Vector3D(state.x(), state.y(), state.z()));
    Vector3D velocity = transform.transformVector(new Vector3D(state.vx(), state.vy(), state.vz()));
    org.orekit.files.ccsds.ndm.cdm.StateVector vector =
        new org.orekit.files.ccsds.ndm.cdm.StateVector();
    vector.setX(position.getX());
    vector.setY(position.getY());
    vector.setZ(position.getZ());
    vector.setXdot(velocity.getX());
    vector.setYdot(velocity.getY());
    vector.setZdot(velocity.getZ());
    return new CdmData(
        new CommentsContainer(), null, null, vector, matrix(covariance.covariance()), null);
  }

  private static RTNCovariance matrix(RtnCovariance covariance) {
    RTNCovariance matrix = new RTNCovariance();
    int known = covariance.hasVelocity() ? 6 : 3;
    for (int row = 0; row < 6; row++) {
      for (int column = 0; column <= row; column++) {
        matrix.setCovarianceMatrixEntry(
            row, column, row < known ? covariance.get(row, column) : 0.0);
      }
    }
    return matrix;
  }

  /** The nearest microsecond of UTC. */
  private AbsoluteDate rounded(AbsoluteDate date) {
    TimeOffset second = date.getComponents(context.utc()).getTime().getSplitSecond();
    long micros = second.getRoundedTime(TimeUnit.MICROSECONDS);
    return date.shiftedBy(new TimeOffset(micros, TimeUnit.MICROSECONDS).subtract(second));
  }
}
