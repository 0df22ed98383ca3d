package org.orbsieve.report.orbit;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.assessment.covariance.CovarianceSource;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.burn.FormMotion;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.Wgs72;
import org.orbsieve.ephemeris.Span;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.files.ccsds.definitions.OrekitCcsdsFrameMapper;
import org.orekit.files.ccsds.ndm.WriterBuilder;
import org.orekit.files.ccsds.ndm.odm.oem.InterpolationMethod;
import org.orekit.files.ccsds.ndm.odm.oem.Oem;
import org.orekit.files.ccsds.ndm.odm.oem.OemData;
import org.orekit.files.ccsds.ndm.odm.oem.OemMetadata;
import org.orekit.files.ccsds.ndm.odm.oem.OemSegment;
import org.orekit.files.ccsds.ndm.odm.oem.OemWriter;
import org.orekit.files.ccsds.utils.generation.KvnGenerator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.IERSConventions;

/**
 * An ephemeris message (CCSDS 502.0-B, OEM) of any form of an object: a segment between any two
 * breaks of its motion, with covariances. States are to be interpolated by their positions, since
 * SGP4's velocity is not the derivative of its position.
 *
 * @param object the object or variant
 * @param motion its motion
 * @param start start of the motion's period
 * @param step time between states, at most [s]
 * @param covariances errors of the states; empty for none
 */
public record OemExport(
    SpaceObject object,
    FormMotion motion,
    AbsoluteDate start,
    double step,
    Optional<CovarianceSource> covariances) {

  /** Version that Orekit writes and everybody reads. */
  private static final double VERSION = 2.0;

  private static final int DEGREE = 9;

  /** States in an angle of 2 pi at the speed at perigee. */
  private static final int PER_REVOLUTION = 120;

  /** Between two covariances lies less than what their interpolation bridges. */
  private static final int PER_COVARIANCE = 6;

  /**
   * The time between states that suits an orbit.
   *
   * @param elements of the object
   * @return the time [s]
   */
  public static double step(ElementSet elements) {
    double e = elements.eccentricity();
    double fastest = elements.meanMotion() * Math.sqrt(1 + e) / Math.pow(1 - e, 1.5);
    return 2 * Math.PI / fastest / PER_REVOLUTION;
  }

  /**
   * Writes the message, KVN.
   *
   * @param out where to; is not flushed
   * @param context frames and time scales
   * @param heading of the message
   * @throws IOException if {@code out} fails
   * @throws IllegalArgumentException if the object has no state in the period
   */
  public void write(Writer out, AstroContext context, OrbitHeading heading) throws IOException {
    List<OemSegment> segments = new ArrayList<>();
    for (Span part : motion.parts()) {
      segments.add(segment(context, part));
    }
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("the object has no states in the period");
    }
    Oem message =
        new Oem(
            OrbitMessages.header(heading, VERSION),
            segments,
            IERSConventions.IERS_2010,
            context.messages(),
            Wgs72.MU);
    try (KvnGenerator generator =
        new KvnGenerator(out, OemWriter.KVN_PADDING_WIDTH, object.name(), 0, 0)) {
      new WriterBuilder(context.messages()).buildOemWriter().writeMessage(generator, message);
    }
  }

  private OemSegment segment(AstroContext context, Span part) {
    int count = Math.max(DEGREE + 1, 1 + (int) Math.ceil((part.to() - part.from()) / step));
    List<StateVector> states = motion.states(part, count);
    OemMetadata metadata =
        OrbitMessages.described(
            new OemMetadata(DEGREE, new OrekitCcsdsFrameMapper()), context, object);
    metadata.setInterpolationMethod(InterpolationMethod.LAGRANGE);
    metadata.setInterpolationDegree(DEGREE);
    OemData data = new OemData();
    for (int k = 0; k < count; k++) {
      StateVector state = states.get(k);
      if (Double.isNaN(state.x())) {
        throw new IllegalArgumentException("the object has no orbit in a part of the period");
      }
      boolean last = k == count - 1;
      double time = last ? part.to() : part.from() + k * (part.to() - part.from()) / (count - 1);
      AbsoluteDate date = start.shiftedBy(time);
      if (k == 0) {
        metadata.setStartTime(date);
      }
      metadata.setStopTime(date);
      data.addData(OrbitMessages.state(context, date, state), false);
      if (last || k % PER_COVARIANCE == 0) {
        Optional<SourcedCovariance> known =
            covariances.flatMap(source -> source.of(object, date, state));
        known.ifPresent(
            c -> OrbitMessages.covariance(date, state, c.covariance(), data::addCovarianceMatrix));
      }
    }
    return new OemSegment(metadata, data, Wgs72.MU);
  }
}
