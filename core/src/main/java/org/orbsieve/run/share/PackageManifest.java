package org.orbsieve.run.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.RunManifest;
import org.orbsieve.share.Partner;

/** Writes the manifest of a package: marking and the hash of every file. */
final class PackageManifest {

  /** Name of the file. */
  static final String NAME = "package.json";

  /** Ending of the files that mark others, which cannot hold a marking themselves. */
  static final String MARKING = ".marking";

  private PackageManifest() {}

  static Path write(Path folder, Partner partner, String created, OptionalLong withheld)
      throws IOException {
    mark(folder, partner.marking().text());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("created", created);
    facts.put("package", Map.of("for", partner.name()));
    facts.put("marking", partner.marking().text());
    facts.put("markingFields", partner.marking().fields());
    if (withheld.isPresent()) {
      facts.put("withheldRows", withheld.getAsLong());
    }
    List<FileEntry> files = new ArrayList<>();
    for (Path file : files(folder)) {
      files.add(new FileEntry(name(folder, file), ContentDigest.of(file)));
    }
    Path place = folder.resolve(NAME);
    // in one step: a package without it was not finished
    AtomicFile.write(place, new RunManifest(facts, List.of(), files)::write);
    return place;
  }

  /** Marks the files whose format has no place for it, by a file beside each. */
  private static void mark(Path folder, String marking) throws IOException {
    for (Path file : files(folder)) {
      String name = name(folder, file);
      boolean marks =
          name.endsWith(".html")
              || name.endsWith(".md")
              || name.endsWith(".run.json")
              || name.matches("(?:.*/)?messages/.*");
      if (!marks) {
        Files.writeString(
            file.resolveSibling(file.getFileName() + MARKING),
            marking + '\n' + file.getFileName() + '\n',
            StandardCharsets.UTF_8);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
