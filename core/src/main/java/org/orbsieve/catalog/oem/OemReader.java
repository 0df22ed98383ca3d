package org.orbsieve.catalog.oem;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.TabulatedCovariance;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;
import org.orekit.bodies.CelestialBodyFactory;
import org.orekit.data.DataSource;
import org.orekit.files.ccsds.definitions.OrbitRelativeFrame;
import org.orekit.files.ccsds.definitions.TimeSystem;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.files.ccsds.ndm.odm.CartesianCovariance;
import org.orekit.files.ccsds.ndm.odm.oem.InterpolationMethod;
import org.orekit.files.ccsds.ndm.odm.oem.Oem;
import org.orekit.files.ccsds.ndm.odm.oem.OemMetadata;
import org.orekit.files.ccsds.ndm.odm.oem.OemSegment;
import org.orekit.frames.EOPHistory;
import org.orekit.frames.Frame;
import org.orekit.frames.FramesFactory;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.CartesianDerivativesFilter;
import org.orekit.utils.Constants;
import org.orekit.utils.IERSConventions;
import org.orekit.utils.PVCoordinates;
import org.orekit.utils.TimeStampedPVCoordinates;

/** Makes orbits of the OEMs that Orekit's parser reads. */
final class OemReader {

  /** Time systems that are the Earth's rotation. */
  private static final Set<TimeSystem> EARTH_TIMES = Set.of(TimeSystem.UT1, TimeSystem.GMST);

  private final AstroContext context;
  private final String source;
  private final List<String> warnings = new ArrayList<>();

  OemReader(AstroContext context, String source) {
    this.context = context;
    this.source = source;
  }

  /** The orbits of a text, by object in the order of the text. */
  List<TabulatedOrbit> read(String text, boolean ndm) throws RecordProblem {
    Tokens tokens = new Tokens(source);
    try {
      return orbits(messages(text, ndm, tokens));
    } catch (RuntimeException e) {
      // also later than in the parser, which leaves some questions open until they are asked
      throw tokens.problem(e);
    }
  }

  private List<Oem> messages(String text, boolean ndm, Tokens tokens) {
    ParserBuilder builder =
        new ParserBuilder(context.messages())
            .withMu(Constants.WGS84_EARTH_MU) // asked for, not used
            .withFilter(tokens::replace);
    DataSource data = new DataSource(source, () -> new StringReader(text));
    if (!ndm) {
      return List.of(builder.buildOemParser().parseMessage(data));
    }
    return builder.buildNdmParser().parseMessage(data).getConstituents().stream()
        .filter(Oem.class::isInstance)
        .map(Oem.class::cast)
        .toList();
  }

  private List<TabulatedOrbit> orbits(List<Oem> messages) throws RecordProblem {
    Map<String, List<OemSegment>> byObject = new LinkedHashMap<>();
    for (Oem oem : messages) {
      for (OemSegment segment : oem.getSegments()) {
        byObject
            .computeIfAbsent(segment.getMetadata().getObjectID(), id -> new ArrayList<>())
            .add(segment);
      }
    }
    if (byObject.isEmpty()) {
      throw new RecordProblem("holds no OEM");
    }
    List<TabulatedOrbit> orbits = new ArrayList<>();
    for (List<OemSegment> segments : byObject.values()) {
      orbits.add(orbit(segments));
    }
    return orbits;
  }

  private TabulatedOrbit orbit(List<OemSegment> parts) throws RecordProblem {
    warnings.clear();
    AbsoluteDate reference = parts.get(0).getMetadata().getStartTime();
    List<TabulatedSegment> segments = new ArrayList<>();
    for (OemSegment part : parts) {
      segments.addAll(segments(part, reference));
    }
    OemMetadata first = parts.get(0).getMetadata();
    if (segments.isEmpty()) {
      throw new RecordProblem(
          "object "
              + first.getObjectID()
              + " has no usable time: no two states in it are within "
              + SegmentBuilder.MAX_ARC
              + " rad of arc");
    }
    return new TabulatedOrbit(
        RecordProblem.withoutControls(first.getObjectName()),
        RecordProblem.withoutControls(first.getObjectID()),
        source,
        reference,
        segments,
        warnings.stream().distinct().toList());
  }

  private List<TabulatedSegment> segments(OemSegment part, AbsoluteDate reference)
      throws RecordProblem {
    OemMetadata metadata = part.getMetadata();
    if (!CelestialBodyFactory.EARTH.equalsIgnoreCase(metadata.getCenter().getName())) {
      throw new RecordProblem("the centre is " + metadata.getCenter().getName() + ", not EARTH");
    }
    Frame frame = metadata.getFrame();
    if (!frame.isPseudoInertial()) {
      String loss =
          "positions are off by up to 0.5 km per second of UT1-UTC (0.9 s at most) and 15 m";
      warnOfRotation("REF_FRAME " + frame.getName(), loss + " of polar motion", metadata);
    }
    if (EARTH_TIMES.contains(metadata.getTimeSystem())) {
      String loss = "times are off by UT1-UTC (0.9 s at most)";
      warnOfRotation("TIME_SYSTEM " + metadata.getTimeSystem(), loss, metadata);
    }
    SegmentBuilder builder = new SegmentBuilder();
    FrameTurn turn = new FrameTurn(frame, context.teme());
    for (TimeStampedPVCoordinates node : part.getCoordinates()) {
      PVCoordinates pv = turn.toTeme(node.getDate(), node);
      builder.add(
          node.getDate().durationFrom(reference),
          pv.getPosition().getX(),
          pv.getPosition().getY(),
          pv.getPosition().getZ(),
          pv.getVelocity().getX(),
          pv.getVelocity().getY(),
          pv.getVelocity().getZ());
    }
    if (builder.isEmpty()) {
      throw new RecordProblem("a segment of " + metadata.getObjectID() + " has no states");
    }
    for (CartesianCovariance covariance : part.getCovarianceMatrices()) {
      addCovariance(builder, covariance, reference);
    }
    double from = part.getStart().durationFrom(reference);
    double to = part.getStop().durationFrom(reference);
    warnOfMissingNodes(builder, from, to);
    return builder.build(from, to, method(metadata), nodes(metadata));
  }

  /** The stated method; null where none is. */
  private Method method(OemMetadata metadata) {
    InterpolationMethod stated = metadata.getInterpolationMethod();
    if (stated == null) {
      return null;
    }
    return switch (stated) {
      case HERMITE -> Method.HERMITE;
      case LAGRANGE, LINEAR -> Method.LAGRANGE;
      case PROPAGATE -> {
        warnings.add("INTERPOLATION = PROPAGATE: interpolated like an ephemeris that states none");
        yield null;
      }
    };
  }

  /** Nodes that make the stated degree; those of a Hermite polynomial count twice. */
  private int nodes(OemMetadata metadata) {
    if (metadata.getInterpolationMethod() == InterpolationMethod.LINEAR) {
      return 2;
    }
    boolean twice = metadata.getInterpolationMethod() == InterpolationMethod.HERMITE;
    int degree = metadata.getInterpolationDegree();
    int nodes = twice ? (degree + 2) / 2 : degree + 1;
    int most = twice ? TabulatedSegment.MAX_NODES / 2 : TabulatedSegment.MAX_NODES;
    if (nodes > most) {
      warnings.add("INTERPOLATION_DEGREE = " + degree + " is more than numbers carry: lowered");
    }
    return Math.max(2, Math.min(most, nodes));
  }

  /** UT1 and the pole are known from Earth orientation data only. */
  private void warnOfRotation(String what, String loss, OemMetadata metadata) {
    AbsoluteDate date = metadata.getStartTime();
    EOPHistory eop = context.messages().getFrames().getEOPHistory(IERSConventions.IERS_2010, true);
    boolean known =
        eop.getEntries().size() > 1
            && !date.isBefore(eop.getStartDate())
            && !date.isAfter(eop.getEndDate());
    if (!known) {
      warnings.add(
          what + " turns with the Earth, and " + TabulatedOrbit.NO_EARTH_ORIENTATION + ": " + loss);
    }
  }

  private void warnOfMissingNodes(SegmentBuilder builder, double from, double to) {
    if (builder.firstTime() > from || builder.lastTime() < to) {
      warnings.add("the states do not reach the ends of the stated usable time");
    }
  }

  private void addCovariance(
      SegmentBuilder builder, CartesianCovariance covariance, AbsoluteDate reference)
      throws RecordProblem {
    double time = covariance.getEpoch().durationFrom(reference);
    RealMatrix matrix = covariance.getCovarianceMatrix();
    if (!Double.isFinite(matrix.getNorm1())) {
      throw new RecordProblem("a covariance is not of finite numbers");
    }
    OrbitRelativeFrame local = covariance.getReferenceFrame().asOrbitRelativeFrame();
    Frame frame = covariance.getReferenceFrame().asFrame();
    if (frame != null) {
      double[][] jacobian = new double[6][6];
      FramesFactory.getNonInterpolatingTransform(frame, context.teme(), covariance.getEpoch())
          .getJacobian(CartesianDerivativesFilter.USE_PV, jacobian);
      RealMatrix turn = MatrixUtils.createRealMatrix(jacobian);
      RealMatrix teme = turn.multiply(matrix).multiplyTransposed(turn);
      builder.add(new TabulatedCovariance(time, TabulatedCovariance.Axes.TEME, teme));
    } else if (local != null && local.getLofType() != null && axes(local) != null) {
      builder.add(new TabulatedCovariance(time, axes(local), matrix));
    } else {
      warnings.add("covariances in " + covariance.getReferenceFrame().getName() + " are not used");
    }
  }

  private static TabulatedCovariance.Axes axes(OrbitRelativeFrame local) {
    return switch (local.getLofType()) {
      case QSW_INERTIAL -> TabulatedCovariance.Axes.RTN;
      case TNW_INERTIAL -> TabulatedCovariance.Axes.TNW;
      default -> null;
    };
  }
}
