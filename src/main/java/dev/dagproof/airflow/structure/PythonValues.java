package dev.dagproof.airflow.structure;

import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.evaluation.Value.Truth;

/**
 * What operators of Python callables refuse when they are made, or when they run ({@code
 * PythonOperator} and its kin of 2.11.2, and of apache-airflow-providers-standard 1.21.0).
 */
final class PythonValues {
  private final GivenValues given;

  PythonValues(GivenValues given) {
    this.given = given;
  }

  /**
   * Looks at the callable and its arguments.
   *
   * @param atOnce whether the callable is looked at when the operator is made
   * @param runs whether it is no class of the project, which may do something else when it runs
   */
  void check(boolean atOnce, boolean runs) {
    String type = given.type("python_callable");
    if (type != null && !type.equals("function") && (atOnce || runs)) {
      String found = type.equals("XComArg") ? "what a task gives" : type;
      given.refuse("python_callable", "`python_callable` has to be a function, and is " + found);
    }
    if (!runs) {
      return;
    }
    checkAwaited();
    String args = given.type("op_args");
    if (args != null
        && GivenValues.isNumber(args)
        && given.orNone("op_args").truth() == Truth.TRUE) {
      given.refuse("op_args", "`op_args` has to be a list, and is " + args + ": the task fails");
    }
    Value kwargs = given.get("op_kwargs");
    if (kwargs != null && isNoDictionary(kwargs)) {
      String found = ArgumentTypes.of(kwargs);
      given.refuse(
          "op_kwargs", "`op_kwargs` has to be a dictionary, and is " + found + ": the task fails");
    }
  }

  /** Before Airflow 3 nobody awaits a coroutine, and XCom cannot store it. */
  private void checkAwaited() {
    FunctionDef definition =
        given.get("python_callable") instanceof FunctionValue function
            ? function.definition()
            : null;
    boolean isAsync = definition != null && definition.isAsync();
    if (isAsync && !given.isThree() && given.get("do_xcom_push") == null) {
      given.refuse("python_callable", "Airflow 2 does not await the function: the task fails");
    }
  }

  /** What is no dictionary, and cannot become one: that is made of pairs. */
  private static boolean isNoDictionary(Value value) {
    if (value instanceof SequenceValue list && !list.known().isEmpty()) {
      Value first = list.known().getFirst();
      String text = first.text();
      return text != null ? text.length() != 2 && !isTemplate(text) : first instanceof Literal;
    }
    String text = value.text();
    boolean isNumber = value instanceof Literal literal && literal.number() != null;
    return text != null
        ? !text.isEmpty() && !isTemplate(text)
        : isNumber && value.truth() == Truth.TRUE;
  }

  private static boolean isTemplate(String text) {
    return text.contains("{{") || text.contains("{%");
  }
}
