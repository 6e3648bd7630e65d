package dev.dagproof.airflow.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextMembersTest {
  private static final String COMMON =
      "xcom_pull task_id dag_id run_id try_number conf start_date logical_date strftime isoformat"
          + " add subtract format timestamp to_date_string date year month day";

  @Test
  void whatIsAnsweredWithoutTheListIsInItForEveryVersion() throws IOException {
    List<String> missing = new ArrayList<>();
    int common = 0;
    for (ContextType type : ContextType.values()) {
      for (String name : COMMON.split(" ", -1)) {
        if (!ContextMembers.isCommon(type, name)) {
          continue;
        }
        common++;
        boolean everywhere = isListed("*", type, name);
        if (!everywhere && !(isListed("2", type, name) && isListed("3", type, name))) {
          missing.add(type + "." + name);
        }
      }
    }

    assertThat(missing).isEmpty();
    assertThat(common).isEqualTo(22);
  }

  @ParameterizedTest
  @CsvSource({
    "2.11, TASK_INSTANCE, xcom_pull, POSSIBLE",
    "3.3, TASK_INSTANCE, xcom_pull, POSSIBLE",
    "3.3, TASK_INSTANCE, xcom_pul, NONE",
    "2.11, DAG_RUN, conf, POSSIBLE",
    "3.3, DATE, strftime, POSSIBLE",
    "3.3, TEXT, strftime, NONE",
    "2.9, DAG, no_such_thing, POSSIBLE",
  })
  void membersOfObjects(String version, ContextType type, String name, ContextMembers.Member told) {
    ContextMembers members = new ContextMembers(AirflowVersion.parse(version).orElseThrow());

    assertThat(members.member(type, name)).isEqualTo(told);
  }

  private static boolean isListed(String version, ContextType type, String name)
      throws IOException {
    try (InputStream list = ContextMembers.class.getResourceAsStream("context-members.txt")) {
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> line.startsWith(version + " " + type.word() + " "))
          .anyMatch(line -> Arrays.asList(line.split(" ")).contains(name));
    }
  }
}
