package org.orbsieve.report.cdm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.UtcFormat;

/**
 * A folder with one message for each conjunction. It grows under a hidden name beside its target
 * and gets its name when it is complete: a reader never sees half of it, and no message of an
 * earlier run is among those of this one. Messages are named by TCA and the two catalogue numbers,
 * so that they are listed in the order of time and the same run gives the same names.
 */
public final class CdmFolder implements AutoCloseable {

  private final AstroContext context;
  private final CdmHeading heading;
  private final CdmFormat format;
  private final Path target;
  private final Path hidden;
  private final MessageChain chain;
  private final int workers;
  private final ExecutorService threads;
  private final Thread undo = new Thread(this::removeQuietly);
  private final UtcFormat utc;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, ContentDigest> files = new TreeMap<>();
  private int withoutCovariance;

  /**
   * A conjunction and what its message is called.
   *
   * @param id MESSAGE_ID, and the name of the file without extension
   * @param link its place among the messages about the event
   */
  private record Named(String id, AssessedConjunction row, Optional<MessageChain.Link> link) {}

  /**
   * Starts a folder.
   *
   * @param target its name; it must not exist, or be an empty folder
   * @param workers threads that write
   * @param context time scales and frames
   * @param heading fields that all messages share
   * @param format KVN or XML
   * @param chain what the messages follow
   * @throws IOException if it cannot be created
   */
  public CdmFolder(
      AstroContext context,
      CdmHeading heading,
      CdmFormat format,
      Path target,
      int workers,
      MessageChain chain)
      throws IOException {
    check(target);
    this.chain = chain;
    this.context = context;
    this.heading = heading;
    this.format = format;
    this.target = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath().normalize();
    this.workers = workers;
    utc = new UtcFormat(context);
    hidden = this.target.resolveSibling(".orbsieve-" + UUID.randomUUID() + ".tmp");
    Files.createDirectory(hidden);
    // For an interrupt from the keyboard, which no finally block sees.
    Runtime.getRuntime().addShutdownHook(undo);
    threads = Executors.newFixedThreadPool(workers, CdmFolder::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "orbsieve-cdm");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Checks before long work whether a folder could be written.
   *
   * @param target the folder
   * @throws IOException if it could not be written
   */
  public static void check(Path target) throws IOException {
    Path parent = target.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw refused(target, "no such directory: " + parent);
    }
    if (!Files.isWritable(parent)) {
      throw refused(target, "permission denied in " + parent);
    }
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw refused(target, "is a file, not a folder");
    }
    try (Stream<Path> entries = Files.list(target)) {
      if (entries.findAny().isPresent()) {
        throw refused(target, "the folder is not empty");
      }
    }
  }

  private static FileSystemException refused(Path target, String reason) {
    return new FileSystemException(target.toString(), null, reason);
  }

  /**
   * Adds messages.
   *
   * @param rows conjunctions; one with an unknown covariance is counted and left out, since a
   *     message without covariance would not be valid
   * @throws IOException if one cannot be written
   */
  public void add(List<AssessedConjunction> rows) throws IOException {
    List<Named> named = new ArrayList<>();
    for (AssessedConjunction row : rows) {
      if (CdmEncoder.isPossible(row)) {
        Optional<MessageChain.Link> link = chain.link(row.conjunction());
        named.add(new Named(id(row.conjunction(), link), row, link));
      } else {
        withoutCovariance++;
      }
    }
    List<Future<Map<String, ContentDigest>>> parts = new ArrayList<>();
    for (int w = 0; w < workers; w++) {
      int from = (int) ((long) named.size() * w / workers);
      int to = (int) ((long) named.size() * (w + 1) / workers);
      parts.add(threads.submit(() -> write(named.subList(from, to))));
    }
    for (Future<Map<String, ContentDigest>> part : parts) {
      files.putAll(await(part));
    }
  }

  /**
   * Named by its instant and its pair, which no other conjunction can share; if so, or if the
   * message before it has that name already, numbered.
   */
  private String id(Conjunction conjunction, Optional<MessageChain.Link> link) {
    MessageName name =
        new MessageName(
            conjunction.tca(),
            conjunction.primary().catalogNumber(),
            conjunction.secondary().catalogNumber(),
            1);
    String first = name.text(utc);
    Optional<MessageName> previous =
        link.flatMap(MessageChain.Link::previous)
            .map(MessageChain.Previous::id)
            .filter(id -> id.equals(first) || id.startsWith(first + "_"))
            .flatMap(id -> MessageName.parse(id, context));
    MessageName unique =
        previous
            .map(id -> new MessageName(name.tca(), name.primary(), name.secondary(), id.copy() + 1))
            .orElse(name);
    while (!ids.add(unique.text(utc))) {
      unique = unique.next();
    }
    return unique.text(utc);
  }

  private Map<String, ContentDigest> write(List<Named> part) throws IOException {
    CdmEncoder encoder = new CdmEncoder(context, heading, format);
    Map<String, ContentDigest> written = new TreeMap<>();
    for (Named named : part) {
      String name = named.id() + format.extension();
      byte[] text =
          encoder.encode(named.row(), named.id(), named.link()).getBytes(StandardCharsets.UTF_8);
      Files.write(hidden.resolve(name), text, StandardOpenOption.CREATE_NEW);
      written.put(name, ContentDigest.of(text));
    }
    return written;
  }

  private static <T> T await(Future<T> part) throws IOException {
    try {
      return part.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /**
   * Number of messages written so far.
   *
   * @return the number
   */
  public int messages() {
    return files.size();
  }

  /**
   * Number of conjunctions left out because a covariance is unknown.
   *
   * @return the number
   */
  public int withoutCovariance() {
    return withoutCovariance;
  }

  /**
   * Gives the folder its name.
   *
   * @return its digest, see {@link ContentDigest#ofFolder(Path)}
   * @throws IOException if that cannot be done; then nothing is left
   */
  public ContentDigest finish() throws IOException {
    // An empty folder of that name; should it have been filled meanwhile, this fails.
    Files.deleteIfExists(target);
    Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
    return ContentDigest.ofFolder(files);
  }

  /** Removes what has not been given its name. */
  @Override
  public void close() {
    threads.shutdownNow();
    removeQuietly();
    try {
      Runtime.getRuntime().removeShutdownHook(undo);
    } catch (IllegalStateException e) {
      // The shutdown has begun, and does the same.
    }
  }

  private void removeQuietly() {
    try (Stream<Path> entries = Files.walk(hidden)) {
      for (Path entry : (Iterable<Path>) entries.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(entry);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      // It is gone, or the remainder has a name that shows that it is useless.
    }
  }
}
