package dev.dagproof.airflow.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextMembersTest {
  @ParameterizedTest
  @CsvSource({
    "2.11, TASK_INSTANCE, xcom_pull, POSSIBLE",
    "3.3, TASK_INSTANCE, xcom_pull, POSSIBLE",
    "3.3, TASK_INSTANCE, xcom_pul, NONE",
    "2.11, DAG_RUN, conf, POSSIBLE",
    "3.3, DATE, strftime, POSSIBLE",
    "3.3, TEXT, strftime, NONE",
    "2.11, DAG_RUN, execution_date, POSSIBLE",
    "3.3, DAG_RUN, execution_date, GONE",
    "2.11, DAG_RUN, run_after, NOT_YET",
    "3.3, DAG_RUN, run, NONE",
    "3.3, TASK_INSTANCE, axcom_pull, POSSIBLE",
    "3.3, DATE, year, POSSIBLE",
    "2.9, DAG, no_such_thing, POSSIBLE",
  })
  void membersOfObjects(String version, ContextType type, String name, ContextMembers.Member told) {
    ContextMembers members = new ContextMembers(AirflowVersion.parse(version).orElseThrow());

    assertThat(members.member(type, name)).isEqualTo(told);
  }
}
