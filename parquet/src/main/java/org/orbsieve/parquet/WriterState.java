package org.orbsieve.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a writer needs to go on.
 *
 * @param position number of bytes written
 * @param footer what the footer knows of the groups
 * @param kept a file with the rows that are in no group yet; empty for none
 */
record WriterState(long position, byte[] footer, byte[] kept) {

  /** More than a footer or the rows of a checkpoint can have. */
  private static final int MAX_BYTES = 1 << 28;

  String encode() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeLong(position);
      write(out, footer);
      write(out, kept);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, byte[] part) throws IOException {
    out.writeInt(part.length);
    out.write(part);
  }

  static WriterState decode(String text) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text))))) {
      return new WriterState(in.readLong(), read(in), read(in));
    } catch (IllegalArgumentException e) {
      throw new IOException("the state of the table is damaged", e);
    }
  }

  private static byte[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_BYTES) {
      throw new IOException("the state of the table is damaged");
    }
    return in.readNBytes(length);
  }
}
