package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.virtualenv.MissingName.Origin;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.FromImportBinding;
import dev.dagproof.python.semantic.Binding.ImportBinding;
import dev.dagproof.python.semantic.FreeName;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.semantic.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where the names would come from that a shipped function misses. */
final class MissingNames {
  private final NameResolver resolver;

  MissingNames(NameResolver resolver) {
    this.resolver = resolver;
  }

  /** A free name of a function in this file. */
  MissingName of(PythonModule module, FreeName free, boolean header) {
    Binding binding = binding(module, free);
    return new MissingName(
        module,
        free.node(),
        free.name(),
        origin(module, binding),
        binding,
        free.execution(),
        header);
  }

  /** An import, if the name may come from one: the one whose module the use names. */
  private static @Nullable Binding binding(PythonModule module, FreeName free) {
    Binding found = null;
    for (Binding binding : free.bindings()) {
      boolean isBetter =
          found == null || (isImport(binding) && !isImport(found)) || names(module, free, binding);
      found = isBetter ? binding : found;
    }
    return found;
  }

  /** {@code xml.dom.minidom.parse} names {@code import xml.dom.minidom}. */
  private static boolean names(PythonModule module, FreeName free, Binding binding) {
    if (!(binding instanceof ImportBinding imported) || imported.node().asname() != null) {
      return false;
    }
    StringBuilder chain = new StringBuilder(free.name());
    Node node = module.tree().parent(free.node()).orElse(null);
    while (node instanceof Attribute attribute) {
      chain.append('.').append(attribute.attr());
      node = module.tree().parent(attribute).orElse(null);
    }
    String path = imported.node().name() + ".";
    return imported.node().name().indexOf('.') >= 0 && (chain + ".").startsWith(path);
  }

  private static boolean isImport(Binding binding) {
    return binding instanceof ImportBinding || binding instanceof FromImportBinding;
  }

  private Origin origin(PythonModule module, @Nullable Binding binding) {
    if (binding == null) {
      return module.scopes().module().starImports().isEmpty()
          ? Origin.UNDEFINED
          : Origin.STAR_IMPORT;
    }
    if (isImport(binding)) {
      return isOfProject(resolver.resolve(module, binding)) ? Origin.PROJECT_IMPORT : Origin.IMPORT;
    }
    return binding.scope().kind() == Scope.Kind.MODULE ? Origin.MODULE : Origin.CLOSURE;
  }

  private static boolean isOfProject(List<Resolution> resolutions) {
    for (Resolution resolution : resolutions) {
      if (!resolution.isExternal()) {
        return true;
      }
    }
    return false;
  }
}
