package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.semantic.Binding.FromImportBinding;
import dev.dagproof.python.semantic.Binding.ImportBinding;
import dev.dagproof.python.semantic.Binding.OtherBinding;
import dev.dagproof.python.semantic.Binding.OtherKind;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.Symbol.Effect;
import org.jspecify.annotations.Nullable;

/** Keeps the clock of a walk, and enters into the symbols what happens to names. */
final class Binder {
  private int time;

  /** The time of the next event or use. */
  int nextTime() {
    return time + 1;
  }

  /** Lets time pass: each event and use has a time of its own. */
  int tick() {
    return ++time;
  }

  /** The scope in which a name lives that code of this frame binds. */
  Scope home(Frame frame, String written) {
    Scope scope = frame.scope();
    String name = scope.inside(written);
    Symbol symbol = scope.symbol(name);
    if (symbol == null) {
      return scope;
    }
    if (symbol.isGlobal()) {
      return scope.module();
    }
    Scope outer = scope.outer();
    Scope home = symbol.isNonlocal() && outer != null ? outer.lookUp(name) : null;
    return home == null ? scope : home;
  }

  void add(Frame frame, Effect effect, Binding binding) {
    String name = frame.scope().inside(binding.name());
    Symbol symbol = frame.scope().symbolOf(name);
    symbol.addEvent(effect, binding, tick(), frame.block());
    if (binding.scope() != frame.scope() && effect != Effect.UNSETS) {
      binding.scope().symbolOf(name).addFromInside(binding);
    }
  }

  void set(Frame frame, Binding binding) {
    add(frame, Effect.SETS, binding);
  }

  void setOther(Frame frame, String name, OtherKind kind, Node node, Node origin) {
    set(frame, new OtherBinding(name, kind, node, origin, home(frame, name)));
  }

  void delete(Frame frame, String name, Node node, Node origin) {
    Scope home = home(frame, name);
    add(frame, Effect.UNSETS, new OtherBinding(name, OtherKind.DELETE, node, origin, home));
  }

  /** The end of {@code except E as name}. */
  void unset(Frame frame, String name) {
    Scope scope = frame.scope();
    Symbol symbol = scope.symbolOf(scope.inside(name));
    symbol.addEvent(Effect.UNSETS, null, tick(), frame.block());
  }

  void importModule(Frame frame, Alias alias, Import statement) {
    String asname = alias.asname();
    String module = alias.name();
    int dot = module.indexOf('.');
    boolean bindsTop = asname == null && dot >= 0;
    if (bindsTop) {
      module = module.substring(0, dot);
    }
    String name = asname == null ? module : asname;
    Binding binding = new ImportBinding(name, module, statement, alias, home(frame, name));
    // After `import a.b`, `import a.c` the name a has both submodules.
    boolean adds =
        bindsTop && bindsModule(frame.scope().symbol(frame.scope().inside(name)), module);
    add(frame, adds ? Effect.MAY_SET : Effect.SETS, binding);
  }

  private static boolean bindsModule(@Nullable Symbol symbol, String module) {
    return symbol != null
        && symbol.latest() instanceof ImportBinding before
        && before.module().equals(module);
  }

  void importName(Frame frame, Alias alias, ImportFrom statement) {
    if (alias.name().equals("*")) {
      frame.scope().addStarImport(statement);
      return;
    }
    String asname = alias.asname();
    String name = asname == null ? alias.name() : asname;
    Scope home = home(frame, name);
    set(
        frame,
        new FromImportBinding(
            name, statement.module(), statement.level(), alias.name(), statement, alias, home));
  }

  void parameters(Frame frame, Node function, Arguments args) {
    for (Arg arg : args.posonlyargs()) {
      parameter(frame, function, arg);
    }
    for (Arg arg : args.args()) {
      parameter(frame, function, arg);
    }
    parameter(frame, function, args.vararg());
    for (Arg arg : args.kwonlyargs()) {
      parameter(frame, function, arg);
    }
    parameter(frame, function, args.kwarg());
  }

  private void parameter(Frame frame, Node function, @Nullable Arg arg) {
    if (arg != null) {
      set(frame, new ParameterBinding(arg, function, frame.scope()));
    }
  }
}
