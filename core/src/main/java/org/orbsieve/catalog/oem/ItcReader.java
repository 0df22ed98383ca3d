package org.orbsieve.catalog.oem;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.TabulatedCovariance;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.gp.GpEpoch;
import org.orbsieve.catalog.gp.GpValues;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * Reads the 'modified ITC' ephemeris that large constellations publish: some lines of header, then
 * per state a line {@code yyyydddhhmmss.sss x y z vx vy vz} (UTC, km, km/s, mean equator and
 * equinox of J2000) and, if the header names its axes UVW, three lines with the 21 numbers of the
 * lower triangle of its covariance (km^2, km^2/s, km^2/s^2; radial, in-track, cross-track). The
 * object is identified only by the name of the file, {@code MEME_44713_STARLINK-1007_...}.
 */
final class ItcReader {

  private static final Pattern STATE =
      Pattern.compile("(\\d{4})(\\d{3})(\\d{2})(\\d{2})(\\d{2}(?:\\.\\d*)?)");
  private static final Pattern STATED =
      Pattern.compile(
          "ephemeris_(start|stop)\\s*:\\s*(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?)");
  private static final Pattern FILE_NAME =
      Pattern.compile("[A-Z]+_(\\d{1,9}|[A-Z]\\d{4})_([^_]+)_.*");

  /** Numbers of a lower triangle of 6 x 6. */
  private static final int TRIANGLE = 21;

  private static final double KILOMETRE = 1_000;

  private final AstroContext context;
  private final String source;
  private final FrameTurn turn;
  private SegmentBuilder builder; // null before the first state
  private final List<String> warnings = new ArrayList<>();
  private AbsoluteDate reference;
  private AbsoluteDate start;
  private AbsoluteDate stop;
  private boolean covariances;
  private long line;

  ItcReader(AstroContext context, String source) {
    this.context = context;
    this.source = source;
    this.turn = new FrameTurn(context.messages().getFrames().getEME2000(), context.teme());
  }

  TabulatedOrbit read(String text) throws RecordProblem {
    Iterator<String> lines = text.lines().iterator();
    while (lines.hasNext()) {
      String one = next(lines);
      String[] fields = one.strip().split("\\s+");
      Matcher time = STATE.matcher(fields[0]);
      if (time.matches()) {
        readState(time, fields, lines);
      } else if (builder == null) {
        readHeader(one);
      } else if (!one.isBlank()) {
        throw problem("neither a time nor a number of an ITC ephemeris");
      }
    }
    return orbit();
  }

  private String next(Iterator<String> lines) {
    line++;
    return lines.next();
  }

  private void readHeader(String one) throws RecordProblem {
    if (one.strip().equals("UVW")) {
      covariances = true;
    }
    Matcher stated = STATED.matcher(one);
    while (stated.find()) {
      AbsoluteDate date = GpEpoch.of(stated.group(2), context.utc());
      if (stated.group(1).equals("start")) {
        start = date;
      } else {
        stop = date;
      }
    }
  }

  private void readState(Matcher time, String[] fields, Iterator<String> lines)
      throws RecordProblem {
    if (fields.length != 7) {
      throw problem("a state has a time and six numbers");
    }
    AbsoluteDate date = date(time);
    if (reference == null) {
      reference = date;
      builder = new SegmentBuilder(new NodeTimes(date, context.utc()), "");
    }
    double[] s = new double[6];
    for (int i = 0; i < s.length; i++) {
      s[i] = KILOMETRE * number(fields[i + 1]);
    }
    PVCoordinates pv =
        turn.toTeme(
            date,
            new PVCoordinates(new Vector3D(s[0], s[1], s[2]), new Vector3D(s[3], s[4], s[5])));
    Vector3D p = pv.getPosition();
    Vector3D v = pv.getVelocity();
    double seconds = date.durationFrom(reference);
    builder.add(seconds, p.getX(), p.getY(), p.getZ(), v.getX(), v.getY(), v.getZ());
    if (covariances) {
      readCovariance(seconds, lines);
    }
  }

  private AbsoluteDate date(Matcher time) throws RecordProblem {
    String iso =
        time.group(1)
            + '-'
            + time.group(2)
            + 'T'
            + time.group(3)
            + ':'
            + time.group(4)
            + ':'
            + time.group(5);
    try {
      return GpEpoch.of(iso, context.utc());
    } catch (RecordProblem e) {
      throw problem(e.getMessage());
    }
  }

  private void readCovariance(double time, Iterator<String> lines) throws RecordProblem {
    List<String> numbers = new ArrayList<>();
    while (numbers.size() < TRIANGLE && lines.hasNext()) {
      for (String field : next(lines).strip().split("\\s+")) {
        numbers.add(field);
      }
    }
    if (numbers.size() != TRIANGLE) {
      throw problem("a covariance has " + TRIANGLE + " numbers, not " + numbers.size());
    }
    RealMatrix matrix = MatrixUtils.createRealMatrix(6, 6);
    int k = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j <= i; j++) {
        double value = KILOMETRE * KILOMETRE * number(numbers.get(k++));
        matrix.setEntry(i, j, value);
        matrix.setEntry(j, i, value);
      }
    }
    builder.add(new TabulatedCovariance(time, TabulatedCovariance.Axes.RTN, matrix));
  }

  private double number(String text) throws RecordProblem {
    try {
      return GpValues.number("number", text);
    } catch (RecordProblem e) {
      throw problem(e.getMessage());
    }
  }

  private TabulatedOrbit orbit() throws RecordProblem {
    if (builder == null) {
      throw problem("the ephemeris has no states");
    }
    double from = start == null ? builder.firstTime() : start.durationFrom(reference);
    double to = stop == null ? builder.lastTime() : stop.durationFrom(reference);
    if (builder.firstTime() > from || builder.lastTime() < to) {
      warnings.add("the states do not reach the ends of the stated time");
    }
    Matcher name = FILE_NAME.matcher(source.replaceFirst(".*[/\\\\]", ""));
    boolean told = name.matches() && CatalogNumber.parse(name.group(1)) != CatalogNumber.NONE;
    if (!told) {
      warnings.add("the file name does not identify the object, and nothing else does");
    }
    List<TabulatedSegment> segments = builder.build(from, to, null, 0);
    builder.contradiction().ifPresent(warnings::add);
    if (segments.isEmpty()) {
      throw problem("the ephemeris has no usable time");
    }
    return new TabulatedOrbit(
        told ? name.group(2) : "",
        told ? Integer.toString(CatalogNumber.parse(name.group(1))) : "",
        source,
        reference,
        segments,
        warnings);
  }

  private RecordProblem problem(String what) {
    return new RecordProblem("line " + line + ": " + what);
  }
}
