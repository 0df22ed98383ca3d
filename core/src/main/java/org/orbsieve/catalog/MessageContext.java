package org.orbsieve.catalog;

import java.util.List;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.orekit.bodies.CelestialBodies;
import org.orekit.bodies.CelestialBody;
import org.orekit.bodies.CelestialBodyFactory;
import org.orekit.bodies.LazyLoadedCelestialBodies;
import org.orekit.data.DataContext;
import org.orekit.data.DataProvidersManager;
import org.orekit.forces.gravity.potential.GravityFields;
import org.orekit.frames.Frame;
import org.orekit.frames.Frames;
import org.orekit.models.earth.GeoMagneticFields;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.time.TimeScales;

/**
 * What Orekit needs to read and write CCSDS messages about orbits of the Earth: time scales,
 * frames, and celestial bodies that have only a name. Orekit resolves the centre EARTH, and the
 * MOON and the SUN of a list of perturbations, to bodies for which it would otherwise want a
 * planetary ephemeris.
 */
final class MessageContext implements DataContext {

  /** The bodies that a message may name. */
  private static final List<String> BODIES =
      List.of(
          CelestialBodyFactory.EARTH,
          CelestialBodyFactory.MOON,
          CelestialBodyFactory.SUN,
          CelestialBodyFactory.MERCURY,
          CelestialBodyFactory.VENUS,
          CelestialBodyFactory.MARS,
          CelestialBodyFactory.JUPITER,
          CelestialBodyFactory.SATURN,
          CelestialBodyFactory.URANUS,
          CelestialBodyFactory.NEPTUNE,
          CelestialBodyFactory.PLUTO,
          CelestialBodyFactory.EARTH_MOON,
          CelestialBodyFactory.SOLAR_SYSTEM_BARYCENTER);

  private final TimeScales timeScales;
  private final Frames frames;
  private final LazyLoadedCelestialBodies bodies;

  MessageContext(TimeScales timeScales, Frames frames) {
    this.timeScales = timeScales;
    this.frames = frames;
    bodies =
        new LazyLoadedCelestialBodies(new DataProvidersManager(), timeScales, frames.getGCRF());
    for (String body : BODIES) {
      bodies.addCelestialBodyLoader(body, name -> new NamedBody(name, frames.getGCRF()));
    }
  }

  @Override
  public TimeScales getTimeScales() {
    return timeScales;
  }

  @Override
  public Frames getFrames() {
    return frames;
  }

  @Override
  public CelestialBodies getCelestialBodies() {
    return bodies;
  }

  @Override
  public GravityFields getGravityFields() {
    throw new UnsupportedOperationException("no gravity fields at hand");
  }

  @Override
  public GeoMagneticFields getGeoMagneticFields() {
    throw new UnsupportedOperationException("no geomagnetic fields at hand");
  }

  /** A body that is only named; its position is never needed. */
  private record NamedBody(String name, Frame frame) implements CelestialBody {

    @Override
    public Frame getInertiallyOrientedFrame() {
      return frame;
    }

    @Override
    public Frame getBodyOrientedFrame() {
      return frame;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public double getGM() {
      return Double.NaN;
    }

    @Override
    public <T extends CalculusFieldElement<T>> FieldVector3D<T> getPosition(
        FieldAbsoluteDate<T> date, Frame other) {
      throw new UnsupportedOperationException("no ephemeris of " + name + " at hand");
    }
  }
}
