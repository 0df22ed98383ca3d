package org.orbsieve;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orekit.files.ccsds.definitions.BodyFacade;
import org.orekit.files.ccsds.definitions.FrameFacade;
import org.orekit.files.ccsds.definitions.OrekitCcsdsFrameMapper;
import org.orekit.files.ccsds.definitions.TimeSystem;
import org.orekit.files.ccsds.ndm.WriterBuilder;
import org.orekit.files.ccsds.ndm.odm.OdmHeader;
import org.orekit.files.ccsds.ndm.odm.oem.InterpolationMethod;
import org.orekit.files.ccsds.ndm.odm.oem.OemMetadata;
import org.orekit.files.ccsds.ndm.odm.oem.OemWriter;
import org.orekit.files.ccsds.ndm.odm.oem.StreamingOemWriter;
import org.orekit.files.ccsds.utils.generation.Generator;
import org.orekit.files.ccsds.utils.generation.KvnGenerator;
import org.orekit.files.ccsds.utils.generation.XmlGenerator;
import org.orekit.frames.Frame;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;

/** Writes OEMs of catalogue objects by Orekit's writer. */
public final class OemText {

  private OemText() {}

  /**
   * An OEM of one segment.
   *
   * @param object whose SGP4 states
   * @param start first node
   * @param duration time to the last node [s]
   * @param step between nodes [s]
   * @param frame of the states
   * @param xml whether XML instead of KVN
   * @param method interpolation to state; null for none
   * @param degree its degree
   */
  public static String of(
      AstroContext context,
      SpaceObject object,
      AbsoluteDate start,
      double duration,
      double step,
      Frame frame,
      boolean xml,
      InterpolationMethod method,
      int degree) {
    StringBuilder text = new StringBuilder();
    OdmHeader header = new OdmHeader();
    header.setFormatVersion(2.0);
    header.setCreationDate(start);
    header.setOriginator("TEST");
    OemMetadata metadata = new OemMetadata(degree, new OrekitCcsdsFrameMapper());
    metadata.setObjectName(object.name().isEmpty() ? "X" : object.name());
    metadata.setObjectID(Integer.toString(object.catalogNumber()));
    metadata.setCenter(new BodyFacade("EARTH", context.messages().getCelestialBodies().getEarth()));
    metadata.setReferenceFrame(FrameFacade.map(frame));
    metadata.setTimeSystem(TimeSystem.UTC);
    if (method != null) {
      metadata.setInterpolationMethod(method);
      metadata.setInterpolationDegree(degree);
    }
    OemWriter writer = new WriterBuilder(context.messages()).buildOemWriter();
    TLEPropagator propagator =
        TLEPropagator.selectExtrapolator(OrekitEphemeris.toTle(context, object), context.teme());
    try (Generator generator =
            xml
                ? new XmlGenerator(text, 2, "test", 0, true, null)
                : new KvnGenerator(text, OemWriter.KVN_PADDING_WIDTH, "test", 0, 0);
        StreamingOemWriter stream =
            new StreamingOemWriter(generator, writer, header, metadata, false, false)) {
      propagator.setStepHandler(step, stream.newSegment());
      propagator.propagate(start, start.shiftedBy(duration));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
