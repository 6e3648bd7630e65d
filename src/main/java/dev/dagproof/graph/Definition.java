package dev.dagproof.graph;

import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.PythonModule;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a task is written. Comments, and spaces between tokens, do not count.
 *
 * @param settings the arguments of which the value is known, as a person would write it
 * @param call the call that makes it, with the decorators of its function
 * @param function the function that it runs; empty if that is not known
 */
public record Definition(Map<String, String> settings, String call, String function) {
  /** Neither these nor their values are shown: they are told in other words, or are the task. */
  private static final String[] TOLD = {"task_id", "trigger_rule", "python_callable"};

  public Definition {
    settings = Map.copyOf(settings);
  }

  static Definition of(StaticTask task) {
    Map<String, String> settings = new TreeMap<>();
    task.arguments()
        .keywords()
        .forEach(
            (name, value) -> {
              String written = written(value);
              if (!written.isEmpty()) {
                settings.put(name, written);
              }
            });
    for (String told : TOLD) {
      settings.remove(told);
    }
    StringBuilder call = new StringBuilder();
    Node made = task.made().node();
    if (made instanceof Call) {
      tokens(made, task.made().module(), call);
    }
    StringBuilder function = new StringBuilder();
    FunctionValue callable = task.callable();
    if (callable != null) {
      tokens(callable.node(), callable.module(), function);
      if (callable.node() instanceof FunctionDef def) {
        for (Expression decorator : def.decoratorList()) {
          tokens(decorator, callable.module(), call);
        }
      }
    }
    return new Definition(settings, call.toString(), function.toString());
  }

  private static String written(Value value) {
    if (!(value instanceof Literal literal)) {
      return "";
    }
    return switch (literal.value()) {
      case ConstantValue.Str text -> '"' + text.value() + '"';
      case ConstantValue.Int number -> number.value().toString();
      case ConstantValue.Real number -> String.valueOf(number.value());
      case ConstantValue.Bool bool -> bool.value() ? "True" : "False";
      case ConstantValue.None none -> "None";
      default -> "";
    };
  }

  /** Each token in a line of its own: also those without text, which open and close blocks. */
  private static void tokens(Node node, PythonModule module, StringBuilder text) {
    SyntaxTree tree = module.tree();
    TokenTable tokens = tree.tokens();
    int last = tokens.lastOf(node);
    for (int token = tokens.firstOf(node); token <= last; token++) {
      text.append(tree.source().text(tokens.start(token), tokens.end(token)).strip()).append('\n');
    }
  }
}
