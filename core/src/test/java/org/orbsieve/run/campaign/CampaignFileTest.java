package org.orbsieve.run.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.SelectionException;

class CampaignFileTest {

  @TempDir Path folder;

  private Campaign read(String yaml) throws IOException, SelectionException {
    return CampaignFile.read(Files.writeString(folder.resolve("study.yaml"), yaml));
  }

  @Test
  void everyValueMeetsEveryOther() throws Exception {
    Campaign campaign =
        read(
            "catalogues: [a.csv, b.tle]\nobjects: 50\nseeds: [1, 2]\nhours: [1, 2, 3]\n"
                + "thresholds: [1km, 5km]\noptions: ['', --pc foster]\n");
    List<CampaignRun> runs = campaign.runs(folder.resolve("made"));
    assertEquals(4 * 3 * 2 * 2, runs.size());
    assertEquals(runs.size(), runs.stream().map(CampaignRun::name).distinct().count());
    assertEquals("a_epoch_1h_1km_auto", runs.get(0).name());
    assertEquals("a_epoch_1h_1km_auto_pc-foster", runs.get(1).name());
    assertEquals(
        List.of(
            "screen",
            folder.resolve("a.csv").toString(),
            "--start=epoch",
            "--hours=1",
            "--threshold=1km",
            "--kernel=auto",
            "--output=out.csv",
            "--pc",
            "foster"),
        runs.get(1).arguments(Path.of("out.csv")));
    assertTrue(runs.get(47).catalogue().endsWith("made/generated-50-seed-2.csv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "catalogues: a.csv/nhour: 3 | line 2",
        "hours: 3 | needs catalogues",
        "catalogues: a.csv/nhours: [] | 1 to 10000 runs",
        "catalogues: a.csv/nformat: xml | the format is csv",
        "catalogues: a.csv/ncatalogues: b.csv | a second list catalogues",
        "[a.csv] | expected the lists",
        "catalogues: {a: b} | expected"
      })
  void mistakesAreNamed(String yaml, String problem) {
    SelectionException refused =
        assertThrows(SelectionException.class, () -> read(yaml.replace("/n", "\n")));
    assertTrue(refused.getMessage().contains("study.yaml"), refused.getMessage());
    assertTrue(refused.getMessage().contains(problem), refused.getMessage());
  }

  @Test
  void twoRunsOfOneNameAreRefused() throws Exception {
    Campaign campaign = read("catalogues: [a.csv, a.tle]\n");
    assertThrows(IllegalArgumentException.class, () -> campaign.runs(folder));
  }
}
