package org.orbsieve.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbsieve.report.CriterionText;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.run.input.InputFiles;

/**
 * What a table says of the run that wrote it. The manifest contains the hash of the table, so that
 * the table cannot contain that of the manifest; it contains what is known before: the build, the
 * question, and the hashes of all inputs. Names of files are left out, so that they change no byte.
 */
final class TableProperties {

  private TableProperties() {}

  static Map<String, String> of(Prepared run) {
    UtcFormat utc = new UtcFormat(run.context());
    Build build = Build.current();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("orbsieve.version", build.version());
    properties.put("orbsieve.build", build.commit());
    properties.put("orbsieve.start", utc.iso(run.settings().start()));
    properties.put("orbsieve.stop", utc.iso(run.settings().stop()));
    properties.put("orbsieve.criterion", CriterionText.told(run.settings()));
    properties.put(
        "orbsieve.inputs_sha256",
        Stream.of(
                run.input().files(),
                run.risk().files(),
                run.choice().choice().files(),
                run.scope().files())
            .map(InputFiles::entries)
            .flatMap(entries -> entries.stream().map(file -> file.digest().sha256()))
            .collect(Collectors.joining(" ")));
    return properties;
  }
}
