package dev.dagproof.cli;

import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.GraphDiff;
import dev.dagproof.lint.Rule;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.project.DiscoverySettings;
import dev.dagproof.project.FileFinder;
import dev.dagproof.project.InputFile;
import dev.dagproof.project.Revision;
import dev.dagproof.project.RevisionFinder;
import dev.dagproof.python.source.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the DAGs of the user's paths with those that a git revision had there. */
record RevisionComparison(
    Revision revision, Settings settings, DiscoverySettings discovery, Environment environment)
    implements AutoCloseable {

  static RevisionComparison open(String name, Settings settings, Environment environment)
      throws ConfigurationException {
    Path first = settings.options().paths().getFirst();
    Path path = environment.workingDirectory().resolve(first).normalize();
    try {
      return new RevisionComparison(
          Revision.open(path, name),
          settings,
          settings.discovery(message -> environment.say("warning: " + message)),
          environment);
    } catch (ConfigurationException e) {
      throw e.of(GraphOption.DIFF.option());
    }
  }

  DagFiles compare(List<Rule> rules) throws InterruptedException {
    List<InputFile> files = new ArrayList<>(FileFinder.find(paths(), discovery, folder()));
    // Gone since, and so only of the revision.
    files.removeIf(file -> !Files.exists(file.path()) && revision.exists(file.path()));
    DagFiles now = DagFiles.read(files, FileTree.DISK, rules, "", settings, environment);
    DagFiles before = before(RevisionFinder.find(paths(), revision, discovery, folder()));
    Set<String> unread = new TreeSet<>(now.unread());
    unread.addAll(before.unread());
    unread.forEach(name -> environment.say(name + ": its DAGs are left out of the comparison"));
    List<DagGraph> current = now.graphsOutside(unread);
    List<DagGraph> old = new ArrayList<>(before.graphsOutside(unread));
    Set<String> added = GraphDiff.of(old, current).added();
    if (!added.isEmpty() && files.stream().anyMatch(file -> !revision.exists(file.path()))) {
      for (DagGraph graph : before(RevisionFinder.gone(revision, discovery)).graphs()) {
        if (added.contains(graph.title())) {
          old.add(graph);
        }
      }
    }
    return new DagFiles(
        GraphDiff.of(old, current).graphs(),
        now.remarks(),
        unread,
        now.isWhole() && before.isWhole());
  }

  private DagFiles before(List<InputFile> files) throws InterruptedException {
    String where = "in " + revision.name() + ": ";
    return DagFiles.read(files, revision, List.of(), where, settings, environment);
  }

  private List<Path> paths() {
    return settings.options().paths();
  }

  private Path folder() {
    return environment.workingDirectory();
  }

  @Override
  public void close() {
    revision.close();
  }
}
