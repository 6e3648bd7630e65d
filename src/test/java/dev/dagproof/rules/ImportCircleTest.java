package dev.dagproof.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that import each other are looked at from several sides, by several threads. */
class ImportCircleTest {
  private static final int DAGS = 20;

  @TempDir Path folder;

  @Test
  void theReportIsTheSameWithAnyNumberOfJobs() throws IOException {
    for (int i = 0; i < DAGS; i++) {
      Files.writeString(folder.resolve("dag" + i + ".py"), dag((i + 1) % DAGS));
    }
    Files.writeString(
        folder.resolve("shared.py"), "import json\n\n\ndef load():\n    return json.loads('1')\n");

    String one = check(1);

    assertThat(one)
        .contains("dag0.py:9:12: VENV103 [error] [*] `json` is imported outside of `own`")
        .doesNotContain(":12:59: VENV101")
        .contains("Found 81 errors");
    for (int jobs = 2; jobs < 10; jobs++) {
      assertThat(check(jobs)).isEqualTo(one);
    }
  }

  /** Ships a callable of its own, by way of the circle, and one that all share. */
  private static String dag(int next) {
    return """
    import json
    from airflow import DAG
    from airflow.operators.python import PythonVirtualenvOperator
    from shared import *
    import dag%1$d
    from dag%1$d import *

    def own():
        return json.loads("1")

    with DAG("d"):
        PythonVirtualenvOperator(task_id="a", python_callable=own)
        PythonVirtualenvOperator(task_id="b", python_callable=load)
        PythonVirtualenvOperator(task_id="c", python_callable=dag%1$d.own)
    """
        .formatted(next);
  }

  private String check(int jobs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] command = {
      "check",
      "--isolated",
      "--output-format",
      "concise",
      "--jobs",
      String.valueOf(jobs),
      folder.toString()
    };
    Cli.run(command, InputStream.nullInputStream(), out, err);
    return out.toString(UTF_8);
  }
}
