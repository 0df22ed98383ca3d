package org.orbsieve.catalog;

import java.util.List;
import org.orekit.bodies.CelestialBodies;
import org.orekit.frames.Frames;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.OffsetModel;
import org.orekit.time.TimeScales;

/** An {@link AstroContext} with the leap seconds since 1999, enough for the dates of tests. */
public final class TestContexts {

  private static final AstroContext CONTEXT = create();

  private TestContexts() {}

  public static AstroContext context() {
    return CONTEXT;
  }

  private static AstroContext create() {
    List<OffsetModel> offsets =
        List.of(
            new OffsetModel(new DateComponents(1972, 1, 1), 10),
            new OffsetModel(new DateComponents(1999, 1, 1), 32),
            new OffsetModel(new DateComponents(2006, 1, 1), 33),
            new OffsetModel(new DateComponents(2009, 1, 1), 34),
            new OffsetModel(new DateComponents(2012, 7, 1), 35),
            new OffsetModel(new DateComponents(2015, 7, 1), 36),
            new OffsetModel(new DateComponents(2017, 1, 1), 37));
    TimeScales scales = TimeScales.of(offsets, (conventions, timeScales) -> List.of());
    Frames frames = Frames.of(scales, (CelestialBodies) null);
    return new AstroContext(
        scales.getUTC(),
        frames.getTEME(),
        new AbsoluteDate(2027, 6, 28, scales.getUTC()),
        "test fixture",
        new MessageContext(scales, frames));
  }
}
