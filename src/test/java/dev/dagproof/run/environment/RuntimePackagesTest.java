package dev.dagproof.run.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimePackagesTest {
  @TempDir Path folder;

  /** JUnit warns of each link that it removes. */
  @AfterEach
  void remove() throws IOException {
    FileTrees.delete(folder);
  }

  @BeforeEach
  void environment() {
    Machine.output(
        Machine.python().toString(),
        "-m",
        "venv",
        "--without-pip",
        folder.resolve(".venv").toString());
  }

  @Test
  void areInstalledOnceAndBesideTheUsersPackages() throws Exception {
    Machine machine = Machine.withUv(folder);
    try (Pythons pythons = machine.pythons()) {
      Interpreter interpreter = pythons.interpreters().forDags(null, folder, folder);
      RuntimePackages packages = pythons.packages();
      assertThat(packages.folder(interpreter)).isEmpty();
      Path installed = packages.install(interpreter, "pendulum", machine.progress());
      int steps = machine.steps().size();

      assertThat(packages.install(interpreter, "jinja2", machine.progress())).isEqualTo(installed);
      assertThat(machine.steps()).hasSize(steps);
      assertThat(packages.folder(interpreter)).contains(installed);
      String code =
          "import sys; sys.path.append('%s'); import jinja2, pendulum;"
              + " print(jinja2.Template('{{ d }}').render(d=pendulum.datetime(2024, 1, 1).year))";
      assertThat(Machine.says(interpreter.executable(), code.formatted(installed)))
          .isEqualTo("2024");
    }
  }

  @Test
  void failureSaysWhatToInstall() throws Exception {
    Machine machine =
        Machine.withPip(folder)
            .variable("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
            .variable("PIP_RETRIES", "0");
    try (Pythons pythons = machine.pythons()) {
      Interpreter interpreter = pythons.interpreters().forDags(null, folder, folder);
      EnvironmentFailure failure =
          catchThrowableOfType(
              EnvironmentFailure.class,
              () -> pythons.packages().install(interpreter, "pendulum", BuildProgress.SILENT));

      assertThat(failure)
          .hasMessageStartingWith("pendulum is needed, and " + interpreter.executable())
          .hasMessageContaining("No matching distribution")
          .hasMessageEndingWith(interpreter.executable() + " -m pip install pendulum");
      assertThat(FileTrees.folders(machine.cache().packages())).isEmpty();
    }
  }
}
