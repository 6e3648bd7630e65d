package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.result.TaskResult;
import dev.dagproof.airflow.result.TaskResults;
import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.airflow.xcom.PullFault.Kind;
import dev.dagproof.airflow.xcom.Pullers.Puller;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results that are formatted into a text: {@code f"echo {extract()}"} is a template that pulls, and
 * makes no dependency ({@code PlainXComArg.__str__} of 2.11.2 and 3.3.2).
 */
final class TextPulls {
  private final PythonModule module;
  private final Pullers pullers;
  private final TaskResults results;

  private TextPulls(PythonModule module, Pullers pullers, TaskResults results) {
    this.module = module;
    this.pullers = pullers;
    this.results = results;
  }

  /** Those whose task need not run before the one that is given the text. */
  static List<PullFault> of(PythonModule module, Pullers pullers, TaskResults results) {
    TextPulls pulls = new TextPulls(module, pullers, results);
    List<PullFault> found = new ArrayList<>();
    for (Node node : texts(module)) {
      for (Expression value : formatted(node)) {
        PullFault fault = pulls.fault(value, node);
        if (fault != null) {
          found.add(fault);
        }
      }
    }
    return found;
  }

  /** Whether a file may format a result. */
  static boolean mayBeIn(PythonModule module, TaskResults results) {
    for (Node node : results.all().isEmpty() ? List.<Node>of() : texts(module)) {
      for (Expression value : formatted(node)) {
        if (results.of(value).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Node> texts(PythonModule module) {
    Node all = module.tree().module();
    List<Node> texts = new ArrayList<>(module.tree().allIn(all, FormattedValue.class));
    for (Attribute method : module.attributes("format")) {
      if (module.tree().parent(method).orElse(null) instanceof Call call && call.func() == method) {
        texts.add(call);
      }
    }
    for (Expression name : textOf(module)) {
      if (module.tree().parent(name).orElse(null) instanceof Call call && call.func() == name) {
        texts.add(call);
      }
    }
    for (BinOp operation : module.tree().allIn(all, BinOp.class)) {
      if (operation.op() == Operator.MOD && operation.left().literalText() != null) {
        texts.add(operation);
      }
    }
    return texts;
  }

  /** Where a file names Python's own {@code str}. */
  private static List<Expression> textOf(PythonModule module) {
    List<Expression> found = new ArrayList<>();
    for (Expression use :
        module.tree().mentions("str") ? module.uses().of("str") : List.<Expression>of()) {
      if (use instanceof Name name && module.scopes().bindings(name).isEmpty()) {
        found.add(name);
      }
    }
    return found;
  }

  private static List<Expression> formatted(Node node) {
    if (node instanceof FormattedValue value) {
      return List.of(value.value());
    }
    if (node instanceof Call call) {
      return call.args();
    }
    return node instanceof BinOp operation
        ? operation.right() instanceof Tuple several ? several.elts() : List.of(operation.right())
        : List.of();
  }

  private @Nullable PullFault fault(Expression value, Node text) {
    TaskResult result = results.of(value).orElse(null);
    List<Puller> pulled = result == null ? List.of() : pullers.madeBy(result.made());
    List<Puller> users = users(text);
    if (pulled.size() != 1 || users.size() != 1) {
      return null;
    }
    StaticTask source = pulled.getFirst().task();
    Puller user = users.getFirst();
    boolean isLoose =
        source.id() != null
            && source != user.task()
            && source.dag() == user.dag()
            && !user.dag().isUpstream(source, user.task());
    String name = String.valueOf(source.id());
    return isLoose
        ? new PullMistake(Kind.NOT_UPSTREAM, name, user.task().toString(), "")
            .at(module, value.start(), value.end(), false)
        : null;
  }

  /** The tasks made by the call that has the text among its arguments. */
  private List<Puller> users(Node text) {
    List<Puller> users = List.of();
    Node above = module.tree().parent(text).orElse(null);
    while (users.isEmpty() && (above instanceof Expression || above instanceof Keyword)) {
      users = pullers.madeBy(above);
      above = module.tree().parent(above).orElse(null);
    }
    return users;
  }
}
