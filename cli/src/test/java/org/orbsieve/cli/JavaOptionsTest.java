package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What java.options tunes by name exists: a move would lose it silently. */
class JavaOptionsTest {

  /** Command, class and method; both names may have a star at an end. */
  private static final Pattern COMMAND =
      Pattern.compile("-XX:CompileCommand=\\w+,([\\w/*$]+)\\.([\\w*<>]+)(?:,.*)?");

  private static final Pattern ANY = Pattern.compile("-XX:CompileCommand=(?!quiet$).*");

  private static List<String> commands() throws IOException {
    return Files.readAllLines(Path.of("java.options")).stream()
        .filter(line -> ANY.matcher(line).matches())
        .toList();
  }

  @Test
  void everyCompileCommandNamesSomething() throws IOException {
    List<JavaClass> classes =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.orbsieve")
                .stream()
                .toList();
    assertTrue(commands().size() >= 3, commands()::toString);
    for (String command : commands()) {
      Matcher matcher = COMMAND.matcher(command);
      assertTrue(matcher.matches(), command);
      String type = matcher.group(1);
      String method = matcher.group(2);
      boolean found =
          type.startsWith("jdk/")
              ? isPackage(type)
              : classes.stream()
                  .filter(one -> glob(type).matcher(one.getName().replace('.', '/')).matches())
                  .flatMap(one -> one.getMethods().stream())
                  .anyMatch(one -> glob(method).matcher(one.getName()).matches());
      assertTrue(found, command);
    }
  }

  /** Whether the part before the star is a package of the JDK, in any module. */
  private static boolean isPackage(String type) {
    String name = type.substring(0, type.lastIndexOf('/')).replace('/', '.');
    return ModuleFinder.ofSystem().findAll().stream()
        .anyMatch(module -> module.descriptor().packages().contains(name));
  }

  private static Pattern glob(String text) {
    return Pattern.compile(text.replace("$", "\\$").replace("*", ".*"));
  }
}
