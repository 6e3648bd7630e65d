package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Operator;

/** What the things do that a project imports from elsewhere. */
public interface Externals {
  /** Whether a dotted name is none of the project's, even where its files lie among them. */
  boolean owns(String name);

  /** What a dotted name stands for. */
  Value value(String name);

  /** What a call of something that {@link #value} knows nothing special of gives. */
  Value called(ExternalValue called, CallArguments arguments, Evaluator at);

  /** A {@code with} begins. */
  void entered(Value manager);

  /** It ends. */
  void left(Value manager);

  /**
   * An object was made of a class of the project whose {@code __init__} is not of the project's.
   */
  void madeWithoutBase(InstanceValue object, FunctionValue initializer, Evaluator at);

  /** A call of something that is not known at all. */
  void unknownCalled(Value called, CallArguments arguments, Evaluator at);

  /** An import of a module that is not of the project. */
  void imported(String module, Evaluator at);

  /** What {@code left <operator> right} gives where neither side is known to have it. */
  Value unsupported(Value left, Operator operator, Value right, Evaluator at);

  /** {@code left <operator> right}. */
  void compared(Value left, CompareOperator operator, Value right, Evaluator at);

  /** A statement that is an expression, and what it gave. */
  void discarded(Expression expression, Value given, Evaluator at);

  /** A module that is imported is not run to its end: it does too much. */
  void unfinished(Evaluator at);

  /** A {@code raise} in the code that runs. */
  void raised(Evaluator at);

  /**
   * An expression at the top of a file that surely raises.
   *
   * @param problem what is wrong, for people
   */
  void failed(String problem, Evaluator at);
}
