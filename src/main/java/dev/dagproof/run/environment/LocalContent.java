package dev.dagproof.run.environment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of files and folders that requirements and options name: a changed package of the
 * project makes another environment. Of an editable package only the files at its top count, for
 * its modules are imported from where they are.
 */
final class LocalContent {
  /** Read whole; of larger files size and time count. */
  private static final long READ = 1 << 20;

  /** What installing a package leaves in it, and what is no part of it. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          ".venv",
          "venv",
          ".tox",
          ".nox",
          ".mypy_cache",
          ".pytest_cache",
          ".ruff_cache",
          "__pycache__",
          "node_modules",
          "build",
          "dist");

  private final ContentHash hash;
  private final Path folder;
  private final Set<Path> lists = new HashSet<>();

  /**
   * Adds to a hash.
   *
   * @param folder what relative paths start from
   */
  LocalContent(ContentHash hash, Path folder) {
    this.hash = hash;
    this.folder = folder;
  }

  void add(EnvironmentSpec spec) throws IOException {
    for (String line : spec.lines()) {
      addLine(line, folder);
    }
    List<String> options = spec.pipOptions();
    for (int i = 0; i < options.size(); i++) {
      String option = options.get(i);
      boolean takesNext = isOption(option) && i + 1 < options.size();
      addLine(takesNext ? option + " " + options.get(++i) : option, folder);
    }
  }

  /** Whether the option's value is the next argument. */
  private static boolean isOption(String text) {
    return switch (text) {
      case "-r", "--requirement", "-c", "--constraint", "-e", "--editable", "-f", "--find-links" ->
          true;
      default -> false;
    };
  }

  private void addLine(String line, Path listFolder) throws IOException {
    for (String option : List.of("-r", "--requirement", "-c", "--constraint")) {
      Path list = path(value(line, option), listFolder);
      if (list != null) {
        addList(list);
        return;
      }
    }
    for (String option : List.of("-e", "--editable")) {
      Path editable = path(value(line, option), folder);
      if (editable != null) {
        addTop(editable);
        return;
      }
    }
    for (String option : List.of("-f", "--find-links")) {
      Path links = path(value(line, option), folder);
      if (links != null) {
        addTop(links);
        return;
      }
    }
    Path named = path(line, folder);
    if (named != null) {
      addTree(named);
    }
  }

  /** The value of an option in a line, however it is attached; empty if it is another option. */
  private static String value(String line, String option) {
    if (!line.startsWith(option)) {
      return "";
    }
    String rest = line.substring(option.length());
    boolean isAttached = !option.startsWith("--");
    return rest.startsWith(" ") || rest.startsWith("=") || isAttached
        ? rest.replaceFirst("^[ =]+", "")
        : "";
  }

  /** The file or folder that a requirement means; null if it is none, or not there. */
  private static @Nullable Path path(String requirement, Path start) {
    String text = requirement.split(" [#;]", 2)[0].strip();
    int direct = text.indexOf('@');
    if (direct >= 0 && text.substring(direct + 1).strip().startsWith("file:")) {
      text = text.substring(direct + 1).strip();
    }
    int extras = text.endsWith("]") ? text.lastIndexOf('[') : -1;
    text = extras > 0 ? text.substring(0, extras) : text;
    if (!text.matches(".*[/\\\\.].*")) {
      return null;
    }
    try {
      Path path =
          text.startsWith("file:")
              ? Path.of(URI.create(text.split("#", 2)[0]))
              : start.resolve(text);
      return Files.exists(path) ? path.normalize() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A requirements or constraints file with those that it names. */
  private void addList(Path list) throws IOException {
    if (!Files.isRegularFile(list) || !lists.add(list)) {
      return;
    }
    hash.text("list").file(list);
    Path parent = list.getParent();
    for (String line : Files.readString(list, ISO_8859_1).split("\\R", -1)) {
      addLine(line.strip(), parent == null ? folder : parent);
    }
  }

  private void addTop(Path top) throws IOException {
    hash.text("top").text(top.toString());
    if (Files.isDirectory(top)) {
      List<Path> files = new ArrayList<>();
      try (Stream<Path> children = Files.list(top)) {
        children.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
      for (Path file : files) {
        addFile(file.getFileName().toString(), file);
      }
    }
  }

  private void addTree(Path root) throws IOException {
    hash.text("tree").text(root.toString());
    if (Files.isRegularFile(root)) {
      addFile("", root);
      return;
    }
    TreeMap<String, Path> files = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            return visited.equals(root) || belongs(visited)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && belongs(file)) {
              files.put(root.relativize(file).toString(), file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    for (var file : files.entrySet()) {
      addFile(file.getKey(), file.getValue());
    }
  }

  private static boolean belongs(Path path) {
    String name = String.valueOf(path.getFileName());
    return !LEFT_OUT.contains(name) && !name.endsWith(".egg-info") && !name.endsWith(".pyc");
  }

  private void addFile(String name, Path file) throws IOException {
    hash.text(name);
    if (Files.size(file) <= READ) {
      hash.file(file);
    } else {
      hash.text(Long.toString(Files.size(file))).text(FileTrees.changed(file));
    }
  }
}
