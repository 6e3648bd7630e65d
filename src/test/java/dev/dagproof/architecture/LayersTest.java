package dev.dagproof.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data flows one way: each layer knows only those left of it. There are no exceptions. */
class LayersTest {
  private static final String ROOT = "dev.dagproof.";
  private static final int MAX_LINES = 500;
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.dagproof");

  /** Packages of this project, which a package of it may know: itself and these. */
  @ParameterizedTest
  @CsvSource({
    "python.source..,   ''",
    "python.ast..,      'python.source..'",
    "python.parser..,   'python.source.. python.ast..'",
    "python.semantic.., 'python.source.. python.ast.. python.parser..'",
    "python.types..,    'python.ast.. python.semantic..'",
    "python.evaluation.., 'python.ast.. python.semantic..'",
    "airflow..,         'python..'",
    "airflow.schedule.., 'python.source.. airflow.catalog..'",
    "lint..,            'python.. airflow.. project..'",
    "rules..,           'python.source.. python.ast.. python.semantic.. python.types.."
        + " python.evaluation.. airflow.. lint..'",
    "run.environment.., ''",
    "run.plan..,        ''",
    "run.input..,       ''",
    "run.state..,       'run.plan..'",
    "run.schedule..,    'run.plan.. run.state..'",
    "run.worker..,      'run.plan.. run.state..'",
    "run.engine..,      'run.plan.. run.state.. run.schedule.. run.worker.. run.environment.."
        + " run.input..'",
    "terminal..,        ''",
    "html..,            ''",
    "run.output..,      'run.plan.. run.state.. run.engine.. terminal.. html..'",
    "report..,          'python.. lint.. run.environment.. terminal..'",
    "graph..,           'python.. airflow.. report.. terminal.. html..'",
    "graph.layout..,    'graph'",
  })
  void layerKnowsOnlyThoseLeftOfIt(String layer, String known) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + layer)
        .should()
        .dependOnClassesThat(ours().and(not(inAny(layer + " " + known))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void projectKnowsOnlySourcesAndVersionsOfAirflow() {
    DescribedPredicate<JavaClass> version = named("airflow.catalog.AirflowVersion");
    noClasses()
        .that()
        .resideInAPackage(ROOT + "project..")
        .should()
        .dependOnClassesThat(ours().and(not(inAny("project.. python.source.."))).and(not(version)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("dev.dagproof.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void rulePackagesDoNotSeeEachOther() {
    slices()
        .matching("dev.dagproof.rules.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void rulesTouchNoFiles() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "picocli..,          cli..",
    "tools.jackson..,    report.. project.. run.. graph..",
    "org.eclipse.jgit.., project..",
    "org.eclipse.elk..,  graph.layout..",
    "org.antlr..,        python.parser..",
  })
  void libraryIsKnownInOnePlace(String library, String users) {
    noClasses()
        .that(not(inAny(users)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineTouchesTheProcess() {
    DescribedPredicate<JavaClass> elsewhere = not(inAny("cli..")).and(not(named("Main")));
    noClasses()
        .that(elsewhere)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void generatedParserAndWhatBelongsToItStayInside() {
    DescribedPredicate<JavaClass> open =
        named(
            "python.parser.PythonParser",
            "python.parser.ParseResult",
            "python.parser.SyntaxError",
            "python.parser.SyntaxError$Stage");
    noClasses()
        .that(not(inAny("python.parser..")))
        .should()
        .dependOnClassesThat(inAny("python.parser..").and(not(open)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void publicStaticFieldsAreFinal() {
    fields()
        .that()
        .arePublic()
        .and()
        .areStatic()
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void filesAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        List<String> lines = Files.readAllLines(file);
        boolean generated = lines.getFirst().startsWith("// Written by ");
        if (!generated && lines.size() >= MAX_LINES) {
          tooLong.add(file + ": " + lines.size() + " lines");
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  private static DescribedPredicate<JavaClass> ours() {
    return resideInAPackage("dev.dagproof..");
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    Set<String> wanted = new HashSet<>();
    for (String name : names) {
      wanted.add(ROOT + name);
    }
    return DescribedPredicate.describe(
        String.join(", ", names), type -> wanted.contains(type.getName()));
  }

  private static DescribedPredicate<JavaClass> inAny(String packages) {
    String[] names = packages.strip().split(" +");
    for (int i = 0; i < names.length; i++) {
      names[i] = ROOT + names[i];
    }
    return resideInAnyPackage(names);
  }
}
