package org.orbsieve.avoid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.burn.Burn;
import org.orbsieve.burn.FormMotion;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.Wgs72;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/** Makes the columns of a trade space. */
final class Columns {

  private final AstroContext context;
  private final EventSearch event;
  private final Grid grid;
  private final Outcomes outcomes;

  Columns(AstroContext context, EventSearch event, Grid grid, Outcomes outcomes) {
    this.context = context;
    this.event = event;
    this.grid = grid;
    this.outcomes = outcomes;
  }

  /** The burns at a time. */
  TradeSpace.Column column(int t) {
    BurnTimes.BurnTime time = grid.times().get(t);
    StateVector state = new FormMotion(context, event.object(), time.date(), 1).at(time.date());
    Meeting meeting = event.meeting();
    Outcome base = outcomes.of(event.object(), time.date(), meeting);
    Burn none = new Burn(time.date(), Vector3D.ZERO);
    List<Cell> cells = new ArrayList<>();
    for (int s = 0; s < grid.sizes().size(); s++) {
      Burn burn = grid.burns().get(t).get(s);
      Optional<CatalogRecord> variant = grid.variants().get(t).get(s);
      cells.add(
          new Cell(
              burn,
              time.revolutions(),
              grid.sizes().get(s),
              variant.map(form -> outcomes.of(form, time.date(), meeting)),
              deltaAxis(state, burn.deltaV())));
    }
    return new TradeSpace.Column(
        new Cell(none, time.revolutions(), 0, Optional.of(base), 0), cells);
  }

  /** By the energy, from the osculating state. */
  private static double deltaAxis(StateVector state, Vector3D deltaV) {
    Vector3D velocity = new Vector3D(state.vx(), state.vy(), state.vz());
    double radius = new Vector3D(state.x(), state.y(), state.z()).getNorm();
    double axis = axis(radius, velocity.getNormSq());
    RtnFrame frame = RtnFrame.of(state).orElseThrow();
    double speed = frame.components(velocity).add(deltaV).getNormSq();
    return axis(radius, speed) - axis;
  }

  private static double axis(double radius, double speedSquared) {
    return 1 / (2 / radius - speedSquared / Wgs72.MU);
  }
}
