package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import org.jspecify.annotations.Nullable;

/** Walks the bodies of inner functions where they are called for certain. */
final class FollowedCalls {
  private final ExecutionWalk walk;
  private final Certainty certainty;
  private final CalledFunctions functions;

  /** Whether the walk is in a generator that may not be asked for more than it yields first. */
  private boolean leftAtYield;

  FollowedCalls(ExecutionWalk walk, Certainty certainty, CalledFunctions functions) {
    this.walk = walk;
    this.certainty = certainty;
    this.functions = functions;
  }

  /** Notes the coroutines in {@code asyncio.run(main())}. */
  void noteRunCoroutines(Call call) {
    functions.noteRunCoroutines(call);
  }

  /** Notes that a coroutine is run and not only made. */
  void noteAwaited(Expression coroutine) {
    functions.noteAwaited(coroutine);
  }

  /** Runs what a call calls. */
  void follow(Call call) {
    // Its arguments may be the wrong ones: a TypeError.
    certainty.raised(Raising.ATTRIBUTE_ERRORS);
    if (certainty.isSure()) {
      run(functions.firstCallOf(call, certainty.isAtStake()));
    }
  }

  /** Runs a function that something was given, and calls. */
  void followFunction(Expression function) {
    if (certainty.isSure()) {
      run(functions.firstRunOf(function, certainty.isAtStake()));
    }
  }

  private void run(@Nullable Node called) {
    if (called instanceof FunctionDef function) {
      walk.block(function.body());
    } else if (called instanceof Lambda lambda) {
      walk.visit(lambda.body());
    }
  }

  /**
   * Runs the generator function whose result is iterated over.
   *
   * @param toTheEnd whether all that it yields is asked for; it may be left at the first yield
   */
  void followGenerator(Call call, boolean toTheEnd) {
    FunctionDef function = functions.firstIterationOf(call, certainty.isAtStake());
    if (function == null) {
      return;
    }
    boolean outer = leftAtYield;
    boolean left = certainty.isLeft();
    leftAtYield = !toTheEnd;
    walk.block(function.body());
    leftAtYield = outer;
    certainty.setLeft(left);
  }

  /** Whether the generator that the walk is in is asked for all that it yields. */
  boolean goesToTheEnd() {
    return !leftAtYield;
  }

  /** Notes a {@code yield}: a generator may not be asked for more. */
  void yields() {
    certainty.setLeft(certainty.isLeft() || leftAtYield);
  }
}
