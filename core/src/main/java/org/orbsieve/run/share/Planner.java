package org.orbsieve.run.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.share.Grant;
import org.orbsieve.share.ObjectRule;
import org.orbsieve.share.Rule;

/**
 * Turns the command of the owner's run into that of a screening from only what a partner may have.
 * What is withheld leaves no trace: files are named by what they are and numbered among those that
 * are released.
 */
final class Planner {

  /** Folder of the inputs in a package. */
  static final String INPUTS = "inputs";

  /** Values of options for files that are words and not files. */
  static final Set<String> WORDS = Set.of("socrates", "cara", "handbook");

  private final SharedRun run;
  private final Recipient recipient;
  private final Path folder;
  private final CatalogueCopy catalogues;
  private final TableCopy tables;
  private final List<Argument> arguments = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();

  /** Plans into an empty folder, which gets the inputs. */
  Planner(SharedRun run, AstroContext context, Recipient recipient, Path folder) {
    this.run = run;
    this.recipient = recipient;
    this.folder = folder;
    this.catalogues = new CatalogueCopy(context, recipient);
    this.tables = new TableCopy(recipient);
  }

  Plan plan() throws IOException {
    Files.createDirectories(folder.resolve(INPUTS));
    for (ObjectRule rule : recipient.policy().objects()) {
      Grant grant = rule.rule().label().grant(recipient.partner().name());
      decisions.add(new Decision("objects", text(rule), grant, rule.rule().place()));
    }
    for (OptionUse use : OptionUse.values()) {
      for (Argument one : run.arguments()) {
        if (OptionUse.of(one.option()) == use) {
          add(use, one);
        }
      }
    }
    return new Plan(arguments, decisions, !sources.isEmpty());
  }

  private static String text(ObjectRule rule) {
    List<String> ranges = new ArrayList<>();
    rule.ranges()
        .forEach(
            one ->
                ranges.add(
                    one.first() == one.last()
                        ? Integer.toString(one.first())
                        : one.first() + "-" + one.last()));
    return String.join(" ", ranges);
  }

  private void add(OptionUse use, Argument one) throws IOException {
    switch (use) {
      case CATALOGUE -> catalogue(one);
      case PREFERENCE -> preference(one);
      case FILE -> file(one);
      case EPHEMERIS -> ephemeris(one);
      case GROUPS -> groups(one);
      case SETTING -> setting(one);
      case START -> start(one);
      case LABELLED -> labelled(one);
      case NEVER ->
          decisions.add(
              new Decision("option", one.option(), Grant.NOTHING, "is never in a package"));
      case OUTPUT -> {
        // a package has its own
      }
    }
  }

  private void catalogue(Argument one) throws IOException {
    int equals = one.option().isEmpty() ? -1 : one.value().indexOf('=');
    String name = one.value().substring(0, Math.max(0, equals)).strip();
    String file = one.value().substring(equals + 1);
    Rule rule = recipient.policy().input(SharedRun.keys(name, file));
    if (!decide("catalogue", name.isEmpty() ? file : name, rule)) {
      return;
    }
    String place = place("catalogue", ".gp");
    catalogues.copy(run.file(file), folder.resolve(place));
    sources.add(name.isEmpty() ? place : name);
    arguments.add(new Argument(one.option(), name.isEmpty() ? place : name + '=' + place));
  }

  /** Decides about an input, and keeps the decision. */
  private boolean decide(String kind, String item, Rule rule) {
    Grant grant = rule.label().grant(recipient.partner().name());
    decisions.add(new Decision(kind, item, grant, rule.place()));
    return grant.allows(recipient.needed());
  }

  /** A name that no other input has, numbered from the second on. */
  private String place(String kind, String ending) {
    String name = INPUTS + '/' + kind + ending;
    for (int number = 2; !names.add(name); number++) {
      name = INPUTS + '/' + kind + '-' + number + ending;
    }
    return name;
  }

  private void preference(Argument one) {
    if (!one.value().equalsIgnoreCase("newest")) {
      List<String> released = new ArrayList<>();
      for (String name : one.value().split(",", -1)) {
        if (sources.contains(name.strip())) {
          released.add(name.strip());
        }
      }
      // the order of one says nothing
      if (released.isEmpty() || sources.size() < 2) {
        return;
      }
      arguments.add(new Argument(one.option(), String.join(",", released)));
    }
  }

  private void file(Argument one) throws IOException {
    if (WORDS.contains(one.value().toLowerCase(Locale.ROOT))) {
      arguments.add(one);
      return;
    }
    if (!decide(
            one.option(), one.value(), recipient.policy().input(SharedRun.keys("", one.value())))
        || refusedAsFolder(one)) {
      return;
    }
    Path from = run.file(one.value());
    String place = place(one.option(), "");
    Optional<String> refused = tables.copy(from, folder.resolve(place));
    if (refused.isPresent()) {
      names.remove(place);
      decisions.add(new Decision(one.option(), one.value(), Grant.NOTHING, refused.get()));
      return;
    }
    arguments.add(new Argument(one.option(), place));
  }

  private boolean refusedAsFolder(Argument one) {
    String file = one.value().substring(one.value().indexOf('=') + 1);
    boolean regular;
    try {
      regular = Files.isRegularFile(run.file(file));
    } catch (InvalidPathException e) {
      regular = false;
    }
    if (!regular) {
      decisions.add(
          new Decision(
              one.option(),
              one.value(),
              Grant.NOTHING,
              "is a folder or a pattern; name each file"));
    }
    return !regular;
  }

  /** The name of the file is kept: it may say whose ephemeris it is. */
  private void ephemeris(Argument one) throws IOException {
    int equals = one.value().indexOf('=');
    String number = one.value().substring(0, equals + 1);
    String file = one.value().substring(equals + 1);
    if (!decide("ephemeris", file, recipient.policy().input(SharedRun.keys("", file)))
        || refusedAsFolder(one)) {
      return;
    }
    Path from = run.file(file);
    if (recipient.isBetrayedBy(number) || recipient.isBetrayedBy(from.getFileName().toString())) {
      decisions.add(new Decision("ephemeris", file, Grant.NOTHING, "is one of a withheld object"));
      return;
    }
    String place = place("ephemeris", "") + '/' + from.getFileName();
    Files.createDirectories(folder.resolve(place).getParent());
    Optional<String> refused = tables.copy(from, folder.resolve(place));
    if (refused.isPresent()) {
      Files.delete(folder.resolve(place).getParent());
      names.remove(place.substring(0, place.lastIndexOf('/')));
      decisions.add(new Decision("ephemeris", file, Grant.NOTHING, refused.get()));
      return;
    }
    sources.add(place);
    arguments.add(new Argument(one.option(), number + place));
  }

  private void groups(Argument one) throws IOException {
    Rule rule = recipient.policy().input(SharedRun.keys("", one.value()));
    if (!decide("groups", one.value(), rule)) {
      return;
    }
    String place = place("groups", ".yaml");
    if (new GroupsCopy(recipient, rule, decisions)
        .copy(run.file(one.value()), folder.resolve(place))) {
      arguments.add(new Argument(one.option(), place));
    } else {
      Files.delete(folder.resolve(place));
    }
  }

  private void setting(Argument one) {
    boolean about = one.option().equals("volume-around");
    if (!about || has("groups") || recipientMay("primaries")) {
      arguments.add(one);
    }
  }

  private boolean has(String option) {
    return arguments.stream().anyMatch(one -> one.option().equals(option));
  }

  private boolean recipientMay(String option) {
    return run.arguments().stream()
        .anyMatch(one -> one.option().equals(option) && !released(one).isEmpty());
  }

  /** The newest epoch is that of the released inputs, and a clock is that of the owner's run. */
  private void start(Argument one) {
    boolean epoch = one.value().equalsIgnoreCase("epoch");
    boolean now = one.value().equalsIgnoreCase("now");
    arguments.add(epoch || !now ? one : new Argument(one.option(), run.start()));
  }

  /** Words are released by a label, but for those that name what is withheld. */
  private void labelled(Argument one) {
    Rule rule = recipient.policy().option(one.option());
    if (decide("option", one.option() + ' ' + one.value(), rule)) {
      String words = released(one);
      if (!words.isEmpty() || one.value().isEmpty()) {
        arguments.add(new Argument(one.option(), words));
      }
    }
  }

  /** What a list names that is not withheld; empty for nothing. */
  private String released(Argument one) {
    boolean may =
        recipient
            .policy()
            .option(one.option())
            .label()
            .grant(recipient.partner().name())
            .allows(recipient.needed());
    return may
        ? String.join(
            ",",
            Arrays.stream(one.value().split(",", -1)).filter(part -> !isBetrayed(part)).toList())
        : "";
  }

  /** Whether a part of a list names a withheld object or group, or a file that has no label. */
  private boolean isBetrayed(String part) {
    String upper = part.toUpperCase(Locale.ROOT);
    boolean group =
        recipient.policy().groups().entrySet().stream()
            .filter(
                entry ->
                    !entry
                        .getValue()
                        .label()
                        .grant(recipient.partner().name())
                        .allows(recipient.needed()))
            .anyMatch(entry -> upper.contains(entry.getKey().toUpperCase(Locale.ROOT)));
    return group || upper.contains("FILE:") || recipient.isBetrayedBy(part);
  }
}
