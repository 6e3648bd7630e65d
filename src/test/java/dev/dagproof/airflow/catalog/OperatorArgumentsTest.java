package dev.dagproof.airflow.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperatorArgumentsTest {
  @ParameterizedTest
  @CsvSource({
    "PYTHON, task_concurrency, 2.0-2.11",
    "PYTHON, max_active_tis_per_dag, 2.2-3.3",
    "PYTHON, show_return_value_in_logs, 2.3-3.3",
    "PYTHON, requirements, never",
    "SHORT_CIRCUIT, ignore_downstream_trigger_rules, 2.3-3.3",
    "VIRTUALENV, python_callable, 2.0-3.3",
    "VIRTUALENV, use_dill, 2.0-2.11",
    "VIRTUALENV, serializer, 2.10-3.3",
    "EXTERNAL_PYTHON, python, 2.4-3.3",
  })
  void argumentsComeAndGo(TaskKind kind, String argument, String span) {
    AirflowVersion first = null;
    AirflowVersion last = null;
    for (AirflowVersion version : versions()) {
      if (OperatorArguments.mayTake(kind, false, false, argument, version)) {
        first = first == null ? version : first;
        last = version;
      }
    }
    assertThat(first == null ? "never" : first + "-" + last).isEqualTo(span);
  }

  /** The search in the text finds what reading the whole of it finds. */
  @ParameterizedTest
  @EnumSource(TaskKind.class)
  void searchAndSignatureAgree(TaskKind kind) {
    Set<String> ever = new TreeSet<>();
    for (AirflowVersion version : versions()) {
      ever.addAll(arguments(kind, version));
    }
    for (AirflowVersion version : versions()) {
      Set<String> found = new TreeSet<>();
      for (String argument : ever) {
        if (Signatures.takes(kind.operator(), false, argument, version)) {
          found.add(argument);
        }
      }
      assertThat(found).as("%s of %s", kind, version).isEqualTo(arguments(kind, version));
    }
  }

  private static Set<String> arguments(TaskKind kind, AirflowVersion version) {
    Signature signature = Signatures.operator(kind.operator(), false, version);
    return signature == null ? Set.of() : new TreeSet<>(signature.names());
  }

  private static List<AirflowVersion> versions() {
    List<AirflowVersion> versions = new ArrayList<>();
    for (int minor = 0; minor <= 11; minor++) {
      versions.add(new AirflowVersion(2, minor));
    }
    for (int minor = 0; minor <= 3; minor++) {
      versions.add(new AirflowVersion(3, minor));
    }
    return versions;
  }

  @Test
  void nothingIsClaimedOfVersionsThatNobodyHasSeen() {
    AirflowVersion later = new AirflowVersion(3, 9);
    assertThat(OperatorArguments.mayTake(TaskKind.PYTHON, false, false, "brand_new", later))
        .isTrue();
  }

  @Test
  void standardProviderBringsItsOwnOperatorsToAirflow2() {
    AirflowVersion version = new AirflowVersion(2, 11);
    String argument = "index_urls_from_connection_ids";
    assertThat(OperatorArguments.mayTake(TaskKind.VIRTUALENV, false, true, argument, version))
        .isTrue();
    assertThat(OperatorArguments.mayTake(TaskKind.VIRTUALENV, false, false, argument, version))
        .isFalse();
  }
}
