package org.orbsieve.run.share;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is shared with whom.
 *
 * @param run the owner's run
 * @param policy file of the policy
 * @param partners names of the partners; empty for all of the policy
 * @param created date of the packages, ISO 8601 in UTC; empty for that of the owner's run
 * @param since the run of which the brief tells the differences, by its package; empty for none
 * @param key file of the private key that signs; empty for no signature
 */
public record ShareRequest(
    SharedRun run,
    Path policy,
    List<String> partners,
    Optional<String> created,
    Optional<Path> since,
    Optional<Path> key) {

  /** Runs a screening. */
  @FunctionalInterface
  public interface Launcher {
    /**
     * Runs a screening in a process of its own, since only there names can be relative to the
     * folder.
     *
     * @param arguments of the screening
     * @param folder in which it runs
     * @return its exit code
     * @throws IOException if it cannot be started
     */
    int screen(List<Argument> arguments, Path folder) throws IOException;
  }

  /**
   * Takes an immutable copy.
   *
   * @param run the owner's run
   * @param policy file of the policy
   * @param partners names of the partners
   * @param created date of the packages
   * @param since the earlier packages
   * @param key file of the private key
   */
  public ShareRequest {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(key, "key");
    partners = List.copyOf(partners);
  }
}
