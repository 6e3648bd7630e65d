package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a function may give values to names that nobody can read off its text: {@code
 * globals()["x"] = …}, {@code exec("import x")}, {@code builtins.x = …}, {@code locals()} or a
 * metaclass in a class.
 */
final class DynamicNames implements NodeVisitor {
  private final Scopes scopes;

  /** Behind this place of the text any name may have a value. */
  private int first = Integer.MAX_VALUE;

  /** Classes in whose bodies any name may have a value. */
  private final List<ClassDef> classes = new ArrayList<>();

  private boolean usesLocals;

  private DynamicNames(Scopes scopes) {
    this.scopes = scopes;
  }

  /** Those of a function's body. */
  static DynamicNames of(FunctionDef function, Scopes scopes) {
    DynamicNames names = new DynamicNames(scopes);
    names.visitAll(function.body());
    return names;
  }

  /** Whether this name may have been given a value in such a way. */
  boolean mayGive(Name name) {
    if (name.start() >= first) {
      return true;
    }
    for (ClassDef classDef : classes) {
      if (classDef.holdsInBody(name)) {
        return true;
      }
    }
    return false;
  }

  private void found(Expression place) {
    first = Math.min(first, place.start());
  }

  @Override
  public void visitClassDef(ClassDef node) {
    boolean outer = usesLocals;
    usesLocals = false;
    visitAll(node.decoratorList());
    visitAll(node.bases());
    visitAll(node.keywords());
    visitAll(node.body());
    if (usesLocals || hasMetaclass(node)) {
      classes.add(node);
    }
    usesLocals = outer;
  }

  /** {@code ABCMeta} and {@code EnumMeta} bring no names. */
  private static boolean hasMetaclass(ClassDef node) {
    for (Keyword keyword : node.keywords()) {
      if ("metaclass".equals(keyword.arg())) {
        String name = keyword.value().lastName();
        return !name.equals("ABCMeta") && !name.equals("EnumMeta");
      }
    }
    return false;
  }

  @Override
  public void visitName(Name node) {
    usesLocals |= node.id().equals("locals") || node.id().equals("vars");
    boolean gives = node.id().equals("globals") || node.id().equals("exec");
    if (gives && scopes.isReference(node) && scopes.bindings(node).isEmpty()) {
      found(node);
    }
  }

  @Override
  public void visitAttribute(Attribute node) {
    switch (node.attr()) {
      case "f_globals", "f_builtins", "__globals__", "__builtins__" -> found(node);
      case "__dict__" -> {
        if (isModule(node.value())) {
          found(node);
        }
      }
      default -> {}
    }
    // globals().get("x") only looks.
    if (!(isGlobals(node.value()) && isReading(node.attr()))) {
      NodeVisitor.super.visitAttribute(node);
    }
  }

  private static boolean isReading(String method) {
    return switch (method) {
      case "get", "keys", "items", "values", "copy" -> true;
      default -> false;
    };
  }

  private static boolean isGlobals(Expression expression) {
    return expression instanceof Call call
        && call.func() instanceof Name name
        && name.id().equals("globals");
  }

  @Override
  public void visitCompare(Compare node) {
    boolean looks =
        node.ops().getFirst() == CompareOperator.IN
            || node.ops().getFirst() == CompareOperator.NOT_IN;
    if (looks && isGlobals(node.comparators().getFirst())) {
      visit(node.left());
    } else {
      NodeVisitor.super.visitCompare(node);
    }
  }

  @Override
  public void visitSubscript(Subscript node) {
    if (isGlobals(node.value())) {
      visit(node.slice());
    } else {
      NodeVisitor.super.visitSubscript(node);
    }
  }

  @Override
  public void visitAssign(Assign node) {
    for (Expression target : node.targets()) {
      if (target instanceof Subscript subscript && isGlobals(subscript.value())) {
        found(target);
      } else if (target instanceof Attribute attribute && holdsNames(attribute.value())) {
        found(target);
      }
    }
    NodeVisitor.super.visitAssign(node);
  }

  @Override
  public void visitCall(Call node) {
    if (node.func() instanceof Name name && name.id().equals("setattr") && !node.args().isEmpty()) {
      if (holdsNames(node.args().getFirst())) {
        found(node);
      }
    }
    if (node.func() instanceof Name name && name.id().equals("vars") && !node.args().isEmpty()) {
      if (isModule(node.args().getFirst())) {
        found(node);
      }
    }
    if (node.func() instanceof Attribute method && method.attr().equals("install")) {
      if (isTranslation(method.value())) {
        found(node);
      }
    }
    NodeVisitor.super.visitCall(node);
  }

  /** {@code gettext}, one of its translations, or a variable: {@code install} gives {@code _}. */
  private boolean isTranslation(Expression expression) {
    Expression root = expression;
    while (true) {
      if (root instanceof Call call) {
        root = call.func();
      } else if (root instanceof Attribute attribute) {
        root = attribute.value();
      } else {
        break;
      }
    }
    List<String> names = new ImportedNames(scopes).of(root);
    for (String name : names) {
      if (name.startsWith("gettext")) {
        return true;
      }
    }
    return names.isEmpty();
  }

  /** Whether it may be {@code builtins} or the function's own module. */
  private boolean isModule(Expression expression) {
    if (expression instanceof Call call) {
      return call.func() instanceof Name name
          ? name.id().equals("__import__")
          : call.func() instanceof Attribute method && method.attr().equals("import_module");
    }
    if (expression instanceof Subscript subscript) {
      return subscript.value() instanceof Attribute attribute && attribute.attr().equals("modules");
    }
    return expression instanceof Name && holdsNames(expression);
  }

  /** Whether it may be a module whose names the function sees: {@code builtins} or its own. */
  private boolean holdsNames(Expression expression) {
    if (expression instanceof Name name) {
      List<String> names = new ImportedNames(scopes).of(name);
      return names.contains("builtins")
          || names.contains("__main__")
          || name.id().equals("__builtins__");
    }
    return expression instanceof Subscript || expression instanceof Call;
  }
}
