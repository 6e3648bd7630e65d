package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Pass;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.ImportNeed;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import at the top of a file that may fail, with what is done then: another import, or {@code
 * None} for the name.
 *
 * @param names all that it binds
 */
record FallbackImport(Try statement, List<String> names) {

  /**
   * The one that all these bindings belong to; null if there is none, or it does more than that.
   */
  static @Nullable FallbackImport of(
      PythonModule module, List<Binding> bindings, NameResolver resolver) {
    Try found = null;
    for (Binding binding : bindings) {
      Try around = module.tree().enclosing(binding.node(), Try.class).orElse(null);
      if (around == null || (found != null && found != around)) {
        return null;
      }
      found = around;
    }
    if (found == null
        || !(module.tree().parent(found).orElse(null) instanceof dev.dagproof.python.ast.Module)
        || !found.finalbody().isEmpty()) {
      return null;
    }
    List<String> names = new ArrayList<>();
    boolean isPlain =
        areImports(module, found.body(), resolver, names)
            && areImports(module, found.orelse(), resolver, names);
    for (ExceptHandler handler : found.handlers()) {
      isPlain &=
          isImportError(handler.type())
              && handler.name() == null
              && areImports(module, handler.body(), resolver, names);
    }
    return isPlain ? new FallbackImport(found, List.copyOf(names)) : null;
  }

  private static boolean isImportError(@Nullable Expression type) {
    return type instanceof Name name
        && (name.id().equals("ImportError") || name.id().equals("ModuleNotFoundError"));
  }

  private static boolean areImports(
      PythonModule module, List<Statement> body, NameResolver resolver, List<String> names) {
    for (Statement statement : body) {
      List<Alias> aliases =
          statement instanceof Import plain
              ? plain.names()
              : statement instanceof ImportFrom from && from.level() == 0 ? from.names() : null;
      if (aliases != null) {
        for (Alias alias : aliases) {
          names.add(ImportNeed.bound(alias));
          if (!isExternal(module, alias, resolver)) {
            return false;
          }
        }
      } else if (statement instanceof Assign assign
          && assign.targets().size() == 1
          && assign.targets().getFirst() instanceof Name target
          && assign.value() instanceof Constant) {
        names.add(target.id());
      } else if (!(statement instanceof Pass)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isExternal(PythonModule module, Alias alias, NameResolver resolver) {
    boolean isExternal = false;
    for (Binding binding : module.scopes().module().bindings(ImportNeed.bound(alias))) {
      if (binding.node() == alias) {
        isExternal = true;
        for (Resolution resolution : resolver.resolve(module, binding)) {
          isExternal &= resolution.isExternal();
        }
      }
    }
    return isExternal;
  }
}
