package dev.dagproof.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.lint.ExampleFile;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.rules.Project.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is listed, described, and shown by examples that are true. */
class RuleInfoTest {
  private static final Map<String, String> PACKAGES =
      Map.of(
          "VENV", "virtualenv",
          "XCOM", "xcom",
          "TMPL", "template",
          "DAG", "dag",
          "PARSE", "parse",
          "MIG", "migration");

  @TempDir Path folder;

  @Test
  void everyRuleIsListed() {
    Set<String> written =
        new ClassFileImporter()
            .importPackages("dev.dagproof.rules").stream()
                .filter(type -> type.isAssignableTo(Rule.class) && !type.isAnonymousClass())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

    assertThat(rules().map(rule -> rule.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void rulesAreSortedByCodeAndUnique() {
    List<String> codes = rules().map(rule -> rule.info().code()).toList();

    assertThat(codes).isSorted().doesNotHaveDuplicates();
    assertThat(rules().map(rule -> rule.info().name())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void descriptionIsComplete(Rule rule) {
    RuleInfo info = rule.info();
    String family = info.code().replaceAll("[0-9]", "");

    assertThat(info.code()).matches("[A-Z]+[0-9]{3}");
    assertThat(info.name()).matches("[a-z0-9]+(-[a-z0-9]+)+");
    assertThat(rule.getClass().getPackageName())
        .isEqualTo("dev.dagproof.rules." + PACKAGES.get(family));
    assertThat(info.summary()).isNotBlank().doesNotEndWith(".").doesNotContain("\n");
    assertThat(info.why()).isNotBlank().doesNotContain("\\");
    assertThat(info.since()).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void fixturesShowBothSides(Rule rule) {
    String code = rule.info().code();
    List<Fixture> fixtures =
        Fixture.all().stream().filter(fixture -> fixture.rule().equals(code)).toList();

    assertThat(fixtures).as("that fire").anyMatch(Fixture::fires);
    assertThat(fixtures).as("that stay silent").anyMatch(fixture -> !fixture.fires());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void badExampleHasThisFindingAlone(Rule rule) throws IOException {
    Project bad = example(rule.info().bad());
    boolean isOfAirflow3 = rule.info().airflow().startsWith("3.");

    for (AirflowVersion version : isOfAirflow3 ? List.of(Project.AIRFLOW_3) : Project.VERSIONS) {
      assertThat(bad.findings(version)).isNotEmpty();
      assertThat(bad.findings(version)).extracting(Found::code).containsOnly(rule.info().code());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void goodExampleHasNoFinding(Rule rule) throws IOException {
    Project good = example(rule.info().good());

    for (AirflowVersion version : Project.VERSIONS) {
      assertThat(good.findings(version)).isEmpty();
    }
  }

  static Stream<Rule> rules() {
    return Rules.all().stream();
  }

  private Project example(String text) throws IOException {
    assertThat(text).isNotBlank();
    for (ExampleFile file : ExampleFile.split(text)) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
    }
    return Project.of(folder);
  }
}
