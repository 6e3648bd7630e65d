package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.ast.TokenTable;
import java.util.ArrayList;
import java.util.List;

/** Who needs the names that a file's imports bring. */
public final class ImportNeed {
  private static final String[] DYNAMIC = {"globals", "locals", "vars", "eval", "exec"};

  private final PythonModule module;

  /** The imports of one file. */
  public ImportNeed(PythonModule module) {
    this.module = module;
  }

  /** The name that an import binds: of {@code import a.b} that is a. */
  public static String bound(Alias alias) {
    String asname = alias.asname();
    if (asname != null) {
      return asname;
    }
    int dot = alias.name().indexOf('.');
    return dot < 0 ? alias.name() : alias.name().substring(0, dot);
  }

  /** The uses that see this import, in annotations too. */
  public List<Name> uses(Alias alias) {
    List<Name> uses = new ArrayList<>();
    for (Expression use : module.uses().of(bound(alias))) {
      if (use instanceof Name name) {
        for (Binding binding : module.scopes().bindings(name)) {
          if (binding.node() == alias) {
            uses.add(name);
          }
        }
      }
    }
    return uses;
  }

  /**
   * Whether an import may be there for others than these uses: {@code __all__} or an annotation in
   * quotes names it, names are looked up by text, a package passes it on, a comment says so.
   */
  public boolean mayServeOthers(Statement statement, Alias alias) {
    if (module.path().endsWith("__init__.py") || isKeptByComment(statement)) {
      return true;
    }
    for (String function : DYNAMIC) {
      for (Expression use : module.uses().of(function)) {
        if (use instanceof Name) {
          return true;
        }
      }
    }
    String name = bound(alias);
    for (Constant constant : module.tree().all(Constant.class)) {
      if (constant.value() instanceof ConstantValue.Str text
          && mentions(text.value(), name)
          && isCode(constant)) {
        return true;
      }
    }
    return false;
  }

  /** {@code # noqa: F401}: unused on purpose. */
  private boolean isKeptByComment(Statement statement) {
    TokenTable tokens = module.tree().tokens();
    for (int i = tokens.firstCommentAt(statement.start()); i < tokens.commentCount(); i++) {
      int start = tokens.commentStart(i);
      if (module.source().line(start) > module.source().line(statement.end())) {
        return false;
      }
      if (module.source().text(start, tokens.commentEnd(i)).contains("F401")) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentions(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /** Whether a string is an annotation or an entry of {@code __all__}. */
  private boolean isCode(Constant constant) {
    SyntaxTree tree = module.tree();
    Node below = constant;
    for (Node node = tree.parent(below).orElse(null);
        node != null;
        node = tree.parent(node).orElse(null)) {
      if (node instanceof Arg) {
        return true;
      }
      if (node instanceof Call call && isCast(call)) {
        return true;
      }
      if (node instanceof FunctionDef function) {
        return function.returns() == below;
      }
      if (node instanceof AnnAssign assign) {
        return assign.annotation() == below || isAll(assign.target());
      }
      if (node instanceof Assign assign) {
        return isAll(assign.targets().getFirst());
      }
      if (node instanceof AugAssign assign) {
        return isAll(assign.target());
      }
      if (node instanceof Call call) {
        // __all__.append("name")
        return call.func() instanceof Attribute method && isAll(method.value());
      }
      if (node instanceof Statement) {
        return false;
      }
      below = node;
    }
    return false;
  }

  private static boolean isCast(Call call) {
    String name =
        call.func() instanceof Name simple
            ? simple.id()
            : call.func() instanceof Attribute attribute ? attribute.attr() : "";
    return name.equals("cast") || name.equals("TypeVar") || name.equals("NewType");
  }

  private static boolean isAll(Expression target) {
    return target instanceof Name name && name.id().equals("__all__");
  }
}
