package dev.dagproof.run.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When two tasks share an environment, and when a changed project needs another one. */
class EnvironmentKeyTest {
  @TempDir Path folder;
  private Machine machine;

  @BeforeEach
  void machine() {
    machine = Machine.bare(folder);
  }

  @Test
  void remarksAndBlanksDoNotMatter() throws Exception {
    assertThat(key("six", "idna")).isEqualTo(key("# both\n six \n\nidna")).isNotEqualTo(key("six"));
  }

  @Test
  void allThatIsInstalledMatters() throws Exception {
    List<String> six = List.of("six");
    Set<String> keys =
        Set.of(
            key("six"),
            key(new EnvironmentSpec(null, six, List.of("--pre"), null, false)),
            key(new EnvironmentSpec(null, six, List.of(), List.of(), false)),
            key(new EnvironmentSpec(null, six, List.of(), List.of("http://a"), false)),
            key(new EnvironmentSpec(null, six, List.of(), null, true)),
            EnvironmentKey.of(EnvironmentSpec.of("six"), interpreter("3.12.1"), machine.host()));

    assertThat(keys).hasSize(6);
  }

  @Test
  void newPasswordsMakeNoNewEnvironment() throws Exception {
    assertThat(key("--index-url https://me:old@pypi.corp/simple\nsix"))
        .isEqualTo(key("--index-url https://me:new@pypi.corp/simple\nsix"))
        .isNotEqualTo(key("--index-url https://me:new@pypi.other/simple\nsix"));
  }

  @Test
  void variablesInRequirementsMatter() throws Exception {
    machine.variable("SIX", "1.16.0");
    String before = key("six==${SIX}");
    machine.variable("SIX", "1.17.0");

    assertThat(key("six==${SIX}")).isNotEqualTo(before);
  }

  @Test
  void packagesInTheSystemMatterOnlyWhereTheyAreSeen() throws Exception {
    EnvironmentSpec seen = new EnvironmentSpec(null, List.of("six"), List.of(), null, true);
    Path packages = Files.createDirectories(folder.resolve("site-packages"));
    String before = key(seen);
    String alone = key("six");
    Files.setLastModifiedTime(packages, java.nio.file.attribute.FileTime.fromMillis(1_000));

    assertThat(key(seen)).isNotEqualTo(before);
    assertThat(key("six")).isEqualTo(alone);
  }

  @Test
  void changedFileOfALocalPackageMakesAnother() throws Exception {
    for (String requirement :
        List.of(
            "./pkg",
            "pkg/[extra]",
            folder.resolve("pkg").toString(),
            "mine @ file://" + folder.resolve("pkg"))) {
      write("pkg/src/mine.py", "x = 1");
      String before = key(requirement);
      write("pkg/build/lib/mine.py", "x = 1");
      write("pkg/mine.egg-info/PKG-INFO", "Name: mine");

      assertThat(key(requirement)).isEqualTo(before);
      write("pkg/src/mine.py", "x = 2");
      assertThat(key(requirement)).isNotEqualTo(before);
      FileTrees.delete(folder.resolve("pkg/build"));
    }
  }

  @Test
  void modulesOfAnEditablePackageAreReadFromWhereTheyAre() throws Exception {
    write("pyproject.toml", "[project]\nname = 'mine'");
    write("mine/__init__.py", "x = 1");
    String before = key("-e .");
    write("mine/__init__.py", "x = 2");

    assertThat(key("-e .")).isEqualTo(before);
    write("pyproject.toml", "[project]\nname = 'mine'\ndependencies = ['six']");
    assertThat(key("-e .")).isNotEqualTo(before);
  }

  @Test
  void listsAreReadWithThoseThatTheyName() throws Exception {
    write("lists/all.txt", "-r more.txt\n-r all.txt\n-c pins.txt\n");
    write("lists/more.txt", "six");
    write("lists/pins.txt", "six<2");
    EnvironmentSpec option =
        new EnvironmentSpec(null, List.of("six"), List.of("-c", "lists/pins.txt"), null, false);
    String before = key("-r lists/all.txt");
    String attached = key("--requirement=lists/all.txt");
    String pinned = key(option);
    write("lists/more.txt", "six\nidna");

    assertThat(key("-r lists/all.txt")).isNotEqualTo(before);
    assertThat(key("--requirement=lists/all.txt")).isNotEqualTo(attached);
    assertThat(key(option)).isEqualTo(pinned);
    write("lists/pins.txt", "six<3");
    assertThat(key(option)).isNotEqualTo(pinned);
  }

  private void write(String name, String text) {
    Machine.write(folder.resolve(name), text);
  }

  private String key(String... requirements) throws Exception {
    return key(EnvironmentSpec.of(requirements));
  }

  private String key(EnvironmentSpec spec) throws Exception {
    return EnvironmentKey.of(spec, interpreter("3.11.7"), machine.host());
  }

  private Interpreter interpreter(String version) {
    Path prefix = Path.of("/usr");
    return new Interpreter(
        prefix.resolve("bin/python3"),
        version,
        prefix,
        prefix,
        "cpython-311",
        null,
        Set.of(),
        Set.of(),
        List.of(folder.resolve("site-packages")));
  }
}
