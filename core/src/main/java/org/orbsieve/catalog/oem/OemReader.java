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
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.Reject;
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

  /** The interpolation degree that stands for none. */
  private static final int UNSTATED = -1;

  private final AstroContext context;
  private final String source;
  private final List<String> warnings = new ArrayList<>();

  OemReader(AstroContext context, String source) {
    this.context = context;
    this.source = source;
  }

  /**
   * The orbits of messages, by object in the order of the text. A message that cannot be read costs
   * itself only, and so does an object.
   */
  EphemerisContents read(List<Messages.Message> messages) {
    Map<String, List<OemSegment>> byObject = new LinkedHashMap<>();
    List<Reject> rejects = new ArrayList<>();
    for (Messages.Message message : messages) {
      try {
        for (OemSegment segment : segments(message)) {
          byObject
              .computeIfAbsent(segment.getMetadata().getObjectID(), id -> new ArrayList<>())
              .add(segment);
        }
      } catch (RecordProblem e) {
        rejects.add(new Reject(source, message.linesBefore() + 1, "", e.getMessage()));
      }
    }
    List<TabulatedOrbit> orbits = new ArrayList<>();
    byObject.forEach(
        (object, segments) -> {
          try {
            orbits.add(orbit(segments));
          } catch (RecordProblem e) {
            String number = CatalogNumber.parse(object) == CatalogNumber.NONE ? "" : object.strip();
            rejects.add(new Reject(source, 0, number, e.getMessage()));
          } catch (RuntimeException e) {
            // the parser leaves some questions open until they are asked
            rejects.add(new Reject(source, 0, "", new Tokens(source, 0).problem(e).getMessage()));
          }
        });
    return new EphemerisContents(orbits, rejects);
  }

  private List<OemSegment> segments(Messages.Message message) throws RecordProblem {
    Tokens tokens = new Tokens(source, message.linesBefore());
    ParserBuilder builder =
        new ParserBuilder(context.messages())
            .withMu(Constants.WGS84_EARTH_MU) // asked for, not used
            .withDefaultInterpolationDegree(UNSTATED)
            .withFilter(tokens::replace);
    DataSource data = new DataSource(source, () -> new StringReader(message.text()));
    try {
      List<OemSegment> segments = builder.buildOemParser().parseMessage(data).getSegments();
      if (segments.isEmpty()) {
        throw new RecordProblem("an OEM without states");
      }
      return segments;
    } catch (RuntimeException e) {
      throw tokens.problem(e);
    }
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
    String object = RecordProblem.shown(metadata.getObjectID());
    SegmentBuilder builder = new SegmentBuilder(new NodeTimes(reference, context.utc()), object);
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
    List<TabulatedSegment> segments = builder.build(from, to, method(metadata), nodes(metadata));
    builder.contradiction().ifPresent(warnings::add);
    return segments;
  }

  private Method method(OemMetadata metadata) {
    return method(metadata.getInterpolationMethod());
  }

  /** The stated method; null where none is. */
  private Method method(InterpolationMethod stated) {
    if (stated == null) {
      return null;
    }
    return switch (stated) {
      case HERMITE -> Method.HERMITE;
      case LAGRANGE, LINEAR -> Method.LAGRANGE;
      case PROPAGATE -> {
        warnings.add("INTERPOLATION = PROPAGATE: interpolated as if no method were given");
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
    if (degree == UNSTATED) {
      return nodesOfDefault(metadata.getInterpolationMethod());
    }
    int nodes = twice ? (degree + 2) / 2 : degree + 1;
    int most = twice ? TabulatedSegment.MAX_NODES / 2 : TabulatedSegment.MAX_NODES;
    if (nodes > most) {
      warnings.add("INTERPOLATION_DEGREE = " + degree + " exceeds double precision: lowered");
    }
    return Math.max(2, Math.min(most, nodes));
  }

  /** A method without a degree: the standard gives none, so that this one is said. */
  private int nodesOfDefault(InterpolationMethod method) {
    if (method == InterpolationMethod.HERMITE || method == InterpolationMethod.LAGRANGE) {
      int nodes = SegmentBuilder.defaultNodes(method(method));
      int degree = (method == InterpolationMethod.HERMITE ? 2 * nodes : nodes) - 1;
      warnings.add(
          "INTERPOLATION = "
              + method
              + " without INTERPOLATION_DEGREE: interpolated with degree "
              + degree);
      return nodes;
    }
    return 0;
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
          what
              + " rotates with the Earth, and "
              + TabulatedOrbit.NO_EARTH_ORIENTATION
              + ": "
              + loss);
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
