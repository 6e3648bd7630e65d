package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.task.DagMakings;
import dev.dagproof.airflow.virtualenv.RequirementEntry.State;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.semantic.NameChanges;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.TextFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which Airflow looks for the template files of a DAG: that of the DAG file, and
 * those of {@code template_searchpath} ({@code DAG.get_template_env}, Jinja's FileSystemLoader).
 */
final class TemplateFolder {
  /** {@code template_searchpath} is one of the arguments behind these, if those go by position. */
  private static final int POSITIONAL = 7;

  private final PythonModule dagFile;
  private final NameResolver resolver;
  private final TextFiles files;
  private @Nullable Boolean alone;

  TemplateFolder(PythonModule dagFile, NameResolver resolver, TextFiles files) {
    this.dagFile = dagFile;
    this.resolver = resolver;
    this.files = files;
  }

  /** What Airflow finds by this name: FILE, NO_FILE, FILE_ELSEWHERE, or UNKNOWN. */
  State find(String name) {
    Path file = path(name);
    if (file != null && files.exists(file)) {
      return read(name).isPresent() ? State.FILE : State.UNKNOWN;
    }
    return isNoName(name) || isAlone() ? State.NO_FILE : State.FILE_ELSEWHERE;
  }

  /** The text of that file. */
  Optional<String> read(String name) {
    Path file = path(name);
    return file == null ? Optional.empty() : files.read(file);
  }

  /** The file below this folder; null for what Jinja refuses. */
  private @Nullable Path path(String name) {
    Path path = dagFile.path().toAbsolutePath().normalize().getParent();
    for (int start = 0; start <= name.length() && path != null; ) {
      int slash = name.indexOf('/', start);
      int end = slash < 0 ? name.length() : slash;
      String piece = name.substring(start, end);
      if (piece.equals("..")) {
        return null;
      }
      try {
        path = piece.isEmpty() || piece.equals(".") ? path : path.resolve(piece);
      } catch (InvalidPathException e) {
        return null;
      }
      start = end + 1;
    }
    return path;
  }

  /** Whether no file in any folder is called so. */
  private static boolean isNoName(String name) {
    return name.startsWith("-")
        || name.startsWith("../")
        || name.contains("/../")
        || name.contains("://")
        || name.contains("\n");
  }

  /** Whether it is the only folder: the DAG is made in this file, and names no others. */
  private boolean isAlone() {
    Boolean known = alone;
    if (known == null) {
      List<Expression> makings = DagMakings.of(dagFile, resolver);
      known = !makings.isEmpty() && !NameChanges.ofAttribute(dagFile, "template_searchpath");
      for (Expression making : makings) {
        known &= !mayNameFolders(making);
      }
      alone = known;
    }
    return known;
  }

  private static boolean mayNameFolders(Expression making) {
    if (!(making instanceof Call call)) {
      return false;
    }
    for (Keyword keyword : call.keywords()) {
      String name = keyword.arg();
      if (name == null
          || name.equals("template_searchpath")
          || name.equals("jinja_environment_kwargs")) {
        return true;
      }
    }
    return call.args().size() > POSITIONAL;
  }
}
