package org.orbsieve.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.run.JobListener;
import org.orbsieve.run.ScreeningJob;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.input.RiskRequest;
import org.orekit.time.AbsoluteDate;

/** Runs the queries of docs/analysis.md. */
class AnalysisTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  @TempDir Path folder;

  private static List<String> queries() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "analysis.md"));
    Matcher block = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertTrue(block.find());
    return Arrays.stream(block.group(1).split(";\n")).filter(query -> !query.isBlank()).toList();
  }

  @Test
  void everyQueryOfThePageHasAnAnswer() throws Exception {
    Path run = Files.createDirectories(folder.resolve("runs").resolve("first"));
    ScreeningJob.of(Inputs.catalogue(Path.of("..", "data", "sample-catalogue.csv")))
        .settings(
            ScreeningSettings.of(
                new AbsoluteDate("2026-11-01T00:00:00Z", CONTEXT.utc()), 86_400, 5_000))
        .risk(RiskRequest.of(PcMethod.FOSTER))
        .output(run.resolve("conjunctions.parquet"))
        .run(JobListener.NONE);
    assertEquals(6, queries().size());
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String query : queries()) {
        String here =
            query
                .replace("'conjunctions.parquet'", "'" + run.resolve("conjunctions.parquet") + "'")
                .replace("'runs/", "'" + folder.resolve("runs") + "/");
        try (ResultSet answer = statement.executeQuery(here)) {
          assertTrue(answer.next(), query);
        }
      }
    }
  }
}
