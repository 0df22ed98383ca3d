package org.orbsieve.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * When a file system fails, and what of it then is on the disk. Counts everything that changes the
 * disk: opening for writing, writes, forces, truncations, renames, deletions.
 */
final class Faults {

  /** How it fails. */
  enum Mode {
    /** One operation fails, the next ones work again: a hiccup of a network file system. */
    ONCE,
    /** All operations fail from there on: a broken disk, or the end of the process. */
    FOREVER,
    /** As {@link #FOREVER}, and what was not forced to the disk is lost. */
    POWER_CUT,
    /** From so many bytes on the disk is full. */
    FULL,
    /** Nothing fails, but every write takes a few bytes only. */
    SHORT_WRITES
  }

  private final Mode mode;
  private final long at;
  private long operations;
  private long bytes;
  private boolean failed;

  /** The content that was forced, by the identity of the file. */
  private final Map<Object, byte[]> forced = new HashMap<>();

  private final Map<Object, Path> opened = new HashMap<>();

  /** Fails at the operation, or for {@link Mode#FULL} the byte, of a number from 1 on. */
  Faults(Mode mode, long at) {
    this.mode = mode;
    this.at = at;
  }

  /** Whether the place of the fault was reached. */
  synchronized boolean hasFailed() {
    return failed;
  }

  synchronized long operations() {
    return operations;
  }

  synchronized long bytes() {
    return bytes;
  }

  /** An operation is about to change the disk. */
  synchronized void operation(String what, Path file) throws IOException {
    operations++;
    boolean counted = mode == Mode.ONCE || mode == Mode.FOREVER || mode == Mode.POWER_CUT;
    if (counted && (operations == at || (operations > at && mode != Mode.ONCE))) {
      failed = true;
      throw new IOException("injected: " + what + " of " + file.getFileName());
    }
  }

  /** How many of some bytes are written. */
  synchronized int writable(int count) throws IOException {
    int most = mode == Mode.SHORT_WRITES ? Math.min(count, 7) : count;
    if (mode == Mode.FULL && bytes + most > at) {
      most = (int) Math.max(0, at - bytes);
      failed = true;
      if (most == 0) {
        throw new IOException("No space left on device");
      }
    }
    bytes += most;
    return most;
  }

  synchronized void opened(Path real) throws IOException {
    opened.put(key(real), real);
  }

  synchronized void forced(Object key, byte[] content) {
    forced.put(key, content);
  }

  static Object key(Path real) throws IOException {
    return Files.readAttributes(real, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
  }

  /** Cuts the power: every file in a folder that was written is as it was forced, or empty. */
  synchronized void cutPower(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Object key = key(file);
        if (opened.containsKey(key)) {
          Files.write(file, forced.getOrDefault(key, new byte[0]));
        }
      }
    }
  }
}
