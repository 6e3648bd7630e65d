package dev.dagproof.airflow.parsing;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Scope;
import dev.dagproof.python.semantic.StarExports;
import java.util.HashSet;
import java.util.Set;

/** Which code of a file uses the names that an import gives it. */
final class ImportUse implements NodeVisitor {
  private final PythonModule file;
  private final Node statement;
  private final Set<FunctionDef> shipped;
  private final Scope scope;
  private final Set<String> names;
  private boolean inFunctions;
  private boolean elsewhere;
  private boolean inText;

  /**
   * Looks for uses.
   *
   * @param top the package of which names count, where the statement imports others, too
   * @param shipped functions that other interpreters run
   */
  ImportUse(PythonModule file, Node statement, String top, Set<FunctionDef> shipped) {
    this.file = file;
    this.statement = statement;
    this.shipped = shipped;
    scope = file.scopes().enclosing(statement);
    names = names(statement, top);
    if (!names.isEmpty()) {
      visit(file.tree().module());
    }
  }

  private static Set<String> names(Node statement, String top) {
    Set<String> names = new HashSet<>();
    if (statement instanceof ImportFrom from) {
      for (Alias alias : from.names()) {
        if (alias.name().equals("*")) {
          return Set.of();
        }
        String asname = alias.asname();
        names.add(asname == null ? alias.name() : asname);
      }
    } else if (statement instanceof Import plain) {
      for (Alias alias : plain.names()) {
        String asname = alias.asname();
        if (HeavyImport.top(alias.name()).equals(top)) {
          names.add(asname == null ? top : asname);
        }
      }
    }
    return names;
  }

  /** Whether functions use it that run later, in Airflow's own Python, and nothing else does. */
  boolean isOfFunctionsOnly() {
    return inFunctions && !elsewhere;
  }

  /** Whether it is there for nothing, as far as the file tells. */
  boolean isNone() {
    return !names.isEmpty()
        && !inFunctions
        && !elsewhere
        && !inText
        && !isForOthers()
        && !isTried()
        && !isMeantSo();
  }

  @Override
  public void visitName(Name node) {
    if (names.contains(node.id()) && isMeant(node)) {
      if (isInFunction(file, node) && !isIn(shipped, node)) {
        inFunctions = true;
      } else {
        elsewhere = true;
      }
    } else {
      inText |= node.id().equals("globals") || node.id().equals("eval") || node.id().equals("exec");
    }
  }

  /** Whether the name is one of imports at this place, be it of this one or of another. */
  private boolean isMeant(Name node) {
    for (Binding binding : file.scopes().bindings(node)) {
      boolean isImport = binding.node() instanceof Alias;
      if (isImport && binding.scope() == scope) {
        return true;
      }
    }
    return false;
  }

  /** Docstrings use nothing. */
  @Override
  public void visitExpr(Expr node) {
    if (!(node.value() instanceof Constant)) {
      visit(node.value());
    }
  }

  /** {@code "pd.DataFrame"}, an annotation. */
  @Override
  public void visitConstant(Constant node) {
    if (node.value() instanceof ConstantValue.Str text) {
      for (String name : names) {
        String wanted = statement instanceof Import ? name + "." : name;
        inText |= hasWord(text.value(), wanted);
      }
    }
  }

  private static boolean hasWord(String text, String word) {
    boolean isMember = word.endsWith(".");
    for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
      int end = i + word.length();
      boolean begins = i == 0 || !isPart(text.charAt(i - 1));
      boolean goesOn = end < text.length() && isPart(text.charAt(end));
      if (begins && goesOn == isMember) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(char c) {
    return Character.isJavaIdentifierPart(c);
  }

  private boolean isForOthers() {
    if (file.path().endsWith("__init__.py")) {
      return true;
    }
    for (String name : names) {
      if (StarExports.lists(file, name)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTried() {
    Try tried = file.tree().enclosing(statement, Try.class).orElse(null);
    return tried != null && !tried.handlers().isEmpty();
  }

  /** Whether a comment tells linters that it is unused on purpose. */
  private boolean isMeantSo() {
    TokenTable tokens = file.tree().tokens();
    int first = file.source().line(statement.start());
    int last = file.source().line(statement.end());
    for (int i = tokens.firstCommentAt(statement.start()); i < tokens.commentCount(); i++) {
      int line = file.source().line(tokens.commentStart(i));
      if (line > last) {
        return false;
      }
      String comment = file.source().text(tokens.commentStart(i), tokens.commentEnd(i));
      if (line >= first && (comment.contains("F401") || comment.contains("unused-import"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(Set<FunctionDef> functions, Node node) {
    FunctionDef function = file.tree().enclosing(node, FunctionDef.class).orElse(null);
    while (function != null) {
      if (functions.contains(function)) {
        return true;
      }
      function = file.tree().enclosing(function, FunctionDef.class).orElse(null);
    }
    return false;
  }

  /** Whether it stands in the body of a function that does not run while the file is read. */
  static boolean isInFunction(PythonModule file, Node node) {
    FunctionDef function = file.tree().enclosing(node, FunctionDef.class).orElse(null);
    while (function != null) {
      if (function.holdsInBody(node) && !ParseWork.describes(function)) {
        return true;
      }
      function = file.tree().enclosing(function, FunctionDef.class).orElse(null);
    }
    return false;
  }
}
