package org.orbsieve.burn;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.ephemeris.CombinedEphemeris;
import org.orbsieve.ephemeris.ElementSetRows;
import org.orbsieve.ephemeris.ElementSetSeams;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.Span;
import org.orbsieve.ephemeris.SuccessiveEphemeris;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4TableBuilder;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * The motion of one form of an object during a period: its states, and where it breaks. Shared by
 * threads.
 */
public final class FormMotion {

  private final AbsoluteDate start;
  private final double duration;
  private final Ephemeris ephemeris;

  /**
   * The motion of a record.
   *
   * @param context time scales
   * @param record the object or a variant of it
   * @param start start of the period
   * @param duration length of the period [s]
   */
  public FormMotion(
      AstroContext context, CatalogRecord record, AbsoluteDate start, double duration) {
    this.start = start;
    this.duration = duration;
    ElementSetRows rows =
        new ElementSetRows(new Catalog(List.of(record), List.of()), start, duration);
    Sgp4TableBuilder builder =
        new Sgp4TableBuilder(rows.elements(), start, 0, duration, context.utc());
    builder.fill(0, builder.size());
    Ephemeris theory = new Sgp4Ephemeris(builder.build());
    TabulatedMotion[] tabulated = new TabulatedMotion[rows.size()];
    record
        .object()
        .ephemeris()
        .ifPresent(orbit -> tabulated[0] = new TabulatedMotion(orbit, start));
    Ephemeris sets = tabulated[0] == null ? theory : new CombinedEphemeris(theory, tabulated);
    this.ephemeris = rows.isOneEach() ? sets : new SuccessiveEphemeris(sets, rows);
  }

  /**
   * The state at a time.
   *
   * @param date a time of the period
   * @return the state, TEME; NaN where the object has none
   */
  public StateVector at(AbsoluteDate date) {
    double[] s = new double[6];
    ephemeris.fork().state(0, date.durationFrom(start), s);
    return new StateVector(s[0], s[1], s[2], s[3], s[4], s[5]);
  }

  /**
   * States at equidistant times, both ends included; at the end, that of the motion before it.
   *
   * @param span a span without a break inside
   * @param count number of states, at least 2
   * @return the states, TEME; NaN where the object has none
   */
  public List<StateVector> states(Span span, int count) {
    Ephemeris own = ephemeris.fork();
    List<StateVector> states = new ArrayList<>(count);
    double[] s = new double[6];
    for (int k = 0; k < count; k++) {
      if (k == count - 1) {
        own.stateBefore(0, span.to(), s);
      } else {
        own.state(0, span.from() + k * (span.to() - span.from()) / (count - 1), s);
      }
      states.add(new StateVector(s[0], s[1], s[2], s[3], s[4], s[5]));
    }
    return states;
  }

  /**
   * The parts of the period between which the motion breaks: at seams of element sets, burns among
   * them, and between the segments of an ephemeris.
   *
   * @return the parts in order [s since the start]; with gaps between them where an ephemeris has
   *     gaps
   */
  public List<Span> parts() {
    List<Span> parts = new ArrayList<>();
    ElementSetSeams seams = ephemeris.seams(0);
    TabulatedMotion motion = ephemeris.tabulated(0);
    if (motion != null) {
      for (Span span : motion.segmentSpans()) {
        add(parts, span.from(), span.to());
      }
    } else if (seams != null) {
      for (int set = 0; set < seams.count(); set++) {
        add(parts, seams.from(set), seams.to(set));
      }
    } else {
      add(parts, 0, duration);
    }
    return parts;
  }

  private void add(List<Span> parts, double from, double to) {
    double begin = Math.max(0, from);
    double end = Math.min(duration, to);
    if (begin < end) {
      parts.add(new Span(begin, end));
    }
  }
}
