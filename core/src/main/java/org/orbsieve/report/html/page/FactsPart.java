package org.orbsieve.report.html.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.model.ReportData;

/** What was screened and how, in a few lines. */
final class FactsPart {

  private static final double DAY = 86_400;
  private static final int REASONS = 2;
  private static final int REASON_LENGTH = 40;

  private final ReportData data;
  private final Facts facts;

  FactsPart(ReportData data) {
    this.data = data;
    this.facts = new Facts(data.manifest());
  }

  List<HeadView.Fact> facts() {
    List<HeadView.Fact> all = new ArrayList<>();
    all.add(catalogue());
    if (data.events().densities().medianAges().stream().noneMatch(age -> age.isNaN())) {
      all.add(ages());
    }
    all.add(asked());
    all.add(sieve());
    all.add(run());
    return all;
  }

  private HeadView.Fact catalogue() {
    List<FileEntry> inputs = data.manifest().inputs();
    String name = inputs.isEmpty() ? "Catalogue" : name(inputs.get(0).path());
    if (inputs.size() > 1) {
      name += " and " + Figures.plural(inputs.size() - 1, "more file");
    }
    List<String> lines = new ArrayList<>();
    OptionalDouble median = facts.number("elementSets.medianAge_d");
    OptionalDouble oldest = facts.number("elementSets.oldestAge_d");
    OptionalDouble newest = facts.number("elementSets.newestAge_d");
    median.ifPresent(days -> lines.add("median " + Figures.fixed(days, 1) + " d"));
    oldest.ifPresent(days -> lines.add("oldest " + Figures.fixed(days, 1) + " d"));
    String aside = "";
    if (newest.isPresent()) {
      double days = newest.getAsDouble();
      aside =
          days < 0
              ? "epochs up to " + Figures.fixed(-days, 1) + " d ahead"
              : "newest " + Figures.fixed(days, 1) + " d";
    }
    return new HeadView.Fact(name + (lines.isEmpty() ? "" : ", age at the start"), lines, aside);
  }

  private static String name(String path) {
    if (path.equals(FileEntry.STANDARD_STREAM)) {
      return "standard input";
    }
    try {
      Path file = Path.of(path).getFileName();
      return file == null ? path : file.toString();
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  private HeadView.Fact ages() {
    List<Double> medians = data.events().densities().medianAges();
    String first = facts.count("pairs.primaries").isPresent() ? "asset " : "object 1 ";
    String second = facts.count("pairs.primaries").isPresent() ? "other " : "object 2 ";
    return new HeadView.Fact(
        "In these events",
        List.of(
            first
                + Figures.fixed(medians.get(0), 1)
                + " d, "
                + second
                + Figures.fixed(medians.get(1), 1)
                + " d",
            "oldest " + Figures.fixed(data.events().counts().oldest() / DAY, 1) + " d"),
        "median age of elements at TCA");
  }

  private HeadView.Fact asked() {
    List<String> lines = new ArrayList<>();
    String volume = facts.text("settings.volume");
    OptionalDouble threshold = facts.number("settings.threshold_m");
    if (!volume.isEmpty()) {
      lines.add("volumes: " + volume);
    } else if (threshold.isPresent()) {
      lines.add("miss distance up to " + Figures.size(threshold.getAsDouble()));
    }
    String method = facts.text("risk.method");
    lines.add(method.isEmpty() ? "no probability" : "Pc by " + method(method));
    List<String> levels = new ArrayList<>();
    data.window()
        .levels()
        .worstFirst()
        .forEach(level -> levels.add(level.name() + " " + Figures.threshold(level.threshold())));
    return new HeadView.Fact(
        "Asked", lines, levels.isEmpty() ? "" : "levels " + String.join(", ", levels));
  }

  /** FOSTER-1992 as a person writes it. */
  static String method(String label) {
    String[] parts = label.split("-", -1);
    StringBuilder words = new StringBuilder();
    for (String part : parts) {
      words.append(words.length() == 0 ? "" : " ");
      boolean letters = part.length() > 1 && part.chars().allMatch(Character::isLetter);
      words.append(letters ? part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT) : part);
    }
    return words.toString();
  }

  private HeadView.Fact sieve() {
    List<String> lines = new ArrayList<>();
    List<String> first = new ArrayList<>();
    count(first, "counts.recordsRead", "record");
    count(first, "counts.objects", "object");
    count(first, "counts.pairs", "pair");
    List<String> second = new ArrayList<>();
    count(second, "counts.candidates", "candidate");
    count(second, "counts.conjunctions", "conjunction");
    lines.add(String.join(", ", first));
    lines.add(String.join(", ", second));
    OptionalDouble reach = facts.number("bounds.largestMissBound_m");
    String aside = "complete by proof: no conjunction of these elements is missed";
    return new HeadView.Fact(
        "Sieve",
        lines.stream().filter(line -> !line.isEmpty()).toList(),
        reach.isPresent() || data.until().isEmpty() ? aside : "");
  }

  private void count(List<String> words, String path, String noun) {
    OptionalLong number = facts.count(path);
    number.ifPresent(n -> words.add(Figures.plural(n, noun)));
  }

  private HeadView.Fact run() {
    List<String> lines = new ArrayList<>();
    long records = facts.count("counts.recordsRejected").orElse(0);
    long objects = facts.count("counts.objectsRejected").orElse(0);
    long ended = facts.count("counts.objectsTruncated").orElse(0);
    lines.add(
        records + objects == 0
            ? "no reject"
            : Figures.plural(records, "record") + ", " + Figures.plural(objects, "object"));
    facts.map("rejectsByReason").entrySet().stream()
        .limit(REASONS)
        .map(one -> one.getValue() + " \u00d7 " + reason(one.getKey().toString()))
        .forEach(lines::add);
    if (ended > 0) {
      lines.add(Figures.count(ended) + " of them screened until their orbit ended");
    }
    String version = facts.text("version");
    String sha =
        data.manifest().outputs().isEmpty()
            ? ""
            : data.manifest().outputs().get(0).digest().sha256();
    String aside =
        (version.isEmpty() ? "" : "v" + version)
            + (sha.length() < 12 ? "" : ", rows sha-256 " + sha.substring(0, 12));
    return new HeadView.Fact("Rejects, run", lines, aside);
  }

  private static String reason(String text) {
    return Figures.cut(text.replace('#', '\u2026'), REASON_LENGTH);
  }
}
