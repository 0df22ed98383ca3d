package org.orbsieve.parquet;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Bytes in memory, read as a file. */
final class ByteChannel implements SeekableByteChannel {

  private final byte[] bytes;
  private int position;
  private boolean open = true;

  ByteChannel(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(ByteBuffer buffer) {
    int count = Math.min(buffer.remaining(), bytes.length - position);
    if (count <= 0) {
      return buffer.hasRemaining() ? -1 : 0;
    }
    buffer.put(bytes, position, count);
    position += count;
    return count;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long to) {
    position = (int) Math.min(to, bytes.length);
    return this;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public int write(ByteBuffer buffer) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
