package dev.dagproof.python.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFinderTest {
  @TempDir Path root;

  private void files(String... paths) throws IOException {
    for (String path : paths) {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private String find(String from, String module, int level, String... configuredRoots) {
    List<Path> roots = java.util.Arrays.stream(configuredRoots).map(root::resolve).toList();
    Optional<Path> found = new ModuleFinder(roots, root).find(root.resolve(from), module, level);
    return found.map(path -> root.relativize(path).toString().replace('\\', '/')).orElse("none");
  }

  @Test
  void looksInTheFolderAndThoseAbove() throws IOException {
    files("dags/team/dag.py", "dags/team/near.py", "dags/far.py", "src/lib.py", "top.py");

    assertThat(find("dags/team/dag.py", "near", 0)).isEqualTo("dags/team/near.py");
    assertThat(find("dags/team/dag.py", "far", 0)).isEqualTo("dags/far.py");
    assertThat(find("dags/team/dag.py", "top", 0)).isEqualTo("top.py");
    assertThat(find("dags/team/dag.py", "lib", 0)).isEqualTo("none");
    assertThat(find("dags/team/dag.py", "src.lib", 0)).isEqualTo("src/lib.py");
    assertThat(find("dags/team/dag.py", "lib", 0, "src")).isEqualTo("src/lib.py");
  }

  @Test
  void whichOfTwoIsMeantIsNotKnownUnlessARootIsConfigured() throws IOException {
    files("dags/team/dag.py", "dags/team/utils.py", "dags/utils.py", "plugins/utils.py");

    assertThat(find("dags/team/dag.py", "utils", 0)).isEqualTo("none");
    assertThat(find("dags/team/dag.py", "utils", 0, "plugins")).isEqualTo("plugins/utils.py");
  }

  @Test
  void pluginsComeBehindTheDags() throws IOException {
    files("dags/dag.py", "dags/utils.py", "plugins/utils.py", "plugins/hooks/__init__.py");
    files("plugins/hooks/db.py", "plugins/own.py");

    assertThat(find("dags/dag.py", "utils", 0)).isEqualTo("dags/utils.py");
    assertThat(find("dags/dag.py", "hooks.db", 0)).isEqualTo("plugins/hooks/db.py");
    assertThat(find("plugins/own.py", "hooks", 0)).isEqualTo("plugins/hooks/__init__.py");
    assertThat(find("dags/dag.py", "missing", 0)).isEqualTo("none");
  }

  @Test
  void aPackageMayBeARootAsWell() throws IOException {
    files("dags/team/__init__.py", "dags/team/dag.py", "dags/team/utils.py", "dags/utils.py");
    files("dags/team/only.py");

    assertThat(find("dags/team/dag.py", "utils", 0)).isEqualTo("none");
    assertThat(find("dags/team/dag.py", "only", 0)).isEqualTo("dags/team/only.py");
  }

  @Test
  void packagesAndFoldersWithoutInit() throws IOException {
    files("dag.py", "pkg/__init__.py", "pkg/mod.py", "pkg.py", "plain/mod.py");

    assertThat(find("dag.py", "pkg", 0)).isEqualTo("pkg/__init__.py");
    assertThat(find("dag.py", "pkg.mod", 0)).isEqualTo("pkg/mod.py");
    assertThat(find("dag.py", "plain", 0)).isEqualTo("none");
    assertThat(find("dag.py", "plain.mod", 0)).isEqualTo("plain/mod.py");
    assertThat(find("dag.py", "dag.mod", 0)).isEqualTo("none");
  }

  @Test
  void relativeImports() throws IOException {
    files("a/__init__.py", "a/x.py", "a/b/__init__.py", "a/b/y.py", "a/b/z.py");

    assertThat(find("a/b/y.py", "z", 1)).isEqualTo("a/b/z.py");
    assertThat(find("a/b/y.py", null, 1)).isEqualTo("a/b/__init__.py");
    assertThat(find("a/b/y.py", "x", 2)).isEqualTo("a/x.py");
    assertThat(find("a/b/y.py", "b.z", 2)).isEqualTo("a/b/z.py");
    assertThat(find("a/b/__init__.py", "y", 1)).isEqualTo("a/b/y.py");
    assertThat(find("a/b/y.py", "x", 1)).isEqualTo("none");
    assertThat(find("a/b/y.py", "x", 50)).isEqualTo("none");
  }

  @Test
  void theStandardLibraryIsNeverAFileOfTheProject() throws IOException {
    files("dag.py", "json.py", "logging/handlers.py", "parser.py");

    assertThat(find("dag.py", "json", 0)).isEqualTo("none");
    assertThat(find("dag.py", "logging.handlers", 0)).isEqualTo("none");
    assertThat(find("dag.py", "json", 1)).isEqualTo("json.py");
    assertThat(find("dag.py", "parser", 0)).isEqualTo("parser.py");
  }

  @Test
  void aFileDoesNotImportItself() throws IOException {
    files("dags/docker.py", "docker/__init__.py");

    assertThat(find("dags/docker.py", "docker", 0)).isEqualTo("docker/__init__.py");
    assertThat(find("docker/__init__.py", "docker", 0)).isEqualTo("none");
  }

  @Test
  void nothingAboveTheProject() throws IOException {
    files("outside.py", "project/dag.py");

    ModuleFinder finder = new ModuleFinder(List.of(), root.resolve("project"));

    assertThat(finder.find(root.resolve("project/dag.py"), "outside", 0)).isEmpty();
    assertThat(finder.find(root.resolve("elsewhere/dag.py"), "outside", 0)).isEmpty();
  }

  @Test
  void foldersThatLinkToThemselves() throws IOException {
    files("dag.py", "a/m.py");
    Files.createSymbolicLink(root.resolve("a/a"), root.resolve("a"));

    assertThat(find("dag.py", "a.a.a.m", 0)).isEqualTo("a/a/a/m.py");
  }

  @Test
  void dottedNamesOfFiles() throws IOException {
    files("dags/lib/__init__.py", "dags/lib/sub/__init__.py", "dags/lib/sub/m.py", "dags/x.py");
    ModuleFinder finder = new ModuleFinder(List.of(), root);

    assertThat(finder.moduleName(root.resolve("dags/lib/sub/m.py"))).isEqualTo("lib.sub.m");
    assertThat(finder.moduleName(root.resolve("dags/lib/sub/__init__.py"))).isEqualTo("lib.sub");
    assertThat(finder.moduleName(root.resolve("dags/x.py"))).isEqualTo("x");
  }
}
