package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.jinja.JinjaStatement;
import dev.dagproof.airflow.jinja.JinjaTemplate;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;

/** Finds texts that look like templates in the functions that tasks run. */
final class BodyTemplates implements NodeVisitor {
  private final PythonModule module;
  private final ContextKeys keys;
  private final DecoratedTasks decorated;
  private final List<BodyTemplate> found = new ArrayList<>();

  BodyTemplates(PythonModule module, AirflowVersion version, NameResolver resolver) {
    this.module = module;
    this.keys = new ContextKeys(version);
    ConstantEvaluator constants = new ConstantEvaluator(resolver, AirflowPackage::holds);
    this.decorated = new DecoratedTasks(resolver, constants);
  }

  List<BodyTemplate> find() {
    visit(module.tree().module());
    return found;
  }

  @Override
  public void visit(Node node) {
    // No statement stands below an expression.
    if (!(node instanceof Expression)) {
      node.accept(this);
    }
  }

  @Override
  public void visitFunctionDef(FunctionDef node) {
    if (isOfTask(node) && !rendersItself(node)) {
      new Texts(node).visitAll(node.body());
    }
    NodeVisitor.super.visitFunctionDef(node);
  }

  /** Whether a task runs the function, and does not render what it returns. */
  private boolean isOfTask(FunctionDef node) {
    DecoratedTask task = node.decoratorList().isEmpty() ? null : decorated.of(module, node);
    if (task != null) {
      return !task.flavour().equals("bash");
    }
    for (Expression use : module.uses().of(node.name())) {
      if (module.tree().parent(use).orElse(null) instanceof Keyword keyword
          && "python_callable".equals(keyword.arg())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the function seems to know about templates. */
  private boolean rendersItself(FunctionDef node) {
    String source = module.tree().text(node);
    return source.contains("render")
        || source.contains("jinja")
        || source.contains("emplate")
        || source.contains("from_string")
        || source.contains("replace")
        || source.contains("sub(");
  }

  /** The texts of one function that it does something with. */
  private final class Texts implements NodeVisitor {
    private final FunctionDef function;

    Texts(FunctionDef function) {
      this.function = function;
    }

    @Override
    public void visitExpr(Expr node) {
      if (!(node.value() instanceof Constant)) {
        NodeVisitor.super.visitExpr(node);
      }
    }

    @Override
    public void visitCompare(Compare node) {
      // To look for a template is not to use one.
    }

    @Override
    public void visitFunctionDef(FunctionDef node) {
      visitAll(node.body());
    }

    @Override
    public void visitConstant(Constant node) {
      if (isTemplate(node)) {
        boolean isReturned = module.tree().parent(node).orElse(null) instanceof Return;
        found.add(new BodyTemplate(module, node, isReturned, function.name()));
      }
    }
  }

  /** Whether Jinja would show something there that it knows. */
  private boolean isTemplate(Constant constant) {
    if (!(constant.value() instanceof ConstantValue.Str text)
        || !JinjaTemplate.hasTags(text.value())) {
      return false;
    }
    for (JinjaStatement statement : JinjaTemplate.parse(text.value()).body()) {
      if (statement instanceof JinjaStatement.Output output && isKnown(output.value())) {
        return true;
      }
    }
    return false;
  }

  private boolean isKnown(JinjaExpression value) {
    JinjaExpression root = value;
    while (true) {
      if (root instanceof JinjaExpression.Attribute attribute) {
        root = attribute.value();
      } else if (root instanceof JinjaExpression.Subscript subscript) {
        root = subscript.value();
      } else if (root instanceof JinjaExpression.Call call) {
        root = call.function();
      } else if (root instanceof JinjaExpression.Filter filter && filter.value() != null) {
        root = filter.value();
      } else {
        break;
      }
    }
    return root instanceof JinjaExpression.Name name
        ? keys.contains(name.id())
        : root instanceof JinjaExpression.Numeral || root instanceof JinjaExpression.Text;
  }
}
