package org.orbsieve.report.flat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** A format for flat tables: a module that is there or not, found by {@link ServiceLoader}. */
public interface FlatFormat {

  /** Name of the format that the module {@code parquet} brings. */
  String PARQUET = "parquet";

  /**
   * Name of the format.
   *
   * @return such as {@link #PARQUET}
   */
  String name();

  /**
   * Whether a file has the format.
   *
   * @param start its first bytes, at most 16
   * @return whether they are those of such a file
   */
  boolean isStart(byte[] start);

  /**
   * Finds out before long work whether tables can be written on this machine.
   *
   * @throws IOException if not
   */
  void check() throws IOException;

  /**
   * Starts a table.
   *
   * @param columns of the table
   * @param properties what is written about the table, in this order
   * @param out receives the bytes
   * @return the writer
   * @throws IOException if the stream fails
   */
  FlatWriter create(List<FlatColumn> columns, Map<String, String> properties, OutputStream out)
      throws IOException;

  /**
   * Continues a table.
   *
   * @param columns of the table
   * @param properties what is written about the table, in this order
   * @param out receives the bytes after those that were written
   * @param state what {@link FlatWriter#state} gave after those
   * @return the writer
   * @throws IOException if the state is not of such a table
   */
  FlatWriter resume(
      List<FlatColumn> columns, Map<String, String> properties, OutputStream out, String state)
      throws IOException;

  /**
   * Opens a table.
   *
   * @param file the bytes; closed with the reader
   * @return the reader
   * @throws IOException if it is not such a table or is damaged
   */
  FlatReader open(SeekableByteChannel file) throws IOException;

  /**
   * The format of a name, if its module is there.
   *
   * @param name of the format
   * @return the format
   */
  static Optional<FlatFormat> named(String name) {
    for (FlatFormat format :
        ServiceLoader.load(FlatFormat.class, FlatFormat.class.getClassLoader())) {
      if (format.name().equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
