package org.orbsieve.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.report.AtomicFile;

/** The command line turns arguments into requests and prints: it decides nothing. */
class CommandLineArchitectureTest {

  private static final JavaClasses CLI =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.orbsieve.cli");

  private static final JavaClasses OFFENDER = new ClassFileImporter().importClasses(Offender.class);

  /** Calls that create, change or remove files. */
  private static final Set<String> WRITING =
      Set.of(
          "write",
          "writeString",
          "newOutputStream",
          "newBufferedWriter",
          "newByteChannel",
          "createFile",
          "createDirectory",
          "createDirectories",
          "createTempFile",
          "createTempDirectory",
          "createLink",
          "createSymbolicLink",
          "copy",
          "move",
          "delete",
          "deleteIfExists");

  private static Set<String> publicApi() throws IOException {
    Path list = Path.of("../core/src/test/resources/org/orbsieve/public-api.txt");
    return Files.readAllLines(list).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .collect(Collectors.toSet());
  }

  private static DescribedPredicate<JavaClass> internal() throws IOException {
    Set<String> open = publicApi();
    return DescribedPredicate.describe(
        "internal to core",
        type -> {
          JavaClass top = type;
          while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
          }
          boolean ours = top.getPackageName().startsWith("org.orbsieve");
          boolean cli =
              top.getPackageName().startsWith("org.orbsieve.cli")
                  || top.getPackageName().equals("org.orbsieve.history");
          return ours
              && !cli
              && !open.contains(top.getPackageName())
              && !open.contains(top.getName());
        });
  }

  private static boolean writesAFile(JavaCall<?> call) {
    boolean files = call.getTargetOwner().isEquivalentTo(Files.class);
    boolean atomic = call.getTargetOwner().isEquivalentTo(AtomicFile.class);
    return files ? WRITING.contains(call.getName()) : atomic && call.getName().equals("write");
  }

  static Stream<ArchRule> habits() throws IOException {
    return Stream.of(
        noClasses()
            .should()
            .dependOnClassesThat(internal())
            .because("the command line is a user of the library like any other"),
        noClasses()
            .should()
            .callMethodWhere(
                DescribedPredicate.<JavaCall<?>>describe(
                        "a file is written", CommandLineArchitectureTest::writesAFile)
                    .forSubtype())
            .because("a job writes files, and a Destination"),
        noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(FileWriter.class)
            .because("a job writes files, and a Destination"));
  }

  @ParameterizedTest
  @MethodSource("habits")
  void commandLineKeeps(ArchRule habit) {
    habit.check(CLI);
  }

  @ParameterizedTest
  @MethodSource("habits")
  void offenderBreaks(ArchRule habit) {
    assertThrows(AssertionError.class, () -> habit.check(OFFENDER));
  }

  /** Standard streams are opened where the program starts, and no other ones. */
  @Test
  void onlyMainOpensStreams() {
    Set<String> owners =
        CLI.stream()
            .filter(
                type ->
                    type.getConstructorCallsFromSelf().stream()
                        .map(call -> call.getTargetOwner())
                        .anyMatch(
                            owner ->
                                owner.isEquivalentTo(FileOutputStream.class)
                                    || owner.isEquivalentTo(RandomAccessFile.class)))
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
    assertEquals(Set.of(Main.class.getName()), owners);
  }

  @Test
  void optionsAndWordsDoNotDependOnCommands() {
    noClasses()
        .that(resideInAPackage("org.orbsieve.cli.options..").or(resideInAPackage("..cli.print..")))
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Command")
        .check(CLI);
    noClasses()
        .that(resideInAPackage("..cli.print.."))
        .should()
        .dependOnClassesThat(resideInAPackage("org.orbsieve.cli.options.."))
        .check(CLI);
    slices().matching("org.orbsieve.cli.(*)..").should().beFreeOfCycles().check(CLI);
  }

  /** A list with a name that no longer exists would open nothing, or something else later. */
  @Test
  void publicApiExists() throws IOException {
    JavaClasses core = new ClassFileImporter().importPackages("org.orbsieve");
    Set<String> known =
        core.stream()
            .flatMap(type -> Stream.of(type.getPackageName(), type.getName()))
            .collect(Collectors.toSet());
    assertFalse(publicApi().isEmpty());
    for (String open : publicApi()) {
      assertTrue(known.contains(open), open);
    }
    for (String closed : List.of("engine", "broadphase", "narrowphase", "ephemeris")) {
      assertFalse(publicApi().contains("org.orbsieve." + closed), closed);
    }
  }

  /** Does all that {@link #habits} forbids. */
  @SuppressWarnings("unused")
  private static final class Offender {

    private Sgp4Ephemeris internal;

    void offend(Path file) throws IOException {
      Files.writeString(file, "x");
      try (FileWriter writer = new FileWriter(file.toFile(), StandardCharsets.UTF_8)) {
        writer.write("y");
      }
    }
  }
}
