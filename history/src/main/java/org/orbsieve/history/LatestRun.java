package org.orbsieve.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UsedOrbit;
import org.orbsieve.report.evolution.ScreenedRun;
import org.orbsieve.report.evolution.Sighting;
import org.orbsieve.report.evolution.UsedOrbits;
import org.orbsieve.report.read.RunRecord;

/**
 * The latest run of a series, with all that the next one is compared with: table {@code latest}.
 */
final class LatestRun {

  /** Of the deflated lists. */
  private static final int FORMAT = 1;

  private LatestRun() {}

  /**
   * Keeps a run in place of the one before it.
   *
   * @param number of the run
   * @param manifest its content
   */
  static void put(
      Connection connection, String series, int number, byte[] manifest, ScreenedRun run)
      throws SQLException, IOException {
    try (PreparedStatement put =
        connection.prepareStatement("INSERT OR REPLACE INTO latest VALUES(?,?,?,?,?)")) {
      put.setString(1, series);
      put.setInt(2, number);
      put.setBytes(3, manifest);
      put.setBytes(4, orbits(run.orbits()));
      put.setBytes(5, rejects(run.rejects()));
      put.executeUpdate();
    }
  }

  /** Number of the latest run of a series. */
  static Optional<Integer> number(Connection connection, String series) throws SQLException {
    try (PreparedStatement find =
        connection.prepareStatement("SELECT run FROM latest WHERE series = ?")) {
      find.setString(1, series);
      try (ResultSet found = find.executeQuery()) {
        return found.next() ? Optional.of(found.getInt(1)) : Optional.empty();
      }
    }
  }

  /** The latest run of a series with its events. */
  static ScreenedRun get(
      Connection connection, String series, List<Sighting> events, AstroContext context)
      throws SQLException, IOException {
    try (PreparedStatement find =
        connection.prepareStatement(
            "SELECT r.manifest, l.manifest, l.orbits, l.rejects FROM latest l"
                + " JOIN run r ON r.id = l.run WHERE l.series = ?")) {
      find.setString(1, series);
      try (ResultSet found = find.executeQuery()) {
        found.next();
        String name = found.getString(1);
        RunRecord record = RunRecord.of(Path.of(name), found.getBytes(2), context);
        return new ScreenedRun(
            name,
            record,
            record.period().orElseThrow(),
            events,
            0,
            orbits(found.getBytes(3)),
            rejects(found.getBytes(4)));
      }
    }
  }

  private static byte[] orbits(UsedOrbits orbits) throws IOException {
    return deflated(
        out -> {
          out.writeBoolean(orbits.isListed());
          List<UsedOrbit> all = orbits.all();
          out.writeInt(all.size());
          for (UsedOrbit orbit : all) {
            out.writeInt(orbit.catalogNumber());
            out.writeLong(Times.of(orbit.epoch()));
            out.writeUTF(orbit.source());
            out.writeDouble(orbit.period());
            out.writeUTF(orbit.fingerprint());
          }
        });
  }

  private static UsedOrbits orbits(byte[] content) throws IOException {
    try (DataInputStream in = inflated(content)) {
      boolean listed = in.readBoolean();
      List<UsedOrbit> all = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        all.add(
            new UsedOrbit(
                in.readInt(),
                Times.date(in.readLong()),
                in.readUTF(),
                in.readDouble(),
                in.readUTF()));
      }
      return listed ? UsedOrbits.of(all) : UsedOrbits.UNLISTED;
    }
  }

  private static byte[] rejects(Map<String, String> rejects) throws IOException {
    return deflated(
        out -> {
          out.writeInt(rejects.size());
          for (Map.Entry<String, String> one : rejects.entrySet()) {
            out.writeUTF(one.getKey());
            out.writeUTF(one.getValue().substring(0, Math.min(1000, one.getValue().length())));
          }
        });
  }

  private static Map<String, String> rejects(byte[] content) throws IOException {
    try (DataInputStream in = inflated(content)) {
      Map<String, String> all = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        all.put(in.readUTF(), in.readUTF());
      }
      return all;
    }
  }

  private interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] deflated(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeByte(FORMAT);
      content.write(out);
    }
    return bytes.toByteArray();
  }

  private static DataInputStream inflated(byte[] content) throws IOException {
    DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(content)));
    if (in.readByte() != FORMAT) {
      throw new IOException("a list of another version");
    }
    return in;
  }
}
