package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.PythonModule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows imports; a module of the project runs when it is first imported, as in Python. */
final class Imports {
  private final Evaluator evaluator;
  private final ModuleGraph graph;
  private final Externals externals;
  private final Map<PythonModule, Frame> frames = new HashMap<>();

  Imports(Evaluator evaluator, ModuleGraph graph, Externals externals) {
    this.evaluator = evaluator;
    this.graph = graph;
    this.externals = externals;
  }

  void run(Import statement, Frame frame) {
    for (Alias alias : statement.names()) {
      String asname = alias.asname();
      Value module = module(frame.module(), alias.name());
      if (asname != null) {
        frame.set(asname, module);
      } else {
        int dot = alias.name().indexOf('.');
        String top = dot < 0 ? alias.name() : alias.name().substring(0, dot);
        frame.set(top, dot < 0 ? module : top(frame.module(), top, module));
      }
    }
  }

  private Value top(PythonModule importer, String top, Value inner) {
    Value known = externals.owns(top) ? null : project(importer, top, 0);
    if (known != null) {
      return known;
    }
    return inner instanceof ModuleValue
        ? new ModuleValue(top, 0, importer, null)
        : externals.value(top);
  }

  void run(ImportFrom statement, Frame frame) {
    String from = statement.module();
    Value source =
        statement.level() > 0
            ? relative(frame.module(), from, statement.level())
            : module(frame.module(), from == null ? "" : from);
    for (Alias alias : statement.names()) {
      if (alias.name().equals("*")) {
        star(source, frame);
      } else {
        String asname = alias.asname();
        frame.set(
            asname == null ? alias.name() : asname, member(source, alias.name(), statement, frame));
      }
    }
  }

  private Value member(Value source, String name, ImportFrom statement, Frame frame) {
    if (source instanceof Unknown) {
      // A folder without __init__.py has modules, but is none.
      String from = statement.module();
      Value inner =
          project(frame.module(), from == null ? name : from + "." + name, statement.level());
      return inner == null ? Unknown.VALUE : inner;
    }
    return source.attribute(name, evaluator);
  }

  private static void star(Value source, Frame frame) {
    Frame names = source instanceof ModuleValue module ? module.frame() : null;
    if (names != null) {
      names
          .names()
          .forEach(
              (name, value) -> {
                if (!name.startsWith("_")) {
                  frame.set(name, value);
                }
              });
    }
  }

  private Value relative(PythonModule importer, @Nullable String name, int level) {
    Value found = project(importer, name, level);
    return found == null ? Unknown.VALUE : found;
  }

  private Value module(PythonModule importer, String name) {
    boolean isOthers = externals.owns(name);
    Value own = isOthers ? null : project(importer, name, 0);
    if (own != null) {
      return own;
    }
    if (!isOthers && graph.finder().mayHold(importer.path(), top(name))) {
      return Unknown.VALUE;
    }
    externals.imported(name, evaluator);
    return externals.value(name);
  }

  private static String top(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** A module of the project; null if it has none of this name. */
  @Nullable Value project(PythonModule importer, @Nullable String name, int level) {
    Optional<PythonModule> found = graph.imported(importer, name, level);
    if (found.isEmpty()) {
      return null;
    }
    PythonModule module = found.get();
    Frame frame = frames.get(module);
    if (frame == null) {
      frame = Frame.ofModule(module, evaluator.site());
      frames.put(module, frame);
      evaluator.run(module, frame);
    }
    return new ModuleValue(name, level, importer, frame);
  }

  /** Keeps the frame of the module with which it begins: an import may lead back to it. */
  void add(PythonModule module, Frame frame) {
    frames.put(module, frame);
  }
}
