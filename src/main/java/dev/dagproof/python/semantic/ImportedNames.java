package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.FromImportBinding;
import dev.dagproof.python.semantic.Binding.ImportBinding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names things by the imports of their own file alone. */
final class ImportedNames {
  /** So many bindings are followed in all; what has more meanings has none that is known. */
  private static final int BUDGET = 200;

  private final Scopes scopes;
  private int steps;

  ImportedNames(Scopes scopes) {
    this.scopes = scopes;
  }

  /** The dotted names an expression may have; none for what the file defines itself. */
  List<String> of(Expression expression) {
    List<String> names = new ArrayList<>(2);
    collect(expression, "", 0, names);
    return steps > BUDGET ? List.of() : List.copyOf(names);
  }

  /** Collects the names of {@code expression.suffix}. */
  private void collect(Expression expression, String suffix, int depth, List<String> names) {
    if (depth > NameResolver.DEPTH) {
      return;
    }
    if (expression instanceof Attribute attribute) {
      collect(attribute.value(), "." + attribute.attr() + suffix, depth, names);
    } else if (expression instanceof Name name && scopes.isReference(name)) {
      List<Binding> bindings = scopes.bindings(name);
      for (Binding binding : bindings) {
        collect(binding, suffix, depth, names);
      }
      if (bindings.isEmpty() && !Builtins.contains(name.id())) {
        for (ImportFrom star : scopes.module().starImports()) {
          add(qualified(star.module(), star.level(), name.id()) + suffix, names);
        }
      }
    }
  }

  private void collect(Binding binding, String suffix, int depth, List<String> names) {
    if (++steps > BUDGET) {
      return;
    }
    if (binding instanceof ImportBinding imported) {
      add(imported.module() + suffix, names);
    } else if (binding instanceof FromImportBinding imported) {
      add(qualified(imported.module(), imported.level(), imported.importedName()) + suffix, names);
    } else if (binding instanceof AssignmentBinding assignment) {
      Expression value = assignment.value();
      if (value != null) {
        collect(value, suffix, depth + 1, names);
      }
    }
  }

  private static void add(String name, List<String> names) {
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  /** A relative import keeps its dots: "..m.x". */
  private static String qualified(@Nullable String module, int level, String name) {
    String dots = ".".repeat(level);
    return module == null ? dots + name : dots + module + "." + name;
  }
}
