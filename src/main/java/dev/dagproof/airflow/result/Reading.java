package dev.dagproof.airflow.result;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a function does with a value that it is given.
 *
 * @param value the expression that gives the value: a name, or the call that pulls it
 * @param node the operation around it
 * @param detail the key, or the name of the method; empty where there is none
 * @param key the key; null if it is none, or no constant
 * @param certain whether every call of the function comes to it, and fails if it fails
 */
record Reading(
    Expression value,
    Node node,
    How how,
    String detail,
    @Nullable Expression key,
    boolean certain) {

  /** The same, where the key may be there even if it was not in what came. */
  Reading ofAnyKey() {
    return new Reading(value, node, how, detail, null, certain);
  }

  /** The kinds of operations. */
  enum How {
    /** {@code json.loads(value)}. */
    LOADS,
    /** {@code json.dumps(value)}. */
    DUMPS,
    /** {@code value["key"]}. */
    ITEM,
    /** {@code value[0]}. */
    INDEX,
    /** {@code value.get(0)}. */
    GET_NUMBER,
    /** {@code value.method}. */
    METHOD,
    /** {@code value + 1}, {@code value > 1}. */
    NUMBER,
    /** {@code value + "text"}. */
    TEXT,
    /** {@code for one in value}, {@code len(value)}. */
    LOOP
  }
}
