package org.orbsieve.run.share;

import java.util.Map;
import java.util.Set;

/** What an option of a screening means for a package. What is not known here needs a label. */
enum OptionUse {
  /** A catalogue of element sets. */
  CATALOGUE,
  /** The order in which catalogues are preferred. */
  PREFERENCE,
  /** A file, which needs a label. */
  FILE,
  /** An operator's ephemeris, which needs a label. */
  EPHEMERIS,
  /** Groups of assets, which need labels. */
  GROUPS,
  /** A setting that names nothing and that every package has. */
  SETTING,
  /** When the period starts. */
  START,
  /** Where and how the owner's run wrote its files: a package has its own. */
  OUTPUT,
  /** Never in a package: plans of manoeuvres, and what only exists on the owner's machine. */
  NEVER,
  /** Words that may betray something, which need a label. */
  LABELLED;

  private static final Map<OptionUse, Set<String>> KNOWN =
      Map.of(
          CATALOGUE, Set.of("", "catalogue"),
          PREFERENCE, Set.of("prefer"),
          FILE, Set.of("satcat", "relations", "hbr", "covariance", "covariance-cdm", "levels"),
          EPHEMERIS, Set.of("ephemeris"),
          GROUPS, Set.of("groups"),
          SETTING,
              Set.of(
                  "element-sets",
                  "max-age",
                  "days",
                  "hours",
                  "stop",
                  "threshold",
                  "volume",
                  "volume-around",
                  "min-speed",
                  "type",
                  "regime",
                  "pc",
                  "sort",
                  "boundaries",
                  "group-passes",
                  "columns",
                  "cdm-format"),
          START, Set.of("start"),
          OUTPUT,
              Set.of(
                  "output",
                  "config",
                  "format",
                  "manifest",
                  "rejects",
                  "report",
                  "suppressed",
                  "superseded",
                  "cdm",
                  "cdm-created",
                  "cdm-for",
                  "marking",
                  "created",
                  "strict",
                  "fail-on",
                  "quiet",
                  "progress",
                  "threads",
                  "kernel",
                  "resume",
                  "debug",
                  "max-catalogue-age",
                  "min-objects"),
          NEVER, Set.of("variants", "burn", "comparison", "orekit-data", "history"));

  static OptionUse of(String option) {
    return KNOWN.entrySet().stream()
        .filter(known -> known.getValue().contains(option))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(LABELLED);
  }
}
