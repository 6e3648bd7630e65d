package dev.dagproof.python.evaluation;

import dev.dagproof.python.evaluation.Value.Truth;
import dev.dagproof.python.semantic.PythonModule;
import org.jspecify.annotations.Nullable;

/** A module or package of the project. */
final class ModuleValue implements Value {
  private final @Nullable String dottedName;
  private final int level;
  private final PythonModule importer;
  private final @Nullable Frame frame;

  /**
   * A module.
   *
   * @param dottedName as it is imported; null for {@code from . import}
   * @param level the number of leading dots
   * @param importer the file that imports it, from which those inside of it are looked up
   * @param frame its names; null for a folder without {@code __init__.py}
   */
  ModuleValue(
      @Nullable String dottedName, int level, PythonModule importer, @Nullable Frame frame) {
    this.dottedName = dottedName;
    this.level = level;
    this.importer = importer;
    this.frame = frame;
  }

  @Nullable Frame frame() {
    return frame;
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    Value own = frame == null ? null : frame.names().get(name);
    if (own != null) {
      return own;
    }
    String inside = dottedName == null ? name : dottedName + "." + name;
    Value inner = at.imports().project(importer, inside, level);
    return inner == null ? Unknown.VALUE : inner;
  }

  @Override
  public void assign(String name, Value given, Evaluator at) {
    if (frame != null) {
      frame.names().put(name, at.afterwards(frame.names().get(name), given));
    }
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  @Override
  public String typeName() {
    return "module";
  }
}
