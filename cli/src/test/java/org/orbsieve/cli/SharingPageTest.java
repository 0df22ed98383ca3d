package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.run.replay.ChildProcess;

/** The worked example of docs/sharing.md, command by command in an empty folder. */
class SharingPageTest {

  @TempDir Path folder;

  @Test
  void workedExampleWorks() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "sharing.md"));
    Matcher policy = Pattern.compile("(?s)```yaml\\n(.*?)```").matcher(page);
    assertTrue(policy.find());
    Files.writeString(folder.resolve("policy.yaml"), policy.group(1));
    Matcher command = Pattern.compile("(?m)^    orbsieve (.*)$").matcher(page);
    int count = 0;
    while (command.find()) {
      List<String> words = List.of(command.group(1).split(" ", -1));
      int code = ChildProcess.run(Main.class.getName(), words, folder);
      assertEquals(ExitCode.DONE, code, command.group(1));
      count++;
    }
    assertEquals(9, count);
    assertTrue(Files.exists(folder.resolve("packages/north/inputs/catalogue-2.gp")));
    assertTrue(Files.exists(folder.resolve("packages/south/elements/messages")));
    assertFalse(Files.readString(folder.resolve("packages/east/report.html")).contains("allied"));
    assertTrue(Files.exists(folder.resolve("packages/brief.md")));
  }
}
