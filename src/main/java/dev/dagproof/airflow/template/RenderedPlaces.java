package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue.Located;
import org.jspecify.annotations.Nullable;

/** Tells where in a file a text would be rendered as a template when the task runs. */
public final class RenderedPlaces {
  private final PythonModule module;
  private final NameResolver resolver;
  private final OperatorCatalog catalog;
  private final DecoratedTasks decorated;
  private final DagSettingsFinder dags;

  public RenderedPlaces(PythonModule module, AirflowVersion version, NameResolver resolver) {
    ConstantEvaluator constants = new ConstantEvaluator(resolver, AirflowPackage::holds);
    this.module = module;
    this.resolver = resolver;
    this.catalog = new OperatorCatalog(version);
    this.decorated = new DecoratedTasks(resolver, constants);
    this.dags = new DagSettingsFinder(module, resolver, constants);
  }

  /** Whether a text in place of this expression surely is rendered, and its result is text. */
  public boolean holds(Expression place) {
    Node inner = place;
    Node outer = parent(inner);
    while (outer != null && isPassedOn(inner, outer)) {
      inner = outer;
      outer = parent(inner);
    }
    if (outer instanceof Keyword keyword && parent(keyword) instanceof Call call) {
      String field = keyword.arg();
      return field != null && (isTemplateField(call, field) || isTaskFlow(call));
    }
    return outer instanceof Call call && inner != call.func() && isTaskFlow(call);
  }

  private @Nullable Node parent(Node node) {
    return module.tree().parent(node).orElse(null);
  }

  /** Whether a template stays one in what is made of it. */
  private static boolean isPassedOn(Node inner, Node outer) {
    if (outer instanceof FormattedValue formatted) {
      return inner == formatted.value()
          && formatted.conversion() < 0
          && formatted.formatSpec() == null;
    }
    if (outer instanceof Dict dict) {
      return isValue(inner, dict);
    }
    return outer instanceof JoinedStr
        || outer instanceof ListExpr
        || outer instanceof Tuple
        || (outer instanceof BinOp joined && joined.op() == Operator.ADD);
  }

  /** The keys of dictionaries are not rendered. */
  private static boolean isValue(Node inner, Dict dict) {
    for (Expression value : dict.values()) {
      if (value == inner) {
        return true;
      }
    }
    return false;
  }

  private boolean isTemplateField(Call call, String field) {
    Expression head = TemplateFinder.operatorClass(call.func());
    TemplatedOperator operator =
        head == null ? null : catalog.of(resolver.importedNames(module, head));
    return operator != null && operator.fields().contains(field) && isPlain(call);
  }

  private boolean isTaskFlow(Call call) {
    return decorated.called(module, call) != null && isPlain(call);
  }

  /** Whether the DAG renders templates to text, as Jinja does by itself. */
  private boolean isPlain(Call call) {
    Located dag = null;
    for (Keyword keyword : call.keywords()) {
      if ("render_template_as_native_obj".equals(keyword.arg())) {
        return false;
      }
      if ("dag".equals(keyword.arg())) {
        dag = new Located(module, keyword.value());
      }
    }
    DagSettings settings = dags.at(call, dag);
    return settings.nativeTypes() == Presence.NO && settings.standard();
  }
}
