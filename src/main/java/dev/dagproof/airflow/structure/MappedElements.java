package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.Signature;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the elements that an operator is mapped over against what it takes: each meets it when its
 * task runs (2.11.2 and 3.3.2: {@code MappedOperator.unmap}).
 */
final class MappedElements {
  /** Of a long list the first ones tell. */
  private static final int MOST = 32;

  private static final String[] CALL = {"python_callable", "op_args", "op_kwargs"};

  private final OperatorClass operator;
  private final Signature signature;
  private final CallArguments partial;
  private final StaticTask task;
  private final Evaluator at;

  MappedElements(
      OperatorClass operator,
      Signature signature,
      CallArguments partial,
      StaticTask task,
      Evaluator at) {
    this.operator = operator;
    this.signature = signature;
    this.partial = partial;
    this.task = task;
    this.at = at;
  }

  /** Of {@code expand}. */
  void check(CallArguments expanded) {
    for (Map.Entry<String, Value> entry : expanded.keywords().entrySet()) {
      List<Value> elements = elements(entry.getValue());
      Map<String, Value> one = new LinkedHashMap<>();
      expanded.keywords().keySet().forEach(name -> one.put(name, Unknown.VALUE));
      for (Value element : elements.subList(0, Math.min(MOST, elements.size()))) {
        one.put(entry.getKey(), element);
        check(one);
      }
    }
  }

  /** Those of a list; of a dictionary its keys with their values. */
  private static List<Value> elements(Value mapped) {
    if (mapped instanceof DictValue dict) {
      List<Value> pairs = new ArrayList<>();
      dict.entries().forEach((key, value) -> pairs.add(SequenceValue.tuple(List.of(key, value))));
      return pairs;
    }
    return mapped instanceof SequenceValue list && isLiteral(list) ? list.known() : List.of();
  }

  /** Of {@code expand_kwargs}. */
  void checkRows(Value rows) {
    List<Value> known = rows instanceof SequenceValue list ? list.known() : List.of();
    for (Value row : known.subList(0, Math.min(MOST, known.size()))) {
      if (row instanceof DictValue dict && ExpandedRows.names(row) != null) {
        Map<String, Value> one = new LinkedHashMap<>();
        dict.entries().forEach((key, value) -> one.put(String.valueOf(key.text()), value));
        held(new CallArguments(List.of(), one, true, true)).checkNames();
        check(one);
      }
    }
  }

  private static boolean isLiteral(SequenceValue list) {
    return list.kind() == SequenceValue.Kind.LIST || list.kind() == SequenceValue.Kind.TUPLE;
  }

  /** What is not mapped over is looked at where partial gives it. */
  private void check(Map<String, Value> one) {
    ArgumentCheck check = held(given(one));
    check.checkTypes();
    boolean runs = operator.derived() == null;
    new RefusedValues(check, new Settings(given(one), task.dag(), task.group())).check(runs);
    if (runs) {
      Map<String, Value> call = new LinkedHashMap<>(one);
      Settings settings = new Settings(partial, task.dag(), task.group());
      boolean isCall = false;
      for (String name : CALL) {
        Value value = settings.get(name);
        isCall |= call.putIfAbsent(name, value == null ? Literal.NONE : value) != null;
      }
      if (isCall) {
        Settings whole = new Settings(given(call), task.dag(), task.group());
        CallableCall.check(operator.name(), whole, operator.world(), at);
      }
    }
  }

  private ArgumentCheck held(CallArguments given) {
    return new ArgumentCheck(operator.name(), signature, given, at.site(), operator.world(), at);
  }

  private static CallArguments given(Map<String, Value> one) {
    return new CallArguments(List.of(), one, true, false);
  }
}
