package org.orbsieve.share;

import java.io.InputStream;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.text.WholeText;

/**
 * Reads a policy, as YAML with the fields {@code policy}, {@code partners}, {@code inputs}, {@code
 * groups}, {@code objects} and {@code options}; see {@code docs/sharing.md}.
 */
public final class PolicyReader {

  private PolicyReader() {}

  /**
   * Reads a policy.
   *
   * @param in YAML
   * @param source its name in messages
   * @return the policy
   * @throws SelectionException naming the line that is wrong or contradicts another
   */
  public static Policy read(InputStream in, String source) throws SelectionException {
    return new PolicyYaml(source).read(WholeText.read(in, source, "labels"));
  }
}
