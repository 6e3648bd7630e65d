package dev.dagproof.airflow.discovery;

import dev.dagproof.airflow.discovery.ImportFault.Kind;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.ModuleGraph;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What of a project is on Python's path while Airflow reads a file: the DAGs folder itself, the
 * folders {@code plugins} and {@code config}, and what the settings name; neither the file's own
 * folder nor the working directory (measured on 2.11.2 and 3.3.2). Without a DAGs folder that goes
 * by a name it is the project's root, if a DAG file lies at its top.
 */
final class ImportPath {
  private final DagsFolder folder;
  private final Path dags;
  private final boolean isNamed;
  private final boolean configured;
  private final ModuleGraph graph;
  private final ModuleFinder finder;
  private boolean open;

  ImportPath(Path file, DagsFolder folder, ModuleGraph graph) {
    this.folder = folder;
    this.graph = graph;
    finder = graph.finder();
    Path named = folder.around(file.toAbsolutePath().normalize());
    isNamed = named != null;
    dags = named == null ? finder.projectRoot() : named;
    configured = folder.isConfigured();
  }

  /** From now on there may be more: the code changes {@code sys.path}. */
  void mayGrow() {
    open = true;
  }

  /** What is wrong with an import that means this file; null if nothing is known to be. */
  @Nullable Kind check(Path found, String dotted) {
    Path root = root(found.toAbsolutePath().normalize(), dotted);
    if (open || root == null || finder.isOnPath(dags, top(dotted))) {
      return null;
    }
    if (!isNamed && (configured || !folder.holdsDagFile(dags, graph))) {
      return null;
    }
    if (root.startsWith(dags)) {
      return root.equals(dags) || isSpecial(root) ? null : Kind.BELOW_PATH;
    }
    return configured && !isSpecial(root) ? Kind.BESIDE_PATH : null;
  }

  private static boolean isSpecial(Path folder) {
    return folder.endsWith("plugins") || folder.endsWith("config");
  }

  /** Whether no PYTHONPATH is likely to mend it. */
  boolean isCertain(Kind kind) {
    return kind == Kind.BELOW_PATH && (configured || folder.holdsDagFile(dags, graph));
  }

  /** The dotted name that a file has below the DAGs folder; empty if it is not there. */
  String name(Path found) {
    Path file = found.toAbsolutePath().normalize();
    if (!file.startsWith(dags)) {
      return "";
    }
    StringBuilder name = new StringBuilder();
    for (Path part : dags.relativize(file)) {
      String text = part.toString();
      String stem = text.endsWith(".py") ? text.substring(0, text.length() - 3) : text;
      if (!stem.equals("__init__")) {
        name.append(name.isEmpty() ? "" : ".").append(stem);
      }
    }
    return name.toString();
  }

  private static String top(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }

  /** The folder from which a dotted name leads to a file. */
  private static @Nullable Path root(Path file, String dotted) {
    Path root = file.endsWith("__init__.py") ? file.getParent() : file;
    for (int dot = 0; dot >= 0 && root != null; dot = dotted.indexOf('.', dot + 1)) {
      root = root.getParent();
    }
    return root;
  }
}
