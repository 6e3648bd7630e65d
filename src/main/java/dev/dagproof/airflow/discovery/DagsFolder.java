package dev.dagproof.airflow.discovery;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.PythonModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which files Airflow reads together, as far as the settings or their places tell. */
public final class DagsFolder {
  private static final Set<String> NAMES = Set.of("dags", "example_dags");
  private static final Set<String> TESTS = Set.of("test", "tests");

  /** How sure it is that two files are in one DAGs folder. */
  enum Sharing {
    SURE,
    POSSIBLE,
    NONE
  }

  private final Path projectRoot;
  private final @Nullable Path configured;

  /** The folders that were asked about, and whether a DAG file lies in them. */
  private final Map<Path, Boolean> withDagFile = new ConcurrentHashMap<>();

  /**
   * That of a project.
   *
   * @param configured what the settings say; null if they say nothing
   */
  public DagsFolder(Path projectRoot, @Nullable Path configured) {
    this.projectRoot = projectRoot.toAbsolutePath().normalize();
    this.configured = configured == null ? null : configured.toAbsolutePath().normalize();
  }

  /** Whether the settings say which one it is. */
  boolean isConfigured() {
    return configured != null;
  }

  /**
   * Whether Airflow may read a file by itself, and not only where others import it: in a project
   * that has a folder {@code dags} at its top only what is in a folder of such a name.
   */
  public boolean mayHold(Path file) {
    if (configured != null) {
      return file.startsWith(configured);
    }
    return of(file) != null || !Files.isDirectory(projectRoot.resolve("dags"));
  }

  Sharing sharing(Path one, Path other) {
    if (configured != null) {
      boolean areBoth = one.startsWith(configured) && other.startsWith(configured);
      return areBoth ? Sharing.SURE : Sharing.NONE;
    }
    if (isTest(one) || isTest(other)) {
      return Sharing.NONE;
    }
    Path first = of(one);
    Path second = of(other);
    if (first != null || second != null) {
      return first != null && first.equals(second) ? Sharing.SURE : Sharing.NONE;
    }
    Path folder = one.getParent();
    return folder != null && folder.equals(other.getParent()) ? Sharing.SURE : Sharing.POSSIBLE;
  }

  /** The DAGs folder that a file is in: the configured one, or one of its name; null if none is. */
  @Nullable Path around(Path file) {
    return configured == null ? of(file) : file.startsWith(configured) ? configured : null;
  }

  /**
   * The folder of the project around a file that has a DAGs folder's name; null if there is none.
   */
  private @Nullable Path of(Path file) {
    for (Path at = file.getParent();
        at != null && at.startsWith(projectRoot);
        at = at.getParent()) {
      Path name = at.getFileName();
      if (name != null && NAMES.contains(name.toString())) {
        return at;
      }
    }
    return null;
  }

  /** Whether a DAG file lies in a folder itself, as it does only in one that Airflow reads. */
  boolean holdsDagFile(Path folder, ModuleGraph graph) {
    Boolean known = withDagFile.get(folder);
    if (known == null) {
      known = false;
      for (Path file : graph.finder().filesIn(folder)) {
        PythonModule module = isTest(file) ? null : graph.loadOnce(file).orElse(null);
        if (module != null && makesDag(module)) {
          known = true;
          break;
        }
      }
      withDagFile.put(folder, known);
    }
    return known;
  }

  /** Whether a DAG is made at the top of a file, and not only where somebody calls it. */
  private static boolean makesDag(PythonModule module) {
    if (!module.tree().mentions("airflow")) {
      return false;
    }
    for (Statement statement : module.tree().module().body()) {
      if ((statement instanceof Assign assign && isDag(assign.value(), "DAG"))
          || (statement instanceof With with && isDag(with.items().getFirst().contextExpr(), "DAG"))
          || (statement instanceof FunctionDef function
              && function.decoratorList().stream().anyMatch(one -> isDag(one, "dag")))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDag(Expression expression, String name) {
    return (expression instanceof Call call ? call.func() : expression).lastName().equals(name);
  }

  private boolean isTest(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.startsWith("test_") || name.endsWith("_test.py") || name.equals("conftest.py")) {
      return true;
    }
    for (Path at = file.getParent(); at != null && !at.equals(projectRoot); at = at.getParent()) {
      if (TESTS.contains(String.valueOf(at.getFileName()))) {
        return true;
      }
    }
    return false;
  }
}
