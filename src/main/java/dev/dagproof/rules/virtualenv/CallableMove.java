package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.virtualenv.CopyPlan.Copied;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Edit;
import dev.dagproof.lint.Fix;
import dev.dagproof.lint.edit.ImportEdits;
import dev.dagproof.lint.edit.Layout;
import dev.dagproof.lint.edit.StatementEdits;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Module;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.FreeName;
import dev.dagproof.python.semantic.FreeNames;
import dev.dagproof.python.semantic.ImportHop;
import dev.dagproof.python.semantic.ImportNeed;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies an imported callable into the DAG file, with what it needs inside of it. */
final class CallableMove {
  private final AirflowModule airflow;
  private final VirtualenvTask task;
  private final PythonModule dagFile;
  private final SyntaxTree tree;
  private final PythonModule home;
  private final FunctionDef function;
  private final Layout layout;

  private CallableMove(AirflowModule airflow, VirtualenvTask task) {
    this.airflow = airflow;
    this.task = task;
    this.dagFile = task.task().module();
    this.tree = dagFile.tree();
    this.home = task.callable().module();
    this.function = task.callable().function();
    this.layout = new Layout(tree);
  }

  /** The fix; null where the function cannot stand for itself, or is used in other ways, too. */
  static @Nullable Fix of(AirflowModule airflow, VirtualenvTask task) {
    return new CallableMove(airflow, task).fix();
  }

  private @Nullable Fix fix() {
    Alias alias = alias();
    boolean isPlain =
        function.decoratorList().isEmpty()
            && home.tree().parent(function).orElse(null) instanceof Module
            && dagFile == task.task().dagFile()
            && !task.task().decorated();
    String text = isPlain ? text() : null;
    if (alias == null
        || text == null
        || !(tree.parent(alias).orElse(null) instanceof Statement from)) {
      return null;
    }
    List<Node> places = new ArrayList<>();
    boolean isAlone = collectPlaces(alias, places);
    boolean isName = task.task().node() instanceof Name;
    ImportNeed need = new ImportNeed(dagFile);
    if (places.isEmpty()
        || (isName && !isAlone)
        || (isAlone && need.mayServeOthers(from, alias))
        || !isFreeName(alias)) {
      return null;
    }
    Statement first = topLevel(places.getFirst());
    List<Edit> definition =
        first == null ? List.of() : new StatementEdits(layout).insertBefore(first, text);
    if (definition.isEmpty()) {
      return null;
    }
    List<Edit> edits = new ArrayList<>(definition);
    for (Node place : places) {
      if (!tree.text(place).equals(function.name())) {
        edits.add(new Edit(place.start(), place.end(), function.name()));
      }
    }
    if (isAlone) {
      edits.addAll(new ImportEdits(layout).remove(from, List.of(alias)));
    }
    return new Fix(
        "Copy " + Missing.function(task) + " into this file",
        Applicability.UNSAFE,
        edits,
        from.start());
  }

  /** The import in the DAG file that leads to the function. */
  private @Nullable Alias alias() {
    for (ImportHop hop : task.callable().imports()) {
      if (hop.module() == dagFile && !hop.alias().name().equals("*")) {
        return hop.alias();
      }
    }
    return null;
  }

  /**
   * Collects where tasks are given this function by this import; whether the import serves nothing
   * else.
   */
  private boolean collectPlaces(Alias alias, List<Node> places) {
    String written = tree.text(task.task().node());
    boolean isAlone = true;
    for (Name use : new ImportNeed(dagFile).uses(alias)) {
      Node chain = use;
      while (tree.parent(chain).orElse(null) instanceof Attribute above
          && !tree.text(chain).equals(written)) {
        chain = above;
      }
      boolean isPlace =
          tree.text(chain).equals(written)
              && tree.parent(chain).orElse(null) instanceof Keyword keyword
              && "python_callable".equals(keyword.arg());
      if (isPlace) {
        places.add(chain);
      } else {
        isAlone = false;
      }
    }
    places.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return isAlone;
  }

  private boolean isFreeName(Alias alias) {
    for (Binding binding : dagFile.scopes().module().bindings(function.name())) {
      if (binding.node() != alias) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Statement topLevel(Node place) {
    Node below = place;
    for (Node node = tree.parent(below).orElse(null);
        node != null;
        node = tree.parent(below).orElse(null)) {
      if (node instanceof Module) {
        return below instanceof Statement statement ? statement : null;
      }
      below = node;
    }
    return null;
  }

  /** The function's text with what it needs; null if it cannot be had. */
  private @Nullable String text() {
    FreeNames free = FreeNames.of(function, home);
    if (!free.header().isEmpty() || hasForeignAnnotations()) {
      return null;
    }
    List<Name> uses = new ArrayList<>();
    for (FreeName name : free.body()) {
      uses.add(name.node());
    }
    List<Copied> copies = uses.isEmpty() ? List.of() : airflow.copies(home, function, uses);
    if (copies.isEmpty() && !uses.isEmpty()) {
      return null;
    }
    String text = CopiedStatements.in(new Layout(home.tree()), function, copies).function();
    return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
  }

  /** Annotations are evaluated in the DAG file, which may not have their names. */
  private boolean hasForeignAnnotations() {
    List<Node> annotations = new ArrayList<>(home.tree().allIn(function.args(), Arg.class));
    if (function.returns() != null) {
      annotations.add(function.returns());
    }
    for (Node annotation : annotations) {
      for (Name name : home.tree().allIn(annotation, Name.class)) {
        if (!home.scopes().bindings(name).isEmpty() || !Builtins.contains(name.id())) {
          return true;
        }
      }
    }
    return false;
  }
}
