package org.orbsieve.run.share;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.read.ConjunctionReader;
import org.orbsieve.report.read.ConjunctionRecord;
import org.orbsieve.report.read.ObjectRecord;
import org.orbsieve.report.read.RecordReader;
import org.orbsieve.share.Grant;
import org.orbsieve.share.Label;
import org.orbsieve.share.Partner;
import org.orbsieve.share.Policy;
import org.orbsieve.share.Rule;

/**
 * Says of every row of the owner's run what its label grants a partner, and what became of it in
 * the package. The label of a row is the intersection of the labels of everything it rests on.
 */
final class RowAudit {

  /** Difference of TCAs within which two rows are about the same passage [s]. */
  private static final double SAME_PASSAGE = 1200;

  /** More than rounding of a row [s] and [m]. */
  private static final double SAME = 2e-3;

  private final AstroContext context;
  private final SharedRun run;
  private final Policy policy;
  private final UtcFormat utc;

  /** Something on which a row rests. */
  private record Ground(String what, Rule rule) {}

  RowAudit(AstroContext context, SharedRun run, Policy policy) {
    this.context = context;
    this.run = run;
    this.policy = policy;
    this.utc = new UtcFormat(context);
  }

  /**
   * Compares the owner's rows with those of a package.
   *
   * @param packaged conjunctions of the package; empty if there is no package
   * @return a line for each row of either
   */
  List<Audit.Line> lines(Partner partner, Optional<Path> packaged) throws IOException {
    Map<String, List<ConjunctionRecord>> others = new HashMap<>();
    if (packaged.isPresent()) {
      for (ConjunctionRecord row : rows(packaged.get())) {
        others.computeIfAbsent(pair(row), any -> new ArrayList<>()).add(row);
      }
    }
    List<Audit.Line> lines = new ArrayList<>();
    for (ConjunctionRecord row :
        rows(run.record().path(run.record().outputs().get(0)).orElseThrow())) {
      Optional<ConjunctionRecord> same = take(others.get(pair(row)), row);
      String became =
          same.isEmpty() ? "absent" : isSame(row, same.get()) ? "the same" : "computed anew";
      lines.add(new Audit.Line(partner.name(), decision(row, partner), became));
    }
    others.values().stream()
        .flatMap(List::stream)
        .forEach(
            row ->
                lines.add(
                    new Audit.Line(
                        partner.name(),
                        new Decision(
                            "row", item(row), Grant.ROWS, "only the released inputs have it"),
                        "only there")));
    return lines;
  }

  /** How many rows of the owner's run a package does not contain. */
  static long withheld(List<Audit.Line> lines) {
    return lines.stream().filter(line -> line.inPackage().equals("absent")).count();
  }

  private List<ConjunctionRecord> rows(Path file) throws IOException {
    List<ConjunctionRecord> rows = new ArrayList<>();
    try (RecordReader<ConjunctionRecord> reader = ConjunctionReader.open(file, context)) {
      for (Optional<ConjunctionRecord> next = reader.next();
          next.isPresent();
          next = reader.next()) {
        rows.add(next.get());
      }
    }
    return rows;
  }

  private static String pair(ConjunctionRecord row) {
    int one = row.primary().form().catalogNumber();
    int other = row.secondary().form().catalogNumber();
    return Math.min(one, other) + " " + Math.max(one, other);
  }

  private static Optional<ConjunctionRecord> take(
      List<ConjunctionRecord> rows, ConjunctionRecord row) {
    if (rows == null) {
      return Optional.empty();
    }
    Optional<ConjunctionRecord> nearest =
        rows.stream()
            .filter(one -> distance(one, row) <= SAME_PASSAGE)
            .min((a, b) -> Double.compare(distance(a, row), distance(b, row)));
    nearest.ifPresent(rows::remove);
    return nearest;
  }

  private static double distance(ConjunctionRecord one, ConjunctionRecord other) {
    return Math.abs(one.tca().durationFrom(other.tca()));
  }

  private static boolean isSame(ConjunctionRecord one, ConjunctionRecord other) {
    return distance(one, other) < SAME
        && Math.abs(one.missDistance() - other.missDistance()) < SAME;
  }

  private String item(ConjunctionRecord row) {
    return row.primary().form().catalogNumber()
        + " "
        + row.secondary().form().catalogNumber()
        + " "
        + utc.iso(row.tca());
  }

  private Decision decision(ConjunctionRecord row, Partner partner) {
    Label label = Label.ALL;
    Optional<Ground> against = Optional.empty();
    List<Ground> grounds = grounds(row);
    for (Ground ground : grounds) {
      Label both = label.and(ground.rule().label());
      if (both.grant(partner.name()) != label.grant(partner.name())) {
        against = Optional.of(ground);
      }
      label = both;
    }
    String because =
        against
            .map(one -> one.what() + ": " + one.rule().place())
            .orElse("all that it rests on is released");
    return new Decision("row", item(row), label.grant(partner.name()), because);
  }

  private List<Ground> grounds(ConjunctionRecord row) {
    List<Ground> grounds = new ArrayList<>();
    for (ObjectRecord object : List.of(row.primary(), row.secondary())) {
      int number = object.form().catalogNumber();
      policy.objects().stream()
          .filter(rule -> rule.has(number))
          .forEach(rule -> grounds.add(new Ground("object " + number, rule.rule())));
    }
    for (Argument one : run.arguments()) {
      String file = one.value().substring(one.value().indexOf('=') + 1);
      switch (OptionUse.of(one.option())) {
        case CATALOGUE -> {
          String name =
              one.option().isEmpty() ? "" : one.value().substring(0, one.value().indexOf('='));
          if (isSource(row, name.isEmpty() ? file : name)) {
            grounds.add(new Ground(one.value(), policy.input(SharedRun.keys(name, file))));
          }
        }
        case EPHEMERIS -> {
          if (!row.primary().source().isEmpty() && isSource(row, file)) {
            grounds.add(new Ground(one.value(), policy.input(SharedRun.keys("", file))));
          }
        }
        case FILE, GROUPS -> {
          if (!Planner.WORDS.contains(one.value())) {
            grounds.add(new Ground(one.value(), policy.input(SharedRun.keys("", one.value()))));
          }
        }
        default -> {
          // a setting
        }
      }
    }
    return grounds;
  }

  /** Where rows name no source, they may rest on any of them. */
  private static boolean isSource(ConjunctionRecord row, String name) {
    String first = row.primary().source();
    String second = row.secondary().source();
    return first.isEmpty() || second.isEmpty() || first.equals(name) || second.equals(name);
  }
}
