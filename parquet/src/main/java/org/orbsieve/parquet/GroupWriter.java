package org.orbsieve.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.orbsieve.report.flat.FlatColumn;
import org.orbsieve.report.flat.FlatReader;
import org.orbsieve.report.flat.FlatWriter;

/**
 * Writes a table group by group. A group ends at a seam once it has rows enough, or where it has as
 * many as memory should hold: so the groups depend on rows and seams only, and not on when the
 * writing was continued. Until there are rows enough, they are kept, and are part of the state.
 */
final class GroupWriter implements FlatWriter {

  /** Rows after which a group ends at the next seam. */
  static final int ENOUGH = 1 << 14;

  /** Rows after which a group ends. */
  static final int MOST = 1 << 17;

  private final List<FlatColumn> columns;
  private final MessageType schema;
  private final Footer footer;
  private final OutputStream out;
  private final List<Object[]> kept = new ArrayList<>();
  private GroupEncoder group;
  private long position;
  private long rows;

  GroupWriter(List<FlatColumn> columns, Footer footer, OutputStream out) {
    this.columns = columns;
    this.schema = Columns.schema(columns);
    this.footer = footer;
    this.out = out;
  }

  /** Starts the file. */
  void begin() throws IOException {
    out.write(Footer.MAGIC);
    position = Footer.MAGIC.length;
  }

  /** Goes on where another one was when it gave its state. */
  void restore(String state) throws IOException {
    WriterState known = WriterState.decode(state);
    position = known.position();
    footer.restore(known.footer());
    if (known.kept().length > 0) {
      SeekableByteChannel bytes = new ByteChannel(known.kept());
      try (FlatReader reader = TableReader.open(bytes)) {
        for (Object[] row = reader.next(); row != null; row = reader.next()) {
          kept.add(row);
        }
      }
    }
    rows = footer.rows() + kept.size();
  }

  @Override
  public void add(Object[] row) throws IOException {
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(row.length + " values for " + columns.size() + " columns");
    }
    rows++;
    if (group == null) {
      kept.add(row);
      if (kept.size() == ENOUGH) {
        encodeKept();
      }
      return;
    }
    group.add(row);
    if (group.rows() == MOST) {
      endGroup();
    }
  }

  private void encodeKept() throws IOException {
    group = new GroupEncoder(schema);
    for (Object[] row : kept) {
      group.add(row);
    }
    kept.clear();
  }

  private void endGroup() throws IOException {
    byte[] file = group.finish();
    group = null;
    position += footer.copy(file, position, out);
  }

  @Override
  public void seam() throws IOException {
    if (group != null) {
      endGroup();
    }
  }

  @Override
  public String state() throws IOException {
    if (group != null) {
      throw new IllegalStateException("a state is asked for at a seam only");
    }
    return new WriterState(position, footer.state(), kept.isEmpty() ? new byte[0] : file(kept))
        .encode();
  }

  private byte[] file(List<Object[]> of) throws IOException {
    GroupEncoder encoder = new GroupEncoder(schema);
    for (Object[] row : of) {
      encoder.add(row);
    }
    return encoder.finish();
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public void finish() throws IOException {
    if (!kept.isEmpty()) {
      encodeKept();
    }
    if (group != null) {
      endGroup();
    }
    footer.describe(file(List.of()));
    footer.write(out);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (group != null) {
      group.close();
      group = null;
    }
  }
}
