package org.orbsieve.run.share;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.catalog.select.AssetGroup;
import org.orbsieve.catalog.select.AssetGroupReader;
import org.orbsieve.catalog.select.Glob;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.SelectorTerm;
import org.orbsieve.catalog.text.FileStream;
import org.orbsieve.share.Grant;
import org.orbsieve.share.Rule;

/** Writes the groups of assets anew of which a partner may know, without withheld objects. */
final class GroupsCopy {

  private final Recipient recipient;
  private final Rule file;
  private final List<Decision> decisions;

  GroupsCopy(Recipient recipient, Rule file, List<Decision> decisions) {
    this.recipient = recipient;
    this.file = file;
    this.decisions = decisions;
  }

  /** Returns whether any group is left. */
  boolean copy(Path from, Path to) throws IOException {
    List<AssetGroup> groups;
    try (InputStream in = FileStream.open(from)) {
      groups = AssetGroupReader.read(in, from.toString());
    }
    StringBuilder yaml = new StringBuilder();
    for (AssetGroup group : groups) {
      Rule rule = recipient.policy().group(group.name(), file);
      Grant grant = rule.label().grant(recipient.partner().name());
      List<String> members = members(group.members());
      decisions.add(new Decision("group", group.name(), grant, rule.place()));
      if (grant.allows(recipient.needed()) && !members.isEmpty()) {
        append(yaml, group, members);
      }
    }
    Files.writeString(to, yaml, StandardCharsets.UTF_8);
    return !yaml.isEmpty();
  }

  private List<String> members(ObjectSelector selector) {
    return terms(selector)
        .filter(term -> !isBetrayed(term))
        .map(SelectorTerm::text)
        .distinct()
        .toList();
  }

  /** A pattern that is made for a withheld name tells it too. */
  private boolean isBetrayed(SelectorTerm term) {
    return recipient.isBetrayedBy(term.text())
        || recipient.withheld().stream()
            .flatMap(rule -> rule.texts().stream())
            .map(Glob::upper)
            .anyMatch(
                name ->
                    term instanceof SelectorTerm.Names names && names.glob().matches(name)
                        || term instanceof SelectorTerm.Designators designators
                            && designators.glob().matches(name));
  }

  /** The terms themselves: a group that is made of others must not name them. */
  private static Stream<SelectorTerm> terms(ObjectSelector selector) {
    return selector.terms().stream()
        .flatMap(
            term ->
                term instanceof SelectorTerm.Group group
                    ? terms(group.selector())
                    : Stream.of(term));
  }

  private static void append(StringBuilder yaml, AssetGroup group, List<String> members) {
    List<String> quoted = new ArrayList<>();
    members.forEach(member -> quoted.add(quoted(member)));
    yaml.append(quoted(group.name())).append(":\n");
    yaml.append("  objects: [").append(String.join(", ", quoted)).append("]\n");
    group
        .threshold()
        .ifPresent(
            metres ->
                yaml.append("  threshold: ")
                    .append(BigDecimal.valueOf(metres).stripTrailingZeros().toPlainString())
                    .append("m\n"));
    if (!group.volume().isEmpty()) {
      yaml.append("  volume: ").append(quoted(group.volume())).append('\n');
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
