package org.orbsieve.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Benchmarks of parts look inside core; the suite and its reports are users of the library. */
class BenchmarksArchitectureTest {

  private static final JavaClasses BENCHMARKS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.orbsieve.benchmarks");

  private static DescribedPredicate<JavaClass> internal() throws IOException {
    Path list = Path.of("../core/src/test/resources/org/orbsieve/public-api.txt");
    Set<String> open =
        Files.readAllLines(list).stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.toSet());
    return DescribedPredicate.describe(
        "internal to core",
        type -> {
          JavaClass top = type;
          while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
          }
          String place = top.getPackageName();
          return place.startsWith("org.orbsieve")
              && !place.startsWith("org.orbsieve.benchmarks")
              && !open.contains(place)
              && !open.contains(top.getName());
        });
  }

  @Test
  void onlyBenchmarksOfPartsLookInside() throws IOException {
    GivenClassesConjunction others =
        noClasses()
            .that()
            .haveNameNotMatching(".*\\.(\\w+Benchmark|Scene)(\\$.*)?")
            .and()
            .resideOutsideOfPackage("..jmh_generated..");
    others.should().dependOnClassesThat(internal()).check(BENCHMARKS);
    ArchRule all = noClasses().should().dependOnClassesThat(internal());
    assertThrows(AssertionError.class, () -> all.check(BENCHMARKS), "the rule sees nothing");
  }

  @Test
  void nothingIsTakenFromTheCommandLine() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.orbsieve.cli..")
        .check(BENCHMARKS);
  }
}
