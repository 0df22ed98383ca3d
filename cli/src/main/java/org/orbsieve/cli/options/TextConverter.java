package org.orbsieve.cli.options;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a value by a parser of the library, whose refusal is shown in its own words. */
abstract class TextConverter<T> implements ITypeConverter<T> {

  private final Function<String, T> parser;

  TextConverter(Function<String, T> parser) {
    this.parser = parser;
  }

  @Override
  public T convert(String text) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
