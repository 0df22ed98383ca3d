package org.orbsieve.parquet;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.orbsieve.report.flat.FlatColumn;
import org.orbsieve.report.flat.FlatReader;

/** Reads the columns of a file that are of our types, a group of rows at a time. */
final class TableReader implements FlatReader {

  private final ParquetFileReader reader;
  private final SeekableByteChannel channel;
  private final MessageType schema;
  private final List<FlatColumn> columns;
  private final Map<String, String> properties;
  private RecordReader<Object[]> group;
  private long left;

  private TableReader(ParquetFileReader reader, SeekableByteChannel channel) {
    this.reader = reader;
    this.channel = channel;
    MessageType whole = reader.getFooter().getFileMetaData().getSchema();
    List<Type> types = new ArrayList<>();
    columns = new ArrayList<>();
    for (Type type : whole.getFields()) {
      Optional<org.orbsieve.report.column.Type> flat = Columns.flat(type);
      if (flat.isPresent() && type.getName().matches("[a-z][a-z0-9_]*")) {
        types.add(type);
        columns.add(new FlatColumn(type.getName(), flat.get(), ""));
      }
    }
    schema = new MessageType(whole.getName(), types);
    properties = Map.copyOf(reader.getFooter().getFileMetaData().getKeyValueMetaData());
    reader.setRequestedSchema(schema);
  }

  static TableReader open(SeekableByteChannel channel) throws IOException {
    try {
      ParquetReadOptions options =
          ParquetReadOptions.builder(new PlainParquetConfiguration())
              .usePageChecksumVerification(true)
              .build();
      return new TableReader(ParquetFileReader.open(new ChannelFile(channel), options), channel);
    } catch (IOException | RuntimeException | LinkageError e) {
      throw damaged(e);
    }
  }

  @Override
  public List<FlatColumn> columns() {
    return List.copyOf(columns);
  }

  @Override
  public Map<String, String> properties() {
    return properties;
  }

  @Override
  public Object[] next() throws IOException {
    try {
      while (left == 0) {
        PageReadStore pages = reader.readNextRowGroup();
        if (pages == null) {
          return null;
        }
        MessageColumnIO io = new ColumnIOFactory().getColumnIO(schema);
        group = io.getRecordReader(pages, new RowMaker(schema));
        left = pages.getRowCount();
      }
      left--;
      return group.read();
    } catch (IOException | RuntimeException | LinkageError e) {
      throw damaged(e);
    }
  }

  /** The library reports damage by exceptions of many kinds. */
  private static IOException damaged(Throwable cause) {
    String why = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new IOException(
        "the Parquet file is damaged, or not one that can be read: " + why, cause);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      reader.close();
    }
  }
}
