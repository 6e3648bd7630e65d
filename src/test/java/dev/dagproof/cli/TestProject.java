package dev.dagproof.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.lint.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder of files, in which dagproof is run as a user would. */
final class TestProject {
  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private boolean onTerminal;
  private byte[] input = {};
  private List<Rule> rules = TestRules.ALL;

  TestProject(Path folder) {
    this.folder = folder;
  }

  /** What a run gave. */
  record Result(int exitCode, String out, String err) {
    /** The report's lines without the summary. */
    List<String> findings() {
      List<String> lines = out.lines().toList();
      return lines.subList(0, lines.size() - 1);
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  TestProject file(String name, String text) {
    return file(name, text.getBytes(UTF_8));
  }

  TestProject file(String name, byte[] bytes) {
    try {
      Path parent = path(name).getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(path(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestProject link(String name, String target) {
    try {
      Files.createSymbolicLink(path(name), Path.of(target));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets an environment variable. */
  TestProject variable(String name) {
    return variable(name, "1");
  }

  /** Sets an environment variable. */
  TestProject variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Checks these rules instead. */
  TestProject rules(List<Rule> others) {
    rules = others;
    return this;
  }

  byte[] bytes(String name) {
    try {
      return Files.readAllBytes(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    return new String(bytes(name), UTF_8);
  }

  /** Pipes this text in. */
  TestProject input(String text) {
    input = text.getBytes(UTF_8);
    return this;
  }

  /** Lets the output be a terminal with so many columns. */
  TestProject terminal(int columns) {
    onTerminal = true;
    return variable("COLUMNS", Integer.toString(columns));
  }

  /** Runs {@code check} with one line a finding. */
  Result check(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "check";
    all[1] = "--output-format";
    all[2] = "concise";
    System.arraycopy(args, 0, all, 3, args.length);
    return run(all);
  }

  Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            folder,
            name -> variables.getOrDefault(name, ""),
            () -> onTerminal,
            new ByteArrayInputStream(input),
            new Output(out),
            new Output(err));
    int exitCode = Cli.run(args, environment, rules);
    return new Result(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }
}
