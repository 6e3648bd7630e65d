package dev.dagproof.airflow.result;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Node;

/**
 * A place that uses a task's result as if it were there already: in the DAG file it only stands for
 * what comes later.
 *
 * @param place the expression that stands for the result
 * @param use what is done with it
 * @param detail the name of the attribute or function; empty where there is none
 */
public record EarlyUse(TaskResult result, Expression place, Node use, Kind kind, String detail) {

  /** What is done with it. */
  public enum Kind {
    /** {@code p() + 1}, {@code p() > 1}, {@code -p()}. */
    OPERATION(true),
    /** {@code for one in p()}, {@code a, b = p()}, {@code [*p()]}. */
    LOOP(true),
    /** {@code {p()}}, {@code p() in {1, 2}}: it is not hashable. */
    HASH(true),
    /** {@code f(**p())}, {@code {**p()}}. */
    UNPACKED(true),
    /** {@code len(p())}, {@code json.loads(p())}. */
    FUNCTION(true),
    /** {@code p()[0]}, {@code p()[1:]}. */
    INDEX(true),
    /** {@code p().name}. */
    ATTRIBUTE(true),
    /** {@code p() == 1}, {@code p() in [1, 2]}: always false. */
    EQUAL(false),
    /** {@code if p()}: always true. */
    TRUTH(false),
    /** A task's function calls the other one, which runs nothing. */
    IN_TASK(false),
    /** The same, and returns what it gives: XCom cannot store that. */
    RETURNED(true),
    /** A task's function reads the variable, and not a parameter. */
    IN_FUNCTION(false);

    private final boolean fails;

    Kind(boolean fails) {
      this.fails = fails;
    }

    /** Whether reading the file fails; otherwise it does not do what it says. */
    public boolean fails() {
      return fails;
    }
  }
}
