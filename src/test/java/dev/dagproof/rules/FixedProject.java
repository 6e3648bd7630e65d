package dev.dagproof.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of a project on which {@code check --fix} is run. */
final class FixedProject {
  private static final String GOLDEN = ".fixed.py";

  private final Path root;

  private FixedProject(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** The project that a folder is, without copying it. */
  static FixedProject at(Path root) {
    return new FixedProject(root);
  }

  /** Copies a file or folder, all but what it is to look like in the end. */
  static FixedProject copyOf(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target =
            path.equals(from) && Files.isRegularFile(path)
                ? to.resolve(path.getFileName().toString())
                : to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else if (!path.toString().endsWith(GOLDEN)) {
          Files.copy(path, target);
        }
      }
    }
    return new FixedProject(to);
  }

  /** Runs the command; gives what it reports. */
  String fix(AirflowVersion version, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> command =
        new ArrayList<>(
            List.of(
                "check",
                "--isolated",
                "--exit-zero",
                "--fix",
                "--output-format",
                "concise",
                "--airflow-version",
                version.toString()));
    command.addAll(List.of(options));
    command.add(root.toString());
    int exitCode = Cli.run(command.toArray(new String[0]), InputStream.nullInputStream(), out, err);
    if (exitCode != 0) {
      throw new AssertionError("exit code " + exitCode + ": " + err.toString(UTF_8));
    }
    return out.toString(UTF_8);
  }

  /** The texts of all files, by their paths. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(path -> path.toString().endsWith(".py")).toList()) {
        files.put(root.relativize(path).toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
