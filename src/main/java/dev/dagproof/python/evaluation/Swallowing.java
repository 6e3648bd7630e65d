package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.Break;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.Continue;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.StandardLibrary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what stands around code keeps its exceptions from going on. */
enum Swallowing {
  /** It lets them pass. */
  NEVER,
  /** It is not known. */
  PERHAPS,
  /** It is made to keep them. */
  MEANT;

  /** That of the manager of a {@code with}: its {@code __exit__} swallows by giving true. */
  static Swallowing of(Value manager, Evaluator at) {
    if (manager instanceof Alternatives several) {
      Swallowing most = NEVER;
      for (Value value : several.values()) {
        Swallowing one = of(value, at);
        most = one.compareTo(most) > 0 ? one : most;
      }
      return most;
    }
    if (manager instanceof InstanceValue object) {
      Value exit = object.type().find("__exit__");
      if (exit != null) {
        FunctionDef method = exit instanceof FunctionValue function ? function.definition() : null;
        return method == null ? PERHAPS : givesTrue(method) ? MEANT : NEVER;
      }
      Value nature = InstanceValue.nature(manager);
      return nature != manager ? of(nature, at) : object.type().base() == null ? NEVER : PERHAPS;
    }
    if (manager instanceof ExitStackValue) {
      return MEANT;
    }
    if (manager instanceof ExternalValue outside) {
      return ofOutside(outside.name(), at);
    }
    return manager == Unknown.VALUE ? PERHAPS : NEVER;
  }

  private static Swallowing ofOutside(String name, Evaluator at) {
    return switch (name) {
      case "contextlib.suppress", "contextlib.AsyncExitStack" -> MEANT;
      default -> {
        boolean isPlain =
            name.equals("open")
                || at.externals().owns(name)
                || (StandardLibrary.hasModuleOf(name) && !name.startsWith("unittest."));
        yield isPlain ? NEVER : PERHAPS;
      }
    };
  }

  /** Whether {@code __exit__} may give something true. */
  private static boolean givesTrue(FunctionDef exit) {
    Ends ends = new Ends();
    ends.visitAll(exit.body());
    return ends.givesTrue;
  }

  /** Whether statements in {@code finally} leave it, which ends the exception that led there. */
  static boolean isFinal(List<Statement> body) {
    if (body.isEmpty()) {
      return false;
    }
    Ends ends = new Ends();
    ends.visitAll(body);
    return ends.leaves;
  }

  /** How statements may be left. */
  private static final class Ends implements NodeVisitor {
    private boolean leaves;
    private boolean givesTrue;

    @Override
    public void visitReturn(Return node) {
      leaves = true;
      givesTrue |= !isFalse(node.value());
    }

    /** {@code super().__exit__(…)} is taken for one that lets exceptions pass. */
    private static boolean isFalse(@Nullable Expression given) {
      return given == null
          || (given instanceof Constant constant
              && (constant.value() instanceof ConstantValue.None
                  || (constant.value() instanceof ConstantValue.Bool bool && !bool.value())))
          || (given instanceof Call call
              && call.func() instanceof Attribute method
              && method.attr().equals("__exit__"));
    }

    @Override
    public void visitBreak(Break node) {
      leaves = true;
    }

    @Override
    public void visitContinue(Continue node) {
      leaves = true;
    }

    @Override
    public void visitFunctionDef(FunctionDef node) {}

    @Override
    public void visitClassDef(ClassDef node) {}

    @Override
    public void visitLambda(Lambda node) {}
  }
}
