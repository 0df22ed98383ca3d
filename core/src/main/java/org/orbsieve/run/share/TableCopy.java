package org.orbsieve.run.share;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orbsieve.catalog.text.FileStream;
import org.orbsieve.catalog.text.WholeText;

/**
 * Copies a file that is not a catalogue without what it says about objects that a partner may not
 * see: a CSV without their lines; a message or an ephemeris only if it is not about one. A file of
 * another form is not copied at all where any object is withheld, whether it names one or not.
 */
final class TableCopy {

  /** Columns that identify the object of a line. */
  private static final List<String> NUMBERS = List.of("norad_cat_id", "object");

  /** Lines of a message that name objects. */
  private static final Pattern NAMING = Pattern.compile("(?i)object|comment");

  /** Where a message says that it is one [characters]. */
  private static final int HEAD = 4096;

  private final Recipient recipient;

  TableCopy(Recipient recipient) {
    this.recipient = recipient;
  }

  /**
   * Copies a file.
   *
   * @return why it cannot be copied; empty if it was
   */
  Optional<String> copy(Path from, Path to) throws IOException {
    if (recipient.withheld().isEmpty()) {
      Files.copy(from, to);
      return Optional.empty();
    }
    String text;
    try (InputStream in = FileStream.open(from)) {
      text = WholeText.read(in, from.toString(), "objects");
    }
    List<String> lines = text.lines().toList();
    Optional<String> header =
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst();
    if (isMessage(text)) {
      return copyMessage(text, to);
    }
    if (header.isEmpty() || !header.get().matches("[\\w\" ]+(,[\\w\" ]*)+")) {
      return Optional.of("is not a CSV, from which lines about withheld objects could be left out");
    }
    List<String> names = cells(header.get().toLowerCase(Locale.ROOT));
    int column =
        NUMBERS.stream().mapToInt(names::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
    List<String> released = new ArrayList<>();
    for (String line : lines) {
      if (line.equals(header.get()) || !isBetrayed(line, column)) {
        released.add(line + '\n');
      }
    }
    Files.writeString(to, String.join("", released), StandardCharsets.UTF_8);
    return Optional.empty();
  }

  private static boolean isMessage(String text) {
    String upper = text.substring(0, Math.min(HEAD, text.length())).toUpperCase(Locale.ROOT);
    return upper.contains("CCSDS_") || upper.contains("EPHEMERIS_SOURCE");
  }

  /** The lines that name objects; the others contain times and numbers only. */
  private Optional<String> copyMessage(String text, Path to) throws IOException {
    String names =
        String.join("\n", text.lines().filter(line -> NAMING.matcher(line).find()).toList());
    if (recipient.isBetrayedBy(names)) {
      return Optional.of("is about an object that is withheld");
    }
    Files.writeString(to, text, StandardCharsets.UTF_8);
    return Optional.empty();
  }

  private boolean isBetrayed(String line, int column) {
    List<String> cells = cells(line);
    if (column < 0 || column >= cells.size()) {
      return recipient.isBetrayedBy(line);
    }
    return recipient.isBetrayedBy(cells.get(column))
        || recipient.withheld().stream().anyMatch(rule -> rule.isNamed(line));
  }

  /** The cells of a line; a comma in quotes does not separate. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
      cells.add(cell.strip().replace("\"", ""));
    }
    return cells;
  }
}
