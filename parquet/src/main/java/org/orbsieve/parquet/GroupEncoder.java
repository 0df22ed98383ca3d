package org.orbsieve.parquet;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;

/** Encodes the rows of one group in memory, as a file with this group only. */
final class GroupEncoder implements Closeable {

  private final MemoryFile file = new MemoryFile();
  private final ParquetWriter<Object[]> writer;
  private int rows;

  GroupEncoder(MessageType schema) throws IOException {
    writer =
        new Builder(file, schema)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(Long.MAX_VALUE)
            .withRowGroupRowCountLimit(Integer.MAX_VALUE)
            .build();
  }

  void add(Object[] row) throws IOException {
    writer.write(row);
    rows++;
  }

  int rows() {
    return rows;
  }

  /** The file, which is complete then. */
  byte[] finish() throws IOException {
    writer.close();
    return file.bytes();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {

    private final MessageType schema;

    Builder(OutputFile file, MessageType schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
      return new RowSupport(schema);
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
      return new RowSupport(schema);
    }
  }
}
