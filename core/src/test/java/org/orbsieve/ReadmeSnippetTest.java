package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library in three lines, as the README shows it: compiled and run as it stands there. */
class ReadmeSnippetTest {

  private static final String MARK = "<!-- library -->\n```java\n";

  /** Of the sample catalogue; its README says the same. */
  private static final int CONJUNCTIONS = 204;

  @Test
  void compilesRunsAndFindsWhatTheSampleHolds(@TempDir Path folder) throws Exception {
    List<String> lines = snippet();
    List<String> statements = lines.stream().filter(line -> !line.startsWith("import ")).toList();
    assertEquals(3, statements.stream().filter(line -> !line.isBlank()).count());

    ScreeningResult result = (ScreeningResult) run(folder, lines, statements);

    assertEquals(CONJUNCTIONS, result.conjunctions().size());
    assertTrue(result.rejects().stream().anyMatch(reject -> reject.reason().contains("decayed")));
  }

  private static List<String> snippet() throws Exception {
    String readme = Files.readString(Path.of("..", "README.md"));
    int begin = readme.indexOf(MARK);
    assertTrue(begin >= 0, "README.md has no block after " + MARK);
    String rest = readme.substring(begin + MARK.length());
    return rest.substring(0, rest.indexOf("```")).lines().toList();
  }

  private static Object run(Path folder, List<String> lines, List<String> statements)
      throws Exception {
    List<String> imports = lines.stream().filter(line -> line.startsWith("import ")).toList();
    // The README stands one folder above the one in which tests run.
    String body = String.join("\n", statements).replace("Path.of(\"data/", "Path.of(\"../data/");
    String source =
        String.join("\n", imports)
            + "\npublic class Snippet { public static Object run() throws Exception {\n"
            + body
            + "\nreturn result; } }\n";
    Path file = Files.writeString(folder.resolve("Snippet.java"), source);
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    int failures =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-cp", classPath, file.toString());
    assertEquals(0, failures, source);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      return loader.loadClass("Snippet").getMethod("run").invoke(null);
    }
  }
}
