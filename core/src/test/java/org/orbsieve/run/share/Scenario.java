package org.orbsieve.run.share;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.read.RunRecord;
import org.orbsieve.share.Grant;
import org.orbsieve.share.Policy;
import org.orbsieve.share.PolicyReader;

/** A run of the owner that was never made: files and a command, of which plans are made. */
final class Scenario {

  static final AstroContext CONTEXT = AstroContext.bundled();

  final Map<String, String> files = new LinkedHashMap<>();
  final List<Argument> arguments = new ArrayList<>();
  String policy = "";

  Scenario copy() {
    Scenario copy = new Scenario();
    copy.files.putAll(files);
    copy.arguments.addAll(arguments);
    copy.policy = policy;
    return copy;
  }

  Scenario with(String option, String value) {
    arguments.add(new Argument(option, value));
    return this;
  }

  Scenario file(String name, String text) {
    files.put(name, text);
    return this;
  }

  Policy policy() throws IOException {
    return PolicyReader.read(
        new ByteArrayInputStream(policy.getBytes(StandardCharsets.UTF_8)), "policy.yaml");
  }

  /** Everything on which a package depends: the plan, and the bytes that it reads. */
  record Planned(Plan plan, Map<String, String> files) {

    String all() {
      return plan.arguments() + "\n" + files;
    }
  }

  Planned plan(String partner, Grant needed, Path folder) throws IOException {
    Path owner = Files.createDirectories(folder.resolve("owner"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path place = owner.resolve(file.getKey());
      Files.createDirectories(place.getParent());
      Files.writeString(place, file.getValue());
    }
    Path manifest = owner.resolve("run.run.json");
    try (Writer out = Files.newBufferedWriter(manifest)) {
      Map<String, Object> facts =
          Map.of(
              "workingDirectory",
              "",
              "period",
              Map.of("start", "2026-11-01T00:00:00Z", "stop", "2026-11-02T00:00:00Z"));
      new RunManifest(facts, List.of(), List.of()).write(out);
    }
    SharedRun run = new SharedRun(manifest, RunRecord.read(manifest, CONTEXT), arguments);
    Policy read = policy();
    Path staged = Files.createDirectory(folder.resolve("package"));
    Recipient recipient = new Recipient(read, read.partners().get(partner), needed);
    Plan plan = new Planner(run, CONTEXT, recipient, staged).plan();
    Map<String, String> written = new TreeMap<>();
    try (Stream<Path> all = Files.walk(staged)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        String name = staged.relativize(file).toString();
        written.put(name, Files.isDirectory(file) ? "folder" : Files.readString(file));
      }
    }
    return new Planned(plan, written);
  }

  static final String HEADER =
      "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
          + "ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,"
          + "ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT\n";

  static String line(int number, int anomaly) {
    return "SAT "
        + number
        + ",2001-0"
        + number
        + "A,2026-10-31T00:00:00.000000,15.1,.001,53.0,10.0,20.0,"
        + anomaly
        + ".0,0,U,"
        + number
        + ",999,1234,.1E-3,.1E-5,0\n";
  }
}
