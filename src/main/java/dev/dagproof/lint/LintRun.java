package dev.dagproof.lint;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.AirflowProject;
import dev.dagproof.project.InputFile;
import dev.dagproof.project.InputFile.Role;
import dev.dagproof.python.parser.SyntaxError;
import dev.dagproof.python.semantic.FeatureUse;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.SyntaxFeatures;
import dev.dagproof.python.source.FileTree;
import dev.dagproof.python.source.PythonVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run over files: the work that its threads share. A file is looked at first; if it concerns
 * Airflow, or a file that does imports it, it is parsed and checked.
 */
final class LintRun implements Runnable {
  /** In bytes. */
  private static final long LARGE = 4_000_000;

  /** So many are reported for one file. */
  private static final int MAX_SYNTAX_ERRORS = 100;

  private final List<Rule> rules;
  private final List<ProjectRule> projectRules = new ArrayList<>();
  private final List<InputFile> files;
  private final RuleSelection selection;
  private final PythonVersion targetPython;
  private final UnknownRules unknownRules;
  private final Map<Path, Integer> numbers = new HashMap<>();
  private final Map<Path, LintedProject> projects = new HashMap<>();
  private final SourceStore sources;
  private final Consumer<AirflowModule> reader;
  private final WorkQueue queue;
  private final @Nullable FileResult[] results;
  private final Object largeFile = new Object();
  private volatile @Nullable Throwable failure;

  LintRun(
      List<Rule> rules,
      LintSettings settings,
      List<InputFile> files,
      SourceStore sources,
      FileTree disk,
      Consumer<AirflowModule> reader) {
    this.rules = rules;
    for (Rule rule : rules) {
      if (rule instanceof ProjectRule projectRule) {
        projectRules.add(projectRule);
      }
    }
    this.files = files;
    this.selection = settings.rules();
    this.targetPython = settings.targetPython();
    this.unknownRules = new UnknownRules(selection.rules());
    this.sources = sources;
    this.reader = reader;
    this.queue = new WorkQueue(2 * files.size());
    this.results = new FileResult[files.size()];
    // From the last one, since the queue gives out what was added last.
    for (int i = files.size() - 1; i >= 0; i--) {
      InputFile file = files.get(i);
      numbers.put(file.path(), i);
      if (!projects.containsKey(file.projectRoot())) {
        projects.put(file.projectRoot(), project(file.projectRoot(), disk, settings));
      }
      if (file.problem() == null && file.role() != Role.IMPORTED_ONLY) {
        queue.add(i);
      }
    }
  }

  private LintedProject project(Path root, FileTree disk, LintSettings settings) {
    ModuleFinder finder = new ModuleFinder(settings.importRoots(), root, disk);
    ModuleGraph graph = new ModuleGraph(sources, finder);
    return new LintedProject(
        finder,
        graph,
        new AirflowProject(
            settings.airflowVersion(),
            settings.heavyPackages(),
            graph,
            sources,
            settings.dagsFolder()));
  }

  /** Takes part in the work until all of it is done. */
  @Override
  public void run() {
    try {
      for (int piece = queue.take(); piece >= 0; piece = queue.take()) {
        try {
          work(piece);
        } finally {
          queue.done();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      failure = e;
    }
  }

  /** A piece below the number of files is looking at a file, one above is checking it. */
  private void work(int piece) {
    int count = files.size();
    if (piece >= count) {
      check(piece - count);
      return;
    }
    InputFile file = files.get(piece);
    if (file.role() == Role.NAMED || sources.mentionsAirflow(file)) {
      queue.add(count + piece);
    }
  }

  /**
   * Of large files one at a time is checked: their trees take hundreds of megabytes. Those that are
   * only imported do not wait.
   */
  private void check(int number) {
    InputFile file = files.get(number);
    if (sources.size(file) > LARGE) {
      synchronized (largeFile) {
        check(file, number);
      }
    } else {
      check(file, number);
    }
  }

  private void check(InputFile file, int number) {
    LintedProject project = project(file);
    PythonModule module = project.graph().loadOnce(file.path()).orElse(null);
    if (module == null) {
      return;
    }
    FileResult result = new FileResult(numbers, selection, sources);
    results[number] = result;
    addSyntaxErrors(module, number, result);
    try {
      for (FeatureUse use : SyntaxFeatures.beyond(targetPython, module.tree())) {
        result.add(number, FileDiagnostics.laterSyntax(module.source(), use, targetPython));
      }
      if (files.size() > 1 && leadsToOthers(file, module)) {
        ImportedFiles.of(module, project.finder(), this::checkImported);
      }
      AirflowModule airflow = project.airflow().module(module);
      result.addAll(findings(airflow, number, result));
      if (!projectRules.isEmpty() && file.role() != Role.IMPORTED_ONLY) {
        project.airflow().note(airflow);
      }
      reader.accept(airflow);
      result.warn(unknownRules.warnings(module.tree()));
    } catch (RuntimeException | Error e) {
      // Whatever it is, it is this file's: the others still have their report.
      result.add(number, sources.crash(module.source(), null, e));
    }
  }

  /** Nobody reads thousands of them; a file of data may have millions. */
  private static void addSyntaxErrors(PythonModule module, int number, FileResult result) {
    List<SyntaxError> errors = module.errors();
    for (int i = 0; i < errors.size(); i++) {
      if (i == MAX_SYNTAX_ERRORS) {
        int more = errors.size() - i;
        result.add(number, FileDiagnostics.moreSyntaxErrors(module.source(), errors.get(i), more));
        return;
      }
      result.add(number, FileDiagnostics.syntaxError(module.source(), errors.get(i)));
    }
  }

  /** Only what a file for Airflow imports concerns Airflow, and not what that imports in turn. */
  private static boolean leadsToOthers(InputFile file, PythonModule module) {
    return file.role() == Role.NAMED || AirflowMention.in(module.source().bytes());
  }

  private void checkImported(Path path) {
    Integer number = numbers.get(path);
    if (number != null) {
      queue.add(files.size() + number);
    }
  }

  private List<Finding> findings(AirflowModule module, int number, FileResult result) {
    List<Finding> found = new ArrayList<>();
    for (Rule rule : rules) {
      Findings findings = new Findings(rule.info());
      try {
        rule.check(module, findings);
      } catch (RuntimeException | Error e) {
        result.add(number, sources.crash(module.python().source(), rule.info(), e));
      }
      found.addAll(findings.found());
    }
    return found;
  }

  /** Compares the files of each project, when all threads have ended. */
  void compareFiles() {
    for (LintedProject project : projects.values()) {
      for (ProjectRule rule : projectRules) {
        Findings findings = new Findings(rule.info());
        rule.check(project.airflow(), findings);
        for (Finding finding : findings.found()) {
          FileResult result = result(finding.module().path());
          if (result != null) {
            result.addAll(List.of(finding));
          }
        }
      }
    }
  }

  private @Nullable FileResult result(Path file) {
    Integer number = numbers.get(file);
    return number == null ? null : results[number];
  }

  /** The result, when all threads have ended. */
  Report report() {
    Throwable stopped = failure;
    if (stopped instanceof Error error) {
      throw error;
    }
    if (stopped != null) {
      throw new IllegalStateException(stopped);
    }
    ReportBuilder report = new ReportBuilder();
    List<String> warnings = new ArrayList<>();
    int checked = 0;
    boolean inputErrors = false;
    for (int i = 0; i < files.size(); i++) {
      InputFile file = files.get(i);
      Diagnostic problem = problem(file);
      if (problem != null) {
        inputErrors |= problem.rule() == FileDiagnostics.UNREADABLE_FILE;
        report.add(new PlacedDiagnostic(i, problem));
      }
      FileResult result = results[i];
      if (result != null) {
        checked++;
        report.addAll(result.diagnostics());
        warnings.addAll(result.warnings());
      }
    }
    return new Report(
        report.diagnostics(), files.size(), checked, inputErrors, warnings, sources.crashes());
  }

  private @Nullable Diagnostic problem(InputFile file) {
    String problem = file.problem();
    return problem == null
        ? sources.problem(file.path())
        : FileDiagnostics.unreadableFolder(file.name(), problem);
  }

  private LintedProject project(InputFile file) {
    LintedProject project = projects.get(file.projectRoot());
    if (project == null) {
      throw new IllegalStateException("no project for " + file.projectRoot());
    }
    return project;
  }
}
