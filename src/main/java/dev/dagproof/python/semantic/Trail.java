package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Alias;
import java.util.ArrayList;
import java.util.List;

/**
 * The way by which something was reached.
 *
 * @param names the dotted names it went by, outermost first
 * @param hops the imports passed
 * @param depth how many aliases and imports that were
 */
record Trail(List<String> names, List<ImportHop> hops, int depth) {
  static final Trail START = new Trail(List.of(), List.of(), 0);

  Trail through(PythonModule module, Alias alias) {
    return new Trail(names, append(hops, new ImportHop(module, alias)), depth + 1);
  }

  Trail named(String name) {
    return names.contains(name) ? this : new Trail(append(names, name), hops, depth);
  }

  Trail deeper() {
    return new Trail(names, hops, depth + 1);
  }

  /** The way to an attribute of what was reached. */
  Trail attribute(String attr) {
    List<String> longer = new ArrayList<>(names.size());
    for (String name : names) {
      longer.add(name + "." + attr);
    }
    return new Trail(longer, hops, depth);
  }

  /** The way to what another expression stands for, which was found to be this. */
  Trail then(Resolution found) {
    Trail longer = this;
    for (String name : found.qualifiedNames()) {
      longer = longer.named(name);
    }
    List<ImportHop> both = new ArrayList<>(hops);
    both.addAll(found.hops());
    return new Trail(longer.names, both, depth);
  }

  /** What was reached is a definition in a file. */
  Resolution to(PythonModule module, Binding binding) {
    return new Resolution(names, module, binding, hops, false);
  }

  /** What was reached is a file. */
  Resolution to(PythonModule module) {
    return new Resolution(names, module, null, hops, true);
  }

  /** What was reached is none of the project's. */
  Resolution toExternal(boolean isModule) {
    return new Resolution(names, null, null, hops, isModule);
  }

  private static <T> List<T> append(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
