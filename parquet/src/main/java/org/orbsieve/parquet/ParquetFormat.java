package org.orbsieve.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Map;
import org.orbsieve.report.flat.FlatColumn;
import org.orbsieve.report.flat.FlatFormat;
import org.orbsieve.report.flat.FlatReader;
import org.orbsieve.report.flat.FlatWriter;

/**
 * Parquet with Zstandard. Written by parquet-java, but for the footer, which it does not write
 * alike in every process, and which is known in parts where the writing is continued.
 */
public final class ParquetFormat implements FlatFormat {

  private static final String MAGIC = "PAR1";

  /** The format; called by {@link java.util.ServiceLoader}. */
  public ParquetFormat() {}

  @Override
  public String name() {
    return PARQUET;
  }

  @Override
  public boolean isStart(byte[] start) {
    boolean is = start.length >= MAGIC.length();
    for (int i = 0; is && i < MAGIC.length(); i++) {
      is = start[i] == MAGIC.charAt(i);
    }
    return is;
  }

  @Override
  public void check() throws IOException {
    try {
      Zstd.defaultCompressionLevel();
    } catch (LinkageError e) {
      throw new IOException("Parquet needs Zstandard, which is not here for this system", e);
    }
  }

  @Override
  public FlatWriter create(
      List<FlatColumn> columns, Map<String, String> properties, OutputStream out)
      throws IOException {
    GroupWriter writer = new GroupWriter(columns, new Footer(properties), out);
    writer.begin();
    return writer;
  }

  @Override
  public FlatWriter resume(
      List<FlatColumn> columns, Map<String, String> properties, OutputStream out, String state)
      throws IOException {
    GroupWriter writer = new GroupWriter(columns, new Footer(properties), out);
    writer.restore(state);
    return writer;
  }

  @Override
  public FlatReader open(SeekableByteChannel file) throws IOException {
    return TableReader.open(file);
  }
}
