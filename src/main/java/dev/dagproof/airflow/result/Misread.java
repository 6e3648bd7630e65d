package dev.dagproof.airflow.result;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;

/**
 * A place where a task's function takes another task's result for what it is not.
 *
 * @param module the file of the function
 * @param node the operation
 * @param name how the function calls the result; empty for a pull without a name
 * @param detail the key, or the name of the method or function; empty where there is none
 * @param source the file of {@code returned}
 * @param returned what the other task returns; its function where that returns nothing
 * @param shape what that is behind XCom
 * @param certain whether the task surely fails there
 */
public record Misread(
    PythonModule module,
    Node node,
    String name,
    Kind kind,
    String detail,
    PythonModule source,
    Node returned,
    Shape shape,
    boolean certain) {

  /** What goes wrong. */
  public enum Kind {
    /** {@code json.loads} takes text only. */
    LOADS,
    /** {@code json.dumps} does not take everything. */
    DUMPS,
    /** It has no items, or none by names. */
    ITEM,
    /** The dictionary does not have the key. */
    KEY,
    /** The dictionary's numbers became text. */
    NUMBER_KEY,
    /** The same, and what is not there is None. */
    NUMBER_KEY_NONE,
    METHOD,
    NUMBER,
    TEXT,
    LOOP
  }
}
