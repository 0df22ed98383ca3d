package org.orbsieve.share;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may see what. What a policy does not name, nobody may see.
 *
 * @param name of the policy
 * @param partners who may get a package, by name
 * @param inputs labels of inputs, by name of the catalogue, path or name of the file
 * @param groups labels of groups of assets, by name
 * @param options labels of settings whose words may betray something, by name
 * @param objects labels of objects, in addition to those of their sources
 */
public record Policy(
    String name,
    Map<String, Partner> partners,
    Map<String, Rule> inputs,
    Map<String, Rule> groups,
    Map<String, Rule> options,
    List<ObjectRule> objects) {

  /**
   * Takes immutable copies that keep the order.
   *
   * @param name of the policy
   * @param partners who may get a package
   * @param inputs labels of inputs
   * @param groups labels of groups
   * @param options labels of settings
   * @param objects labels of objects
   * @throws IllegalArgumentException if a label names nobody who is a partner
   */
  public Policy {
    partners = copy(partners);
    inputs = copy(inputs);
    groups = copy(groups);
    options = copy(options);
    objects = List.copyOf(objects);
    List<Rule> all = new ArrayList<>(inputs.values());
    all.addAll(groups.values());
    all.addAll(options.values());
    objects.forEach(one -> all.add(one.rule()));
    for (Rule rule : all) {
      for (String who : rule.label().rows().partners()) {
        if (!partners.containsKey(who)) {
          throw new IllegalArgumentException(
              rule.place() + ": '" + who + "' is not among the partners");
        }
      }
    }
  }

  private static <T> Map<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * The label of an input.
   *
   * @param names all by which the policy may name it: of the catalogue, path, name of the file
   * @return the rule; one that denies where there is none
   * @throws IllegalArgumentException if two rules contradict each other
   */
  public Rule input(List<String> names) {
    Rule found = null;
    for (String one : names) {
      Rule rule = inputs.get(one);
      if (rule != null && found != null && !rule.label().equals(found.label())) {
        throw new IllegalArgumentException(
            rule.place() + " contradicts " + found.place() + ": both are about " + names.get(0));
      }
      found = found == null ? rule : found;
    }
    return found == null ? Rule.missing(names.get(0)) : found;
  }

  /**
   * The label of a group of assets.
   *
   * @param group its name
   * @param file label of the file that contains it
   * @return the label of the file, restricted by that of the group
   */
  public Rule group(String group, Rule file) {
    Rule own = groups.get(group);
    return own == null ? file : new Rule(own.place(), own.owner(), own.label().and(file.label()));
  }

  /**
   * The label of a setting.
   *
   * @param option its name
   * @return the rule; one that denies where there is none
   */
  public Rule option(String option) {
    Rule rule = options.get(option);
    return rule == null ? Rule.missing(option) : rule;
  }

  /**
   * The label of an object by itself.
   *
   * @param number catalogue number
   * @return the intersection of all rules about it; that of all where there is none
   */
  public Label object(int number) {
    return objects.stream()
        .filter(one -> one.has(number))
        .map(one -> one.rule().label())
        .reduce(Label.ALL, Label::and);
  }

  /**
   * The rule that withholds an object.
   *
   * @param number catalogue number
   * @param partner name
   * @param needed what the partner would need
   * @return the first such rule; empty where none does
   */
  public Optional<Rule> withholding(int number, String partner, Grant needed) {
    return withheld(partner, needed).stream()
        .filter(one -> one.has(number))
        .map(ObjectRule::rule)
        .findFirst();
  }

  /**
   * The objects that a partner may not see.
   *
   * @param partner name
   * @param needed what the partner would need
   * @return the rules that withhold them
   */
  public List<ObjectRule> withheld(String partner, Grant needed) {
    return objects.stream()
        .filter(one -> !one.rule().label().grant(partner).allows(needed))
        .toList();
  }
}
