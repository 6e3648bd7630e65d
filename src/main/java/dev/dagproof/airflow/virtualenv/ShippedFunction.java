package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.ExecutionPaths;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.FreeName;
import dev.dagproof.python.semantic.FreeNames;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a function's text says, whichever task ships it: hundreds of tasks may share one callable.
 * Each part is worked out when first asked for. For one thread.
 */
final class ShippedFunction {
  private final PythonModule module;
  private final FunctionDef function;
  private final NameResolver resolver;
  private @Nullable List<MissingName> header;
  private @Nullable List<MissingName> body;
  private @Nullable List<ContextReads.Read> reads;
  private @Nullable Guards guards;

  ShippedFunction(TaskCallable callable, NameResolver resolver) {
    this.module = callable.module();
    this.function = callable.function();
    this.resolver = resolver;
  }

  PythonModule module() {
    return module;
  }

  FunctionDef function() {
    return function;
  }

  /** The names that its decorators and default values use and do not bind. */
  List<MissingName> header() {
    List<MissingName> known = header;
    return known == null ? findNames(true) : known;
  }

  /** The names that its body uses and does not bind. */
  List<MissingName> body() {
    List<MissingName> known = body;
    return known == null ? findNames(false) : known;
  }

  private List<MissingName> findNames(boolean ofHeader) {
    FreeNames free = FreeNames.of(function, module);
    List<MissingName> ownHeader = missing(free.header(), true);
    List<MissingName> ownBody = missing(free.body(), false);
    ownBody.addAll(OwnAttributes.of(this));
    header = ownHeader;
    body = ownBody;
    return ofHeader ? ownHeader : ownBody;
  }

  private List<MissingName> missing(List<FreeName> free, boolean ofHeader) {
    MissingNames names = new MissingNames(resolver);
    List<MissingName> missing = new ArrayList<>(free.size());
    for (FreeName name : free) {
      if (ofHeader || !isMeant(name)) {
        missing.add(names.of(module, name, ofHeader));
      }
    }
    return missing;
  }

  /** {@code get_ipython}, {@code profile}: nothing gives it a value, and the function knows. */
  private boolean isMeant(FreeName name) {
    return name.bindings().isEmpty()
        && name.execution() == Execution.SOMETIMES
        && guards().expectMissing(name.name());
  }

  /** The places that read of the task context. */
  List<ContextReads.Read> reads() {
    List<ContextReads.Read> known = reads;
    if (known == null) {
      known = ContextReads.ofShipped(module, function, resolver);
      reads = known;
    }
    return known;
  }

  Guards guards() {
    Guards known = guards;
    if (known == null) {
      known = Guards.of(module, function);
      guards = known;
    }
    return known;
  }

  /** How surely its parts run, when the question is where this failure makes it fail. */
  ExecutionPaths paths(Failure failure) {
    return module.paths(function, failure);
  }
}
