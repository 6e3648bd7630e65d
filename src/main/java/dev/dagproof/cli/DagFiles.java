package dev.dagproof.cli;

import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.GraphReader;
import dev.dagproof.graph.page.Remark;
import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.Linter;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.Severity;
import dev.dagproof.project.InputFile;
import dev.dagproof.python.source.FileTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The DAGs of files.
 *
 * @param graphs in the order of the files
 * @param remarks what the rules found
 * @param unread the names of the files that could not be read: nothing is known of their DAGs
 * @param isWhole whether all files could be read, and followed to their end
 */
record DagFiles(List<DagGraph> graphs, List<Remark> remarks, Set<String> unread, boolean isWhole) {
  DagFiles {
    graphs = List.copyOf(graphs);
    remarks = List.copyOf(remarks);
    unread = Set.copyOf(unread);
  }

  /**
   * Reads files, and says which cannot be read.
   *
   * @param disk where they are read
   * @param rules what to check on the way
   * @param where is said with what cannot be read; may be empty
   */
  static DagFiles read(
      List<InputFile> files,
      FileTree disk,
      List<Rule> rules,
      String where,
      Settings settings,
      Environment environment)
      throws InterruptedException {
    Map<Path, List<DagGraph>> found = new ConcurrentHashMap<>();
    Set<Path> unfinished = ConcurrentHashMap.newKeySet();
    Report report =
        new Linter(
                rules,
                settings.lint(),
                disk,
                module -> {
                  Path path = module.python().path();
                  found.put(path, GraphReader.of(module.structure()));
                  if (!module.structure().complete()) {
                    unfinished.add(path);
                  }
                })
            .check(files, Map.of(), environment.workingDirectory());
    List<DagGraph> graphs = new ArrayList<>();
    for (InputFile file : files) {
      graphs.addAll(found.getOrDefault(file.path(), List.of()));
      if (unfinished.contains(file.path())) {
        environment.say(
            where + file.name() + ": does more than can be followed; DAGs may be missing");
      }
    }
    List<Remark> remarks = new ArrayList<>();
    Set<String> unread = new HashSet<>();
    for (Diagnostic diagnostic : report.diagnostics()) {
      if (isOf(rules, diagnostic)) {
        remarks.add(remark(diagnostic));
      } else if (diagnostic.severity() == Severity.ERROR) {
        environment.say(where + place(diagnostic) + ": " + diagnostic.message());
        unread.add(diagnostic.file().name());
      }
    }
    report.crashes().forEach(crash -> Cli.explain(crash, environment));
    return new DagFiles(graphs, remarks, unread, unread.isEmpty() && unfinished.isEmpty());
  }

  /** The DAGs but those of some files. */
  List<DagGraph> graphsOutside(Set<String> names) {
    return graphs.stream().filter(graph -> !names.contains(graph.loaded().file())).toList();
  }

  private static boolean isOf(List<Rule> rules, Diagnostic diagnostic) {
    return rules.stream().anyMatch(rule -> rule.info() == diagnostic.rule());
  }

  private static int line(Diagnostic diagnostic) {
    return diagnostic.file().line(diagnostic.start());
  }

  private static String place(Diagnostic diagnostic) {
    return diagnostic.file().name() + ":" + line(diagnostic);
  }

  private static Remark remark(Diagnostic diagnostic) {
    return new Remark(
        diagnostic.rule().code(),
        diagnostic.severity().word(),
        diagnostic.file().name(),
        line(diagnostic),
        diagnostic.message(),
        diagnostic.help());
  }
}
