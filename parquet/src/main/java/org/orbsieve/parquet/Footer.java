package org.orbsieve.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The end of a file, which says where everything is, gathered group by group. Written here, because
 * parquet-java lists the encodings of a column in the order of a hash table, which is another one
 * in each process.
 */
final class Footer {

  static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** Length of the footer, and the magic after it. */
  private static final int TAIL = Integer.BYTES + 4;

  private final Map<String, String> properties;
  private final List<RowGroup> groups = new ArrayList<>();
  private FileMetaData common;

  /**
   * A footer without groups.
   *
   * @param properties written in this order
   */
  Footer(Map<String, String> properties) {
    this.properties = properties;
  }

  /** Rows of all groups. */
  long rows() {
    return groups.stream().mapToLong(RowGroup::getNum_rows).sum();
  }

  /** The group of a file with one group only, or none. */
  private static FileMetaData read(byte[] file) throws IOException {
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - TAIL);
    int start = file.length - TAIL - length;
    return Util.readFileMetaData(new ByteArrayInputStream(file, start, length));
  }

  /**
   * Takes the group of a file and writes its bytes.
   *
   * @param file with one group
   * @param position of {@code out}
   * @return number of bytes written
   */
  long copy(byte[] file, long position, OutputStream out) throws IOException {
    FileMetaData part = read(file);
    describe(part);
    RowGroup group = part.getRow_groups().get(0);
    long begin = group.getFile_offset();
    long end = begin + group.getTotal_compressed_size();
    out.write(file, Math.toIntExact(begin), Math.toIntExact(end - begin));
    move(group, position - begin);
    group.setOrdinal((short) groups.size());
    groups.add(group);
    return end - begin;
  }

  /** Takes schema and origin of a file, which are those of all. */
  void describe(byte[] file) throws IOException {
    describe(read(file));
  }

  private void describe(FileMetaData part) {
    if (common == null) {
      common = new FileMetaData(part);
      common.setRow_groups(new ArrayList<>());
    }
  }

  private static void move(RowGroup group, long by) {
    group.setFile_offset(group.getFile_offset() + by);
    for (ColumnChunk chunk : group.getColumns()) {
      // the indices of pages stay behind: the groups are small
      chunk.unsetColumn_index_offset();
      chunk.unsetColumn_index_length();
      chunk.unsetOffset_index_offset();
      chunk.unsetOffset_index_length();
      chunk.setFile_offset(chunk.getFile_offset() == 0 ? 0 : chunk.getFile_offset() + by);
      ColumnMetaData column = chunk.getMeta_data();
      column.setData_page_offset(column.getData_page_offset() + by);
      if (column.isSetDictionary_page_offset()) {
        column.setDictionary_page_offset(column.getDictionary_page_offset() + by);
      }
      column.getEncodings().sort(Comparator.naturalOrder());
      if (column.isSetEncoding_stats()) {
        column.getEncoding_stats().sort(Comparator.naturalOrder());
      }
    }
  }

  /** Writes the footer, its length and the magic. */
  void write(OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Util.writeFileMetaData(all(), bytes);
    int length = bytes.size();
    bytes.write(
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    bytes.write(MAGIC);
    bytes.writeTo(out);
  }

  private FileMetaData all() {
    FileMetaData all = new FileMetaData(common);
    all.setRow_groups(groups);
    all.setNum_rows(rows());
    List<KeyValue> pairs = new ArrayList<>();
    properties.forEach((key, value) -> pairs.add(new KeyValue(key).setValue(value)));
    all.setKey_value_metadata(pairs);
    return all;
  }

  /** What is known so far, for {@link #restore}. */
  byte[] state() throws IOException {
    if (common == null) {
      return new byte[0];
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Util.writeFileMetaData(all(), bytes);
    return bytes.toByteArray();
  }

  void restore(byte[] state) throws IOException {
    if (state.length > 0) {
      FileMetaData all = Util.readFileMetaData(new ByteArrayInputStream(state));
      groups.addAll(all.getRow_groups());
      describe(all);
    }
  }
}
