package dev.dagproof.airflow.result;

import dev.dagproof.python.ast.Expression;

/**
 * A key of a task's result that the task does not push.
 *
 * @param place where the DAG file asks for it: {@code extract()["key"]}
 * @param result what is asked for
 * @param several whether the task has several outputs, and this is none of them
 * @param fails whether the task that is given it surely fails; otherwise it is given None
 */
public record MissingKey(Expression place, TaskResult result, boolean several, boolean fails) {}
