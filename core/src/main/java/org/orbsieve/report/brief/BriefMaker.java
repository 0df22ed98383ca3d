package org.orbsieve.report.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.model.Counts;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.Party;

/** Puts a brief together from what is known of a run. */
public final class BriefMaker {

  /** Events in the table: what fits on one page with the rest. */
  private static final int EVENTS = 8;

  /** Stays in the table. */
  private static final int STAYS = 5;

  private static final double DAY = 86_400;

  private final BriefData data;
  private final UtcFormat utc;
  private final Map<String, Object> facts;

  private BriefMaker(BriefData data, UtcFormat utc) {
    this.data = data;
    this.utc = utc;
    this.facts = data.manifest().facts();
  }

  /**
   * The brief about a run.
   *
   * @param data what is known of it
   * @param utc writes times
   * @return one page
   */
  public static Brief of(BriefData data, UtcFormat utc) {
    return new BriefMaker(data, utc).brief();
  }

  private Brief brief() {
    List<Brief.Section> sections = new ArrayList<>();
    sections.add(new ChangePart(data, utc).section());
    sections.add(events());
    data.stays().ifPresent(stays -> sections.add(stays(stays)));
    new SourcePart(facts, data.events().lines()).section().ifPresent(sections::add);
    sections.add(basis());
    String title =
        "Conjunctions "
            + minutes(0)
            + " to "
            + minutes(data.window().duration())
            + " UTC"
            + (data.group().isEmpty() ? "" : ", group " + data.group());
    return new Brief(title, text("marking"), lead(), sections);
  }

  private String minutes(double time) {
    return utc.socrates(data.window().start().shiftedBy(time)).substring(0, 16);
  }

  private List<String> lead() {
    Counts counts = data.events().counts();
    List<String> lead = new ArrayList<>();
    if (counts.events() == 0) {
      lead.add("No event was found in the period.");
    } else {
      lead.add(
          Figures.plural(counts.events(), "event")
              + (counts.events() == 1 ? " was found." : " were found."));
      lead.add(levels(counts));
      counts
          .closest()
          .ifPresent(
              row ->
                  lead.add(
                      "The closest is "
                          + title(row)
                          + " on "
                          + utc.socrates(row.tca())
                          + " UTC, miss distance "
                          + Figures.distance(row.meeting().miss())
                          + "."));
    }
    if (counts.rowsTogether() > 0) {
      lead.add(
          Figures.plural(counts.rowsTogether(), "more row")
              + (counts.rowsTogether() == 1 ? " is of " : " are of ")
              + Figures.plural(data.events().pairs().size(), "pair")
              + " that fly together.");
    }
    return lead;
  }

  /** Names alone are not unique. */
  private static String title(EventRow row) {
    return label(row.asset()) + " × " + label(row.other());
  }

  private static String label(Party object) {
    return (object.number() + " " + object.name()).strip();
  }

  private String levels(Counts counts) {
    Levels levels = data.window().levels();
    if (!data.window().hasProbability()) {
      return "No probability was computed.";
    }
    if (levels.below() == 0) {
      return "No action level was given.";
    }
    List<String> parts = new ArrayList<>();
    for (int rank = 0; rank < levels.below(); rank++) {
      parts.add(Figures.count(counts.ranks().get(rank)) + " at " + levels.name(rank));
    }
    parts.add(Figures.count(counts.ranks().get(levels.below())) + " below");
    parts.add(Figures.count(counts.ranks().get(levels.none())) + " without a probability");
    return "By action level: " + String.join(", ", parts) + ".";
  }

  private Brief.Section events() {
    List<EventRow> lines = data.events().lines();
    boolean chances = data.window().hasProbability();
    List<List<String>> rows = new ArrayList<>();
    for (EventRow row : lines.subList(0, Math.min(EVENTS, lines.size()))) {
      rows.add(
          List.of(
              utc.socrates(row.tca()).substring(0, 19),
              title(row),
              Figures.distance(row.meeting().miss()),
              chances ? chance(row) : "not computed",
              Figures.days(row.asset().age()) + " / " + Figures.days(row.other().age()) + " d"));
    }
    String order = chances ? "likeliest" : "closest";
    List<String> said =
        lines.isEmpty()
            ? List.of("There is no event to list.")
            : List.of(
                rows.size() < data.events().counts().events()
                    ? "The "
                        + Figures.count(rows.size())
                        + " "
                        + order
                        + " of "
                        + Figures.count(data.events().counts().events())
                        + "."
                    : "All events, the " + order + " first.");
    return rows.isEmpty()
        ? Brief.Section.of("Events", said)
        : new Brief.Section(
            "Events",
            said,
            List.of("TCA (UTC)", "Objects", "Miss distance", "Probability", "Age of elements"),
            rows);
  }

  private String chance(EventRow row) {
    OptionalDouble value = row.chance().value();
    String level = row.chance().level();
    return value.isEmpty()
        ? "unknown"
        : Figures.chance(value.getAsDouble()) + (level.isEmpty() ? "" : ", " + level);
  }

  private static Brief.Section stays(List<StayLine> stays) {
    if (stays.isEmpty()) {
      return Brief.Section.of("Stays", List.of("No stay near the assets was found."));
    }
    List<List<String>> rows = new ArrayList<>();
    for (StayLine stay : stays.subList(0, Math.min(STAYS, stays.size()))) {
      rows.add(
          List.of(
              stay.objects(),
              stay.entry(),
              stay.exit(),
              stay.hours() + " h",
              stay.closest() + " km, " + stay.when()));
    }
    String said =
        rows.size() < stays.size()
            ? "The " + rows.size() + " closest of " + Figures.count(stays.size()) + "."
            : Figures.plural(stays.size(), "stay") + ", the closest first.";
    return new Brief.Section(
        "Stays",
        List.of(said),
        List.of("Objects", "Entry (UTC)", "Exit (UTC)", "Inside", "Closest"),
        rows);
  }

  private Brief.Section basis() {
    List<String> said = new ArrayList<>();
    number("elementSets", "medianAge_d")
        .ifPresent(
            median ->
                said.add(
                    "Element sets are "
                        + Figures.fixed(median, 1)
                        + " d old at the start of the period (median), the oldest "
                        + Figures.fixed(number("elementSets", "oldestAge_d").orElse(median), 1)
                        + " d."));
    if (data.events().counts().events() > 0) {
      said.add(
          "The oldest element set in an event is "
              + Figures.fixed(data.events().counts().oldest() / DAY, 1)
              + " d old at TCA.");
    }
    said.add(criterion());
    Levels levels = data.window().levels();
    if (levels.below() > 0) {
      List<String> names = new ArrayList<>();
      levels
          .worstFirst()
          .forEach(one -> names.add(one.name() + " from " + Figures.threshold(one.threshold())));
      said.add("Action levels: " + String.join(", ", names) + ".");
    }
    number("counts", "objects")
        .ifPresent(count -> said.add(Figures.plural((long) count, "object") + " were screened."));
    if (facts.get("cutOff") instanceof List<?> cut && !cut.isEmpty()) {
      said.add("An input was cut off inside of a record; what is missing was not screened.");
    }
    said.add("An event that is not listed is not excluded.");
    return Brief.Section.of("Basis", said);
  }

  private String criterion() {
    if (facts.get("settings") instanceof Map<?, ?> settings
        && settings.get("volume") instanceof String volume) {
      return "Events are passages through the volume " + volume + ".";
    }
    return "Events are approaches within "
        + Figures.size(number("settings", "threshold_m").orElse(0))
        + ".";
  }

  private String text(String name) {
    return facts.get(name) instanceof String text ? text : "";
  }

  private OptionalDouble number(String section, String name) {
    return facts.get(section) instanceof Map<?, ?> map && map.get(name) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }
}
