package org.orbsieve.cli.config;

import java.io.IOException;
import java.io.Reader;
import java.io.StreamTokenizer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The options of a configuration file, which is written as an argument file is: words separated by
 * white space or line breaks, quotes around blanks, comments from {@code #} to the end of a line.
 *
 * @param path of the file
 * @param entries its options in their order
 */
record OptionFile(Path path, List<Entry> entries) {

  /** Larger than this, it is no list of options [bytes]. */
  private static final long LARGEST = 1_000_000;

  /**
   * An option.
   *
   * @param name such as {@code --threshold}
   * @param values what follows it
   * @param line where it stands, from 1
   */
  record Entry(String name, List<String> values, int line) {

    /** As arguments: a value is attached, so that nothing else can be taken for it. */
    List<String> arguments() {
      return values.isEmpty()
          ? List.of(name)
          : values.stream().map(value -> name + "=" + value).toList();
    }
  }

  OptionFile {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or is not a list of options
   */
  static OptionFile read(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException(Files.exists(path) ? "not a file" : "no such file");
    }
    if (Files.size(path) > LARGEST) {
      throw new IOException("too large for a list of options");
    }
    List<Entry> entries = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(path)) {
      StreamTokenizer words = words(text);
      while (words.nextToken() != StreamTokenizer.TT_EOF) {
        add(words.sval, words.lineno(), entries);
      }
    } catch (CharacterCodingException e) {
      throw new IOException("not UTF-8", e);
    }
    return new OptionFile(path, entries);
  }

  private static StreamTokenizer words(Reader text) {
    StreamTokenizer words = new StreamTokenizer(text);
    words.resetSyntax();
    words.wordChars(' ' + 1, 255);
    words.whitespaceChars(0, ' ');
    words.quoteChar('"');
    words.quoteChar('\'');
    words.commentChar('#');
    return words;
  }

  private static void add(String word, int line, List<Entry> entries) throws IOException {
    if (word.matches("-[^0-9.].*")) {
      String[] parts = word.split("=", 2);
      // grows with the words that follow: a copy for each would take hours for a hostile file
      List<String> values = new ArrayList<>();
      if (parts.length == 2) {
        values.add(parts[1]);
      }
      entries.add(new Entry(parts[0], values, line));
      return;
    }
    if (entries.isEmpty()) {
      throw new IOException("line " + line + ": '" + word + "' is not an option");
    }
    entries.get(entries.size() - 1).values.add(word);
  }

  /** Where an option stands, for a person. */
  String place(Entry entry) {
    return path + ", line " + entry.line;
  }
}
