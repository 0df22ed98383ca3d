package org.orbsieve.cli.help;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command by topic, as their {@link HelpTopic} says. */
public final class OptionTopics {

  private OptionTopics() {}

  /** The visible options by topic; those without a topic are of {@link Topic#MACHINE}. */
  public static Map<Topic, List<OptionSpec>> of(CommandSpec command) {
    Map<Topic, List<OptionSpec>> byTopic = new EnumMap<>(Topic.class);
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        Topic topic = annotation(option).map(HelpTopic::value).orElse(Topic.MACHINE);
        byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(option);
      }
    }
    return byTopic;
  }

  /** The options of the short help with their lines there, in the order of the topics. */
  static Map<OptionSpec, String> brief(CommandSpec command) {
    Map<OptionSpec, String> lines = new LinkedHashMap<>();
    command.options().stream()
        .filter(option -> annotation(option).filter(topic -> !topic.brief().isEmpty()).isPresent())
        .sorted(Comparator.comparing(option -> annotation(option).orElseThrow().value()))
        .forEach(option -> lines.put(option, annotation(option).orElseThrow().brief()));
    return lines;
  }

  private static Optional<HelpTopic> annotation(OptionSpec option) {
    if (!(option.userObject() instanceof Field field)) {
      return Optional.empty();
    }
    HelpTopic topic = field.getAnnotation(HelpTopic.class);
    for (Class<?> type = field.getDeclaringClass();
        topic == null && type != null;
        type = type.getEnclosingClass()) {
      topic = type.getAnnotation(HelpTopic.class);
    }
    return Optional.ofNullable(topic);
  }
}
