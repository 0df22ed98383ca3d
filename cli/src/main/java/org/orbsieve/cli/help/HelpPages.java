package org.orbsieve.cli.help;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/**
 * The help of a command: {@code --help} has all options under the headings of their topics, {@code
 * -h} fits a screen where a command has options that are marked for it.
 */
public final class HelpPages {

  /** The option for the short page. */
  public static final String SHORT = "-h";

  /** Options whose whole help fits a screen anyway. */
  private static final int FIT = 20;

  private HelpPages() {}

  /**
   * Gives a command line and all its subcommands these pages.
   *
   * @param root the command line
   * @param width columns of the terminal
   */
  public static void install(CommandLine root, int width) {
    for (CommandLine command : root.getSubcommands().values()) {
      install(command, width);
    }
    root.setUsageHelpWidth(width);
    Map<String, IHelpSectionRenderer> sections = root.getHelpSectionMap();
    IHelpSectionRenderer plain = sections.get(UsageMessageSpec.SECTION_KEY_OPTION_LIST);
    sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> options(help, plain));
    for (String detail :
        List.of(
            UsageMessageSpec.SECTION_KEY_AT_FILE_PARAMETER,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST,
            UsageMessageSpec.SECTION_KEY_FOOTER_HEADING)) {
      IHelpSectionRenderer full = sections.get(detail);
      sections.put(detail, help -> isShort(help.commandSpec()) ? "" : full.render(help));
    }
    IHelpSectionRenderer footer = sections.get(UsageMessageSpec.SECTION_KEY_FOOTER);
    sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> footer(help, footer));
    root.setHelpSectionMap(sections);
  }

  private static String options(Help help, IHelpSectionRenderer plain) {
    CommandSpec command = help.commandSpec();
    if (command.options().size() <= FIT) {
      return plain.render(help);
    }
    if (isShort(command)) {
      return briefly(help, OptionTopics.brief(command));
    }
    StringBuilder text = new StringBuilder();
    OptionTopics.of(command)
        .forEach(
            (topic, options) ->
                text.append(String.format("%n%s:%n", topic.heading())).append(list(help, options)));
    return text.toString();
  }

  private static String list(Help help, List<OptionSpec> options) {
    Layout layout =
        help.createDefaultLayout(
            help.commandSpec().options(),
            help.commandSpec().positionalParameters(),
            help.colorScheme());
    layout.addOptions(options, help.createDefaultParamLabelRenderer());
    return layout.toString();
  }

  private static String briefly(Help help, Map<OptionSpec, String> options) {
    Map<String, String> lines = new LinkedHashMap<>();
    options.forEach(
        (option, line) -> {
          String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
          lines.put(String.join(", ", option.names()) + value, line);
        });
    return help.createTextTable(lines).toString();
  }

  private static String footer(Help help, IHelpSectionRenderer full) {
    return isShort(help.commandSpec())
        ? String.format("%nAll options: %s --help%n", help.commandSpec().qualifiedName())
        : full.render(help);
  }

  /** Whether the short page is asked for, and there is one. */
  private static boolean isShort(CommandSpec command) {
    ParseResult parsed = command.commandLine().getParseResult();
    return parsed != null
        && parsed.originalArgs().contains(SHORT)
        && command.options().size() > FIT;
  }
}
