package org.orbsieve.assessment.cdm;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.frames.FramesFactory;
import org.orekit.frames.StaticTransform;
import org.orekit.time.AbsoluteDate;

/** States of messages, and of screened objects at the times of messages, in TEME. */
final class TemeStates {

  private final AstroContext context;

  TemeStates(AstroContext context) {
    this.context = context;
  }

  /** The state of an object of a message, at the message's TCA. */
  StateVector of(CdmMessage message, CdmObject object) {
    // without interpolation: what Orekit's tables of frames give depends on the order of the calls
    StaticTransform transform =
        FramesFactory.getNonInterpolatingTransform(message.frame(), context.teme(), message.tca())
            .toStaticTransform();
    StateVector s = object.state();
    Vector3D r = transform.transformPosition(new Vector3D(s.x(), s.y(), s.z()));
    Vector3D v = transform.transformVector(new Vector3D(s.vx(), s.vy(), s.vz()));
    return new StateVector(r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ());
  }

  /**
   * Where an object is by its ephemeris, or else its elements.
   *
   * @return empty where neither tells
   */
  static Optional<StateVector> of(AstroContext context, SpaceObject object, AbsoluteDate date) {
    double[] s = new double[6];
    if (object.ephemeris().isPresent()) {
      new TabulatedMotion(object.ephemeris().get(), date).state(0, s);
    } else {
      CatalogRecord record = new CatalogRecord(object, "", 0);
      new OrekitEphemeris(context, new Catalog(List.of(record), List.of()), date).state(0, 0, s);
    }
    return Double.isFinite(s[0])
        ? Optional.of(new StateVector(s[0], s[1], s[2], s[3], s[4], s[5]))
        : Optional.empty();
  }
}
