package dev.dagproof.rules;

import dev.dagproof.airflow.AirflowVersion;
import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.LintSettings;
import dev.dagproof.lint.Linter;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.RuleSelection;
import dev.dagproof.project.InputFile;
import dev.dagproof.project.InputFile.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A DAGs folder, or a DAG file alone, that is held against all rules.
 *
 * @param root absolute; the folder or the file
 */
record Project(Path root) {
  static final AirflowVersion AIRFLOW_2 = new AirflowVersion(2, 11);
  static final AirflowVersion AIRFLOW_3 = new AirflowVersion(3, 3);
  static final List<AirflowVersion> VERSIONS = List.of(AIRFLOW_2, AIRFLOW_3);

  static Project of(Path root) {
    return new Project(root.toAbsolutePath().normalize());
  }

  /** A finding, as tests speak of it. */
  record Found(String file, int line, Diagnostic diagnostic) {
    @Override
    public String toString() {
      return place() + " " + code() + " " + severity();
    }

    String place() {
      return file + ":" + line;
    }

    String code() {
      return diagnostic.rule().code();
    }

    String severity() {
      return diagnostic.severity().word();
    }
  }

  List<Path> pythonFiles() {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> path.toString().endsWith(".py")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name(Path file) {
    Path folder = Files.isDirectory(root) ? root : parent(root);
    return folder.relativize(file).toString();
  }

  /** What all rules find with this version. */
  List<Found> findings(AirflowVersion version) {
    List<Rule> rules = Rules.all();
    List<RuleInfo> infos = rules.stream().map(Rule::info).toList();
    RuleSelection all = RuleSelection.of(infos, List.of(), List.of());
    Linter linter = new Linter(rules, new LintSettings(all, version, List.of(), 1));
    Path folder = Files.isDirectory(root) ? root : parent(root);
    List<InputFile> files = new ArrayList<>();
    for (Path file : pythonFiles()) {
      files.add(new InputFile(file, name(file), Role.FOUND, folder));
    }
    try {
      return linter.check(files, folder).diagnostics().stream().map(Project::found).toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Found found(Diagnostic diagnostic) {
    int line = diagnostic.file().line(diagnostic.start());
    return new Found(diagnostic.file().name(), line, diagnostic);
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }
}
