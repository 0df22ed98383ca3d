package org.orbsieve.run.input;

import java.nio.file.Path;
import java.util.List;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;

/** Finds the manifests of runs that a person means by files, folders and patterns. */
public final class RunFiles {

  private static final String ENDING = ".run.json";

  private RunFiles() {}

  /**
   * The manifests, in the order given and by name within a folder or pattern. A folder stands for
   * those of its files whose names end with {@value #ENDING}.
   *
   * @param names files, folders or patterns
   * @return the manifests
   * @throws JobFailure if a name stands for nothing, or there is no manifest
   */
  public static List<Path> manifests(List<String> names) throws JobFailure {
    List<Path> manifests =
        MessageFiles.files(names).stream()
            .filter(name -> names.contains(name) || name.endsWith(ENDING))
            .map(Path::of)
            .toList();
    if (manifests.isEmpty()) {
      throw new JobFailure(Kind.INPUT, "no manifest of a run in " + String.join(", ", names));
    }
    return manifests;
  }
}
