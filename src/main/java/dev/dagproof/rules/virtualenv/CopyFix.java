package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.virtualenv.CopyPlan.Copied;
import dev.dagproof.airflow.virtualenv.MissingName;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Edit;
import dev.dagproof.lint.Fix;
import dev.dagproof.lint.edit.ImportEdits;
import dev.dagproof.lint.edit.Layout;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.semantic.ImportNeed;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings into a shipped function what it misses: imports, constants, helpers of its file. */
final class CopyFix {
  private final AirflowModule airflow;
  private final VirtualenvTask task;
  private final PythonModule module;
  private final FunctionDef function;
  private final Layout layout;
  private final ImportEdits imports;

  private CopyFix(AirflowModule airflow, VirtualenvTask task) {
    this.airflow = airflow;
    this.task = task;
    this.module = task.callable().module();
    this.function = task.callable().function();
    this.layout = new Layout(module.tree());
    this.imports = new ImportEdits(layout);
  }

  /**
   * Moves the import of a missing name into the function: together with the other missing names of
   * that statement, and away from its old place where nobody else needs it.
   */
  static @Nullable Fix ofImport(AirflowModule airflow, VirtualenvTask task, MissingName name) {
    return new CopyFix(airflow, task).ofImport(name);
  }

  /** Copies the definition of a missing name, with what it needs itself. */
  static @Nullable Fix ofName(AirflowModule airflow, VirtualenvTask task, MissingName name) {
    return new CopyFix(airflow, task).ofName(name);
  }

  private @Nullable Fix ofName(MissingName name) {
    List<Copied> copies = copies(List.of(name));
    if (copies.isEmpty()) {
      return null;
    }
    return new Fix(
        "Copy `" + name.name() + "` into " + Missing.function(task),
        Applicability.UNSAFE,
        insertion(copies));
  }

  private List<Copied> copies(List<MissingName> names) {
    List<Name> uses = new ArrayList<>();
    for (MissingName name : names) {
      if (name.node() instanceof Name use) {
        uses.add(use);
      }
    }
    return uses.isEmpty() ? List.of() : airflow.copies(module, function, uses);
  }

  private List<Edit> insertion(List<Copied> copies) {
    return CopiedStatements.in(layout, function, copies).edits();
  }

  private @Nullable Fix ofImport(MissingName name) {
    List<Copied> own = copies(List.of(name));
    if (own.isEmpty()) {
      return null;
    }
    if (!own.getFirst().isImport()) {
      // One that may fail, with what is done then.
      return new Fix(
          "Copy the import of `" + name.name() + "` into " + Missing.function(task),
          Applicability.SAFE,
          insertion(own),
          own.getFirst().statement().start());
    }
    List<Copied> copies = copies(withNeighbours(name, own));
    List<Edit> edits = new ArrayList<>(insertion(copies));
    boolean moves = true;
    boolean waits = false;
    for (Copied copied : copies) {
      List<Alias> removed = new ArrayList<>();
      for (Alias alias : copied.names()) {
        switch (elsewhere(copied.statement(), alias)) {
          case NOBODY -> removed.add(alias);
          case THOSE_TO_BE_FIXED -> waits = true;
          case OTHERS -> {}
        }
      }
      if (!removed.isEmpty()) {
        edits.addAll(imports.remove(copied.statement(), removed));
      }
      moves &= removed.size() == copied.names().size();
    }
    Statement first = copies.getFirst().statement();
    boolean isShared = waits || ImportEdits.names(first).size() > 1;
    String text = imports.text(first, copies.getFirst().names(), "");
    int comment = text.indexOf('#');
    return new Fix(
        (moves ? "Move `" : "Copy `")
            + (text.indexOf('\n') >= 0
                ? name.importText().orElse(name.name())
                : (comment < 0 ? text : text.substring(0, comment)).strip())
            + "` into "
            + Missing.function(task),
        Applicability.SAFE,
        edits,
        isShared ? first.start() : Fix.ALONE);
  }

  /** This name, and the others that the same import brings and that can be moved too. */
  private List<MissingName> withNeighbours(MissingName name, List<Copied> own) {
    List<MissingName> names = new ArrayList<>();
    for (MissingName other : task.missing()) {
      boolean isNeighbour =
          !other.header()
              && other.origin() == MissingName.Origin.IMPORT
              && !other.name().equals(name.name())
              && isOf(other, own)
              && !copies(List.of(other)).isEmpty();
      if (isNeighbour) {
        names.add(other);
      }
    }
    names.add(name);
    return names;
  }

  private static boolean isOf(MissingName name, List<Copied> copies) {
    for (Copied copied : copies) {
      for (Alias alias : ImportEdits.names(copied.statement())) {
        if (name.isBoundBy(alias)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Who needs an import besides this function. */
  private enum Need {
    NOBODY,
    /** Other shipped functions, which need it inside of them, too. */
    THOSE_TO_BE_FIXED,
    OTHERS
  }

  private Need elsewhere(Statement statement, Alias alias) {
    ImportNeed need = new ImportNeed(module);
    Node parent = module.tree().parent(statement).orElse(null);
    // Modules are there to be imported, also by files that nobody sees here.
    boolean isOwnFile = module == task.task().dagFile() && !(parent instanceof If);
    if (!isOwnFile || need.mayServeOthers(statement, alias)) {
      return Need.OTHERS;
    }
    Need found = Need.NOBODY;
    for (Name use : need.uses(alias)) {
      if (!function.holdsInBody(use)) {
        if (!isInOtherCallable(use)) {
          return Need.OTHERS;
        }
        found = Need.THOSE_TO_BE_FIXED;
      }
    }
    return found;
  }

  private boolean isInOtherCallable(Name use) {
    for (VirtualenvTask other : airflow.virtualenvTasks()) {
      if (other.callable().module() == module && other.callable().function().holdsInBody(use)) {
        for (MissingName missing : other.missing()) {
          if (missing.name().equals(use.id()) && !missing.header()) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
