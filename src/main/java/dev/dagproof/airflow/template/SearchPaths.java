package dev.dagproof.airflow.template;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue.Located;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code template_searchpath}. Paths that hang on {@code __file__} are followed; others are
 * those of the machine that runs Airflow.
 */
final class SearchPaths {
  private static final int DEPTH = 6;

  private final NameResolver resolver;
  private final ConstantEvaluator constants;

  SearchPaths(NameResolver resolver, ConstantEvaluator constants) {
    this.resolver = resolver;
    this.constants = constants;
  }

  /** The folders of a DAG that this file makes. */
  TemplateFiles of(PythonModule dagFile, @Nullable Located searchPath) {
    List<Path> folders = new ArrayList<>();
    Path own = dagFile.path().toAbsolutePath().getParent();
    if (own != null) {
      folders.add(own);
    }
    if (searchPath == null || searchPath.expression().isNone()) {
      return new TemplateFiles(folders, own != null);
    }
    boolean complete = own != null;
    for (Expression element : elements(searchPath.expression())) {
      Path path = path(searchPath.module(), element, DEPTH);
      if (path == null) {
        complete = false;
      } else {
        folders.add(path);
      }
    }
    return new TemplateFiles(folders, complete);
  }

  private static List<Expression> elements(Expression expression) {
    if (expression instanceof ListExpr list) {
      return list.elts();
    }
    return expression instanceof Tuple tuple ? tuple.elts() : List.of(expression);
  }

  private @Nullable Path path(PythonModule module, Expression expression, int depth) {
    if (depth == 0) {
      return null;
    }
    if (expression instanceof Call call) {
      return ofCall(module, call, depth);
    }
    if (expression instanceof BinOp join && join.op() == Operator.DIV) {
      Path folder = path(module, join.left(), depth - 1);
      String name = join.right().literalText();
      return folder == null || name == null ? null : folder.resolve(name).normalize();
    }
    if (expression instanceof Attribute attribute && attribute.attr().equals("parent")) {
      Path child = path(module, attribute.value(), depth - 1);
      return child == null ? null : child.getParent();
    }
    if (expression instanceof Name name && name.id().equals("__file__")) {
      return module.path().toAbsolutePath();
    }
    if (expression instanceof Name) {
      Located value = constants.definition(module, expression).orElse(null);
      return value == null ? null : path(value.module(), value.expression(), depth - 1);
    }
    return null;
  }

  private @Nullable Path ofCall(PythonModule module, Call call, int depth) {
    if (call.func() instanceof Attribute method
        && call.args().isEmpty()
        && (method.attr().equals("resolve") || method.attr().equals("absolute"))) {
      return path(module, method.value(), depth - 1);
    }
    if (call.args().isEmpty() || !call.keywords().isEmpty()) {
      return null;
    }
    Path first = path(module, call.args().getFirst(), depth - 1);
    List<String> names = resolver.importedNames(module, call.func());
    if (first == null || names.isEmpty()) {
      boolean isText = first != null && call.func() instanceof Name name && name.id().equals("str");
      return isText ? first : null;
    }
    return switch (names.getFirst()) {
      case "os.path.dirname" -> first.getParent();
      case "os.path.abspath", "os.path.realpath", "pathlib.Path", "os.fspath" -> first;
      case "os.path.join" -> joined(first, call);
      default -> null;
    };
  }

  private static @Nullable Path joined(Path first, Call call) {
    Path path = first;
    for (Expression argument : call.args().subList(1, call.args().size())) {
      String name = argument.literalText();
      if (name == null) {
        return null;
      }
      path = path.resolve(name);
    }
    return path.normalize();
  }
}
