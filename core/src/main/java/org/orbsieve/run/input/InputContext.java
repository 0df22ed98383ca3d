package org.orbsieve.run.input;

import java.io.InputStream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.run.failure.SettingNames;

/**
 * What all reading of a job needs.
 *
 * @param astro leap seconds and frame
 * @param standardInput what {@value InputFiles#STANDARD_INPUT} stands for
 * @param names how messages name settings
 */
public record InputContext(AstroContext astro, InputStream standardInput, SettingNames names) {

  /** {@return files of one kind, none of them read yet} */
  public InputFiles files() {
    return new InputFiles(standardInput);
  }
}
