package org.orbsieve.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.report.evolution.EventState;
import org.orbsieve.report.evolution.Miss;
import org.orbsieve.report.evolution.Odds;
import org.orbsieve.report.evolution.Participant;
import org.orbsieve.report.evolution.Sighting;
import org.orbsieve.report.evolution.Span;
import org.orekit.time.AbsoluteDate;

/** Events as one run has them, as rows of the table {@code sighting}. */
final class Sightings {

  private static final String COLUMNS =
      "s.event, e.id, e.one, e.one_name, e.other, e.other_name, s.run, s.tca, s.first_tca,"
          + " s.last_tca, s.passes, s.miss, s.miss_r, s.miss_t, s.miss_n, s.sigma_r, s.sigma_t,"
          + " s.sigma_n, s.speed, s.pc, s.max_pc, s.max_pc_scale, s.mahalanobis, s.level,"
          + " s.one_epoch, s.one_source, s.other_epoch, s.other_source, s.state, s.note";

  /** The rows with the events that they are about. */
  static final String SELECT =
      "SELECT " + COLUMNS + " FROM sighting s JOIN event e ON e.number = s.event ";

  /**
   * A row.
   *
   * @param event number of the event
   * @param id of the event
   * @param run number of the run
   * @param sighting the event as the run has it
   * @param state what became of it in this run
   * @param note more about the state
   */
  record Row(int event, String id, int run, Sighting sighting, EventState state, String note) {

    /**
     * A number that changes with every value, for a sum over rows in any order. Only of hashes that
     * are the same on every version of Java. Names belong to the event, whichever run it is.
     */
    long mark() {
      Span span = sighting.span();
      Odds odds = sighting.odds();
      Object[] values = {
        id,
        mark(sighting.one()),
        mark(sighting.other()),
        Times.of(span.tca()),
        Times.of(span.first()),
        Times.of(span.last()),
        span.passes(),
        sighting.miss().distance(),
        sighting.miss().rtn().map(vector -> Arrays.hashCode(vector.toArray())).orElse(0),
        sighting.miss().sigmas().map(vector -> Arrays.hashCode(vector.toArray())).orElse(0),
        sighting.miss().speed(),
        odds.probability().orElse(-1),
        odds.maxProbability().orElse(-1),
        odds.scale().orElse(-1),
        odds.mahalanobis().orElse(-1),
        odds.level(),
        state.name(),
        note
      };
      return Arrays.hashCode(values) * 0x9e3779b97f4a7c15L;
    }

    private static int mark(Participant object) {
      Object[] values = {
        object.designator(), object.epoch().map(Times::of).orElse(0L), object.source()
      };
      return Arrays.hashCode(values);
    }
  }

  private final PreparedStatement insert;

  Sightings(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT INTO sighting VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  }

  void add(Row row) throws SQLException {
    Sighting sighting = row.sighting();
    Span span = sighting.span();
    insert.setInt(1, row.event());
    insert.setInt(2, row.run());
    insert.setLong(3, Times.of(span.tca()));
    insert.setLong(4, Times.of(span.first()));
    insert.setLong(5, Times.of(span.last()));
    insert.setLong(6, span.passes());
    insert.setDouble(7, sighting.miss().distance());
    set(8, sighting.miss().rtn());
    set(11, sighting.miss().sigmas());
    insert.setDouble(14, sighting.miss().speed());
    Odds odds = sighting.odds();
    set(15, odds.probability());
    set(16, odds.maxProbability());
    set(17, odds.scale());
    set(18, odds.mahalanobis());
    insert.setString(19, odds.level());
    set(20, sighting.one());
    set(22, sighting.other());
    insert.setString(24, row.state().name());
    insert.setString(25, row.note());
    insert.executeUpdate();
  }

  private void set(int place, Optional<Vector3D> vector) throws SQLException {
    double[] values = vector.map(Vector3D::toArray).orElse(null);
    for (int axis = 0; axis < 3; axis++) {
      set(place + axis, values == null ? OptionalDouble.empty() : OptionalDouble.of(values[axis]));
    }
  }

  private void set(int place, OptionalDouble value) throws SQLException {
    if (value.isPresent()) {
      insert.setDouble(place, value.getAsDouble());
    } else {
      insert.setNull(place, Types.REAL);
    }
  }

  private void set(int place, Participant object) throws SQLException {
    if (object.epoch().isPresent()) {
      insert.setLong(place, Times.of(object.epoch().get()));
    } else {
      insert.setNull(place, Types.INTEGER);
    }
    insert.setString(place + 1, object.source());
  }

  /** The row at which a result is. */
  static Row row(ResultSet found) throws SQLException {
    Sighting sighting =
        new Sighting(
            participant(found, 3, 25),
            participant(found, 5, 27),
            new Span(
                Times.date(found.getLong(8)),
                Times.date(found.getLong(9)),
                Times.date(found.getLong(10)),
                found.getLong(11)),
            new Miss(
                found.getDouble(12), vector(found, 13), vector(found, 16), found.getDouble(19)),
            new Odds(
                number(found, 20),
                number(found, 21),
                number(found, 22),
                number(found, 23),
                found.getString(24)));
    return new Row(
        found.getInt(1),
        found.getString(2),
        found.getInt(7),
        sighting,
        EventState.valueOf(found.getString(29)),
        found.getString(30));
  }

  private static Participant participant(ResultSet found, int object, int epoch)
      throws SQLException {
    long time = found.getLong(epoch);
    Optional<AbsoluteDate> known =
        found.wasNull() ? Optional.empty() : Optional.of(Times.date(time));
    return new Participant(
        found.getString(object), found.getString(object + 1), known, found.getString(epoch + 1));
  }

  private static Optional<Vector3D> vector(ResultSet found, int place) throws SQLException {
    OptionalDouble x = number(found, place);
    return x.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Vector3D(x.getAsDouble(), found.getDouble(place + 1), found.getDouble(place + 2)));
  }

  private static OptionalDouble number(ResultSet found, int place) throws SQLException {
    double value = found.getDouble(place);
    return found.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
