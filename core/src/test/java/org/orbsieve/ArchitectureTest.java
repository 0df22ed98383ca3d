package org.orbsieve;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orekit.annotation.DefaultDataContext;
import org.orekit.time.TimeScalesFactory;

/** Keeps the direction of the flow and the habits that no compiler checks. */
class ArchitectureTest {

  /** The flow from left to right; the empty name is the root package. */
  private static final List<String> FLOW =
      List.of(
          "catalog",
          "ephemeris",
          "broadphase",
          "narrowphase",
          "assessment",
          "burn",
          "request",
          "",
          "engine",
          "compare",
          "share",
          "avoid",
          "proximity",
          "changes",
          "report",
          "run",
          "bench");

  /** The one class to the left of the engine that calls it: the whole flow as one method. */
  private static final DescribedPredicate<JavaClass> SCREENER =
      JavaClass.Predicates.type(Screener.class);

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.orbsieve");

  private static final JavaClasses OFFENDER =
      new ClassFileImporter().importClasses(OffenderHelper.class);

  @Test
  void packagesDependOnlyOnThoseToTheirLeft() {
    // Optional: that the layers are there is the business of seesEveryPackage, which is stricter.
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String name : FLOW) {
      layers = layers.layer(layer(name)).definedBy(packagesOf(name));
    }
    for (int i = 0; i < FLOW.size(); i++) {
      LayeredArchitecture.LayerDependencySpecification spec = layers.whereLayer(layer(FLOW.get(i)));
      String[] left =
          FLOW.subList(0, i).stream().map(ArchitectureTest::layer).toArray(String[]::new);
      layers = i == 0 ? spec.mayNotAccessAnyLayer() : spec.mayOnlyAccessLayers(left);
    }
    layers.ignoreDependency(SCREENER, packageEngine()).check(CORE);
  }

  @Test
  void engineHasOneDoor() {
    noClasses()
        .that()
        .resideInAPackage("org.orbsieve")
        .and(DescribedPredicate.not(SCREENER))
        .should()
        .dependOnClassesThat(packageEngine())
        .because("the root package is the interface, and Screener alone runs the engine")
        .check(CORE);
  }

  private static DescribedPredicate<JavaClass> packageEngine() {
    return JavaClass.Predicates.resideInAPackage("org.orbsieve.engine..");
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.orbsieve.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(SCREENER, packageEngine())
        .check(CORE);
  }

  /**
   * The rules above say nothing about a package that they do not know, or whose classes are not
   * seen.
   */
  @Test
  void seesEveryPackage() throws IOException {
    Path sources = Path.of("src", "main", "java", "org", "orbsieve");
    Set<String> withSources = new HashSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .map(file -> sources.relativize(file))
          .forEach(f -> withSources.add(f.getNameCount() == 1 ? "" : f.getName(0).toString()));
    }
    assertFalse(withSources.isEmpty());
    Set<String> seen =
        CORE.stream()
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .map(type -> type.getPackageName().substring("org.orbsieve".length()))
            .map(name -> name.isEmpty() ? "" : name.split("\\.", -1)[1])
            .collect(Collectors.toSet());
    assertEquals(withSources, seen);
    withSources.removeAll(FLOW);
    assertEquals(Set.of(), withSources, "packages that have no place in the flow");
  }

  /**
   * A library does not know the options of a command line. Arguments of other programs are no such.
   */
  @Test
  void messagesNameNoOption() throws IOException {
    Pattern option = Pattern.compile("\"[^\"]*(?<![\\w<!`-])--[a-z][^\"]*\"");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.strip().startsWith("*") && option.matcher(line).find())
            .filter(line -> !line.contains("java --add-modules") && !line.contains("\"git\""))
            .map(line -> file.getFileName() + ": " + line.strip())
            .forEach(found::add);
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void incubatingVectorsStayInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..simd", "..vector")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jdk.incubator.vector..")
        .because("the scalar kernel is the specification and must run without a flag")
        .check(CORE);
  }

  @Test
  void classesThatWorkOnVectorsAreNamedAsTheLauncherKnowsThem() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Lanes")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("jdk\\.incubator\\.vector\\.\\w*Vector")
        .because("cli/java.options has the classes *Lanes compiled early, which is half of a run")
        .check(CORE);
  }

  @ParameterizedTest
  @MethodSource("habits")
  void coreKeeps(ArchRule habit) {
    habit.check(CORE);
  }

  /**
   * A rule that finds nothing wrong with {@link OffenderHelper} would find nothing wrong with
   * anything.
   */
  @ParameterizedTest
  @MethodSource("habits")
  void offenderBreaks(ArchRule habit) {
    assertThrows(AssertionError.class, () -> habit.check(OFFENDER));
  }

  static Stream<ArchRule> habits() {
    return Stream.of(
        noClasses().should(ACCESS_STANDARD_STREAMS).because("libraries never print"),
        noClasses()
            .should()
            .callMethod(System.class, "exit", int.class)
            .because("only the command line decides when to leave"),
        noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocal.class)
            .because("scratch is per worker and passed explicitly"),
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("the logger is System.Logger"),
        fields()
            .that()
            .areStatic()
            .should()
            .beFinal()
            .because("static state is shared by all who use the library"),
        noClasses()
            .should()
            .accessTargetWhere(
                target(annotatedWith(DefaultDataContext.class))
                    .or(targetOwner(annotatedWith(DefaultDataContext.class))))
            .because("Orekit's default data context belongs to the application, not to us"),
        noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helpers?|Manager)(\\$.*)?")
            .because("a name that says nothing gathers everything"));
  }

  /** Does all that {@link #habits} forbids. */
  @SuppressWarnings({"unused", "NonFinalStaticField", "ThreadLocalUsage"})
  private static final class OffenderHelper {

    private static int calls;

    private final ThreadLocal<double[]> scratch = new ThreadLocal<>();

    void offend() {
      calls++;
      System.out.println(TimeScalesFactory.getUTC());
      java.util.logging.Logger.getLogger("orbsieve").info("printed after all");
      System.exit(calls);
    }
  }

  private static String layer(String name) {
    return name.isEmpty() ? "root" : name;
  }

  private static String packagesOf(String name) {
    return name.isEmpty() ? "org.orbsieve" : "org.orbsieve." + name + "..";
  }
}
