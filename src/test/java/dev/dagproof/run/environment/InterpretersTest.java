package dev.dagproof.run.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpretersTest {
  @TempDir Path folder;

  /** JUnit warns of each link that it removes. */
  @AfterEach
  void remove() throws IOException {
    FileTrees.delete(folder);
  }

  @Test
  void environmentBesideTheDagOrAboveIsTaken() throws Exception {
    Path project = Files.createDirectory(folder.resolve("my project"));
    Path dags = Files.createDirectories(project.resolve("dags"));
    Path python = environment(project.resolve(".venv"));
    Path other = environment(folder.resolve("venv"));
    Machine machine = Machine.withPip(folder);

    assertThat(find(machine, null, dags, project).executable()).isEqualTo(python);
    assertThat(find(machine, null, folder, folder).executable()).isEqualTo(other);
    assertThat(find(machine, null, folder.resolve("home"), folder.resolve("home")).executable())
        .isNotIn(python, other);
  }

  @Test
  void activeEnvironmentComesFirstAndTheNamedOneBefore() throws Exception {
    Path active = environment(folder.resolve("active"));
    Path named = environment(folder.resolve("named"));
    environment(folder.resolve(".venv"));
    Machine machine =
        Machine.withPip(folder).variable("VIRTUAL_ENV", folder.resolve("active").toString());

    assertThat(find(machine, null, folder, folder).executable()).isEqualTo(active);
    assertThat(find(machine, "named", folder, folder).executable()).isEqualTo(named);
    assertThat(find(machine, "named/bin/python", folder, folder).executable()).isEqualTo(named);
    assertThat(find(machine, "python3", folder, folder).executable()).isNotIn(active, named);
  }

  @Test
  void describesItself() throws Exception {
    environment(folder.resolve(".venv"));
    Interpreter interpreter = find(Machine.withPip(folder), null, folder, folder);

    assertThat(interpreter.prefix()).isEqualTo(folder.resolve(".venv"));
    assertThat(interpreter.basePrefix()).isNotEqualTo(interpreter.prefix());
    assertThat(interpreter.canRunDags()).isTrue();
    assertThat(interpreter.has("jinja2")).isFalse();
    assertThat(interpreter.pip()).isNull();
    assertThat(interpreter.tools()).contains("venv");
  }

  @Test
  void isAskedAgainOnlyWhenSomethingChanged() throws Exception {
    Path asked = folder.resolve("asked");
    Path packages = Files.createDirectory(folder.resolve("packages"));
    fake("tools/python3", "3.11.7", "\"path\": [\"" + packages + "\"]", asked);
    Machine machine = Machine.bare(folder, folder.resolve("tools"));

    for (int i = 0; i < 3; i++) {
      find(machine, null, folder, folder);
    }
    assertThat(asked).hasContent("asked\n");
    Files.createDirectory(packages.resolve("pendulum"));
    find(machine, null, folder, folder);
    find(machine, null, folder, folder);
    assertThat(asked).hasContent("asked\nasked\n");
    Machine.write(folder.resolve(".python-version"), "3.12");
    find(machine, null, folder, folder);
    assertThat(asked).hasContent("asked\nasked\nasked\n");
  }

  @Test
  void unfitOnesAreNamed() {
    Path asked = folder.resolve("asked");
    fake("tools/python3", "3.8.18", "\"path\": []", asked);
    Machine.write(folder.resolve("tools/readme.txt"), "");
    Machine machine = Machine.bare(folder, folder.resolve("tools"));

    assertThatThrownBy(() -> find(machine, null, folder, folder))
        .isInstanceOf(EnvironmentFailure.class)
        .hasMessageContaining("no Python 3.9 to 3.14 is found:\n")
        .hasMessageContaining("tools/python3 is 3.8.18\n")
        .hasMessageContaining("--python");
    assertThatThrownBy(() -> find(machine, "3.11", folder, folder))
        .hasMessageContaining("--python: `3.11` is no Python");
    assertThatThrownBy(() -> find(machine, "nosuch", folder, folder))
        .hasMessageContaining("--python: `nosuch` is not found");
    assertThatThrownBy(() -> find(machine, "tools/readme.txt", folder, folder))
        .hasMessageContaining("readme.txt does not start");
  }

  @Test
  void olderOneOnPathGivesWayToOneThatFits() throws Exception {
    Path asked = folder.resolve("asked");
    fake("tools/python3", "3.6.8", "\"path\": []", asked);
    fake("tools/python3.11", "3.11.2", "\"path\": []", asked);
    Machine machine = Machine.bare(folder, folder.resolve("tools"));

    assertThat(find(machine, null, folder, folder).version()).isEqualTo("3.11.2");
  }

  @Test
  void oneThatImportsFromManyFoldersIsUnderstood() throws Exception {
    StringJoiner folders = new StringJoiner(File.pathSeparator);
    for (int i = 0; i < 500; i++) {
      folders.add("/a/folder/of/a/large/project/" + i);
    }
    Machine machine = Machine.withPip(folder).variable("PYTHONPATH", folders.toString());

    assertThat(find(machine, null, folder, folder).canRunDags()).isTrue();
  }

  @Test
  void pathMayBeginWithADigit() throws Exception {
    Path named = environment(folder.resolve("3.x env"));

    assertThat(find(Machine.withPip(folder), "3.x env/bin/python", folder, folder).executable())
        .isEqualTo(named);
  }

  private static Interpreter find(Machine machine, String named, Path dags, Path root)
      throws Exception {
    try (Pythons pythons = machine.pythons()) {
      return pythons.interpreters().forDags(named, dags, root);
    }
  }

  private static Path environment(Path place) {
    Machine.output(Machine.python().toString(), "-m", "venv", "--without-pip", place.toString());
    return place.resolve("bin").resolve("python");
  }

  /** A program that answers as a Python of some version would. */
  private void fake(String name, String version, String more, Path asked) {
    String answer =
        "{\"executable\": \"%s\", \"version\": \"%s\", \"prefix\": \"/usr\", \"base_prefix\": \"/usr\", \"tag\": \"t\", %s}"
            .formatted(folder.resolve(name), version, more);
    Path program =
        Machine.write(
            folder.resolve(name),
            "#!/bin/sh\necho asked >>'" + asked + "'\necho '" + answer + "'\n");
    try {
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
