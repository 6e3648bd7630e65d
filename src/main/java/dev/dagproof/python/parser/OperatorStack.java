package dev.dagproof.python.parser;

import dev.dagproof.python.ast.BoolOperator;
import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.UnaryOperator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a flat list of operands and operators in order by precedence (a shunting yard). Runs of
 * {@code and}, of {@code or} and of comparisons become one node, as in CPython. Nested lists share
 * the stacks. Operands come here only when there is an operator: most stand alone.
 */
final class OperatorStack {
  private final ParseState state;
  // The operators' tokens, and how deep the list is nested that each belongs to.
  private int[] operators = new int[32];
  private int[] depths = new int[32];
  private boolean[] prefixes = new boolean[32];
  private int operatorTop;
  private Expression[] operands = new Expression[32];
  // An operand's own parentheses count for the positions of what it becomes part of, not for
  // itself.
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int operandTop;

  private final Map<CompareOperator, List<CompareOperator>> single =
      new EnumMap<>(CompareOperator.class);

  OperatorStack(ParseState state) {
    this.state = state;
  }

  /** Forgets everything: no statement stands inside an expression. */
  void clear() {
    operatorTop = 0;
    operandTop = 0;
  }

  /** The token read last is a prefix operator. */
  void prefix() {
    int token = state.last();
    int kind = state.kind(token);
    if (kind == PythonGrammar.NOT && isWaiting() && topPrecedence() > NOT) {
      throw state.failure(
          state.tokenStart(token),
          state.tokenEnd(token),
          "invalid syntax: 'not' must be parenthesized here");
    }
    pushOperator(token, true);
  }

  /** The token read last is an infix operator, that before it ends its left operand. */
  void infix() {
    int token = state.last();
    takeOperand(token - 1);
    int kind = state.kind(token);
    int precedence = precedence(kind, false);
    while (isWaiting()) {
      int top = topPrecedence();
      boolean waits = isChain(precedence) || kind == PythonGrammar.DOUBLESTAR;
      if (top < precedence || (top == precedence && waits)) {
        break;
      }
      reduce();
    }
    pushOperator(token, false);
  }

  /**
   * The list has ended: leaves its expression, which is the operand itself if it has no operator.
   */
  void finish() {
    if (!isWaiting()) {
      return;
    }
    takeOperand(state.last());
    do {
      reduce();
    } while (isWaiting());
    state.leave(operands[--operandTop]);
  }

  /** Whether an operator of this list waits; those below are of expressions around. */
  private boolean isWaiting() {
    return operatorTop > 0 && depths[operatorTop - 1] == state.rules().depth();
  }

  private void pushOperator(int token, boolean prefix) {
    if (operatorTop == operators.length) {
      operators = Arrays.copyOf(operators, operatorTop * 2);
      prefixes = Arrays.copyOf(prefixes, operatorTop * 2);
      depths = Arrays.copyOf(depths, operatorTop * 2);
    }
    operators[operatorTop] = token;
    prefixes[operatorTop] = prefix;
    depths[operatorTop] = state.rules().depth();
    operatorTop++;
  }

  /** Takes an operand from the stack of nodes; it begins behind the operator that waits last. */
  private void takeOperand(int lastToken) {
    int first = isWaiting() ? operators[operatorTop - 1] + 1 : state.first();
    Expression operand = state.expression(0);
    state.dropParts();
    pushOperand(operand, state.tokenStart(first), state.tokenEnd(lastToken));
  }

  private void pushOperand(Expression node, int start, int end) {
    if (operandTop == operands.length) {
      operands = Arrays.copyOf(operands, operandTop * 2);
      starts = Arrays.copyOf(starts, operandTop * 2);
      ends = Arrays.copyOf(ends, operandTop * 2);
    }
    operands[operandTop] = node;
    starts[operandTop] = start;
    ends[operandTop] = end;
    operandTop++;
  }

  private int topPrecedence() {
    return precedence(kind(operatorTop - 1), prefixes[operatorTop - 1]);
  }

  private int kind(int operator) {
    return state.kind(operators[operator]);
  }

  /** Makes a node of the topmost operator, with all of its run. */
  private void reduce() {
    int precedence = topPrecedence();
    if (prefixes[operatorTop - 1]) {
      reducePrefix();
    } else if (isChain(precedence)) {
      reduceChain(precedence);
    } else {
      reduceBinary();
    }
  }

  private void reducePrefix() {
    operatorTop--;
    operandTop--;
    int start = state.tokenStart(operators[operatorTop]);
    int end = ends[operandTop];
    UnaryOperator op = unaryOperator(kind(operatorTop));
    Expression node = new UnaryOp(state.nextIndex(), start, end, op, operands[operandTop]);
    pushOperand(node, start, end);
  }

  private void reduceBinary() {
    operatorTop--;
    operandTop -= 2;
    int start = starts[operandTop];
    int end = ends[operandTop + 1];
    Expression node =
        new BinOp(
            state.nextIndex(),
            start,
            end,
            operands[operandTop],
            binaryOperator(kind(operatorTop)),
            operands[operandTop + 1]);
    pushOperand(node, start, end);
  }

  private void reduceChain(int precedence) {
    int count = 0;
    while (isWaiting()
        && !prefixes[operatorTop - 1]
        && precedence(kind(operatorTop - 1), false) == precedence) {
      operatorTop--;
      count++;
    }
    operandTop -= count + 1;
    int start = starts[operandTop];
    int end = ends[operandTop + count];
    int first = kind(operatorTop);
    Expression node;
    if (precedence == COMPARISON) {
      CompareOperator[] ops = new CompareOperator[count];
      for (int i = 0; i < count; i++) {
        ops[i] = compareOperator(kind(operatorTop + i));
      }
      List<Expression> comparators =
          List.of(Arrays.copyOfRange(operands, operandTop + 1, operandTop + 1 + count));
      node =
          new Compare(state.nextIndex(), start, end, operands[operandTop], ops(ops), comparators);
    } else {
      BoolOperator op = first == PythonGrammar.AND ? BoolOperator.AND : BoolOperator.OR;
      List<Expression> values =
          List.of(Arrays.copyOfRange(operands, operandTop, operandTop + 1 + count));
      node = new BoolOp(state.nextIndex(), start, end, op, values);
    }
    pushOperand(node, start, end);
  }

  /** Nearly always one: all comparisons by the same operator share its list. */
  private List<CompareOperator> ops(CompareOperator... ops) {
    if (ops.length > 1) {
      return List.of(ops);
    }
    List<CompareOperator> known = single.get(ops[0]);
    if (known == null) {
      known = List.of(ops[0]);
      single.put(ops[0], known);
    }
    return known;
  }

  /**
   * What follows {@code *} or {@code **} in a list of expressions: the only part of the rule that
   * is being read, which may not bind weaker than {@code |}.
   */
  static Expression bitwiseOr(ParseState state) {
    Expression value = state.expression(0);
    boolean weak =
        value instanceof BoolOp
            || value instanceof Compare
            || (value instanceof UnaryOp unary && unary.op() == UnaryOperator.NOT);
    boolean bare =
        value.start() == state.tokenStart(state.first() + 1) && value.end() == state.end();
    if (weak && bare) {
      String sign = state.kind(state.first()) == PythonGrammar.STAR ? "*" : "**";
      throw state.failure("invalid syntax: what follows '" + sign + "' must be parenthesized");
    }
    return value;
  }

  // Precedences, from weak to strong

  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int COMPARISON = 4;
  private static final int BIT_OR = 5;
  private static final int BIT_XOR = 6;
  private static final int BIT_AND = 7;
  private static final int SHIFT = 8;
  private static final int SUM = 9;
  private static final int TERM = 10;
  private static final int FACTOR = 11;
  private static final int POWER = 12;

  private static boolean isChain(int precedence) {
    return precedence == OR || precedence == AND || precedence == COMPARISON;
  }

  private static int precedence(int kind, boolean prefix) {
    return switch (kind) {
      case PythonGrammar.OR -> OR;
      case PythonGrammar.AND -> AND;
      case PythonGrammar.NOT -> NOT;
      case PythonGrammar.VBAR -> BIT_OR;
      case PythonGrammar.CIRCUMFLEX -> BIT_XOR;
      case PythonGrammar.AMPER -> BIT_AND;
      case PythonGrammar.LEFTSHIFT, PythonGrammar.RIGHTSHIFT -> SHIFT;
      case PythonGrammar.PLUS, PythonGrammar.MINUS -> prefix ? FACTOR : SUM;
      case PythonGrammar.STAR,
          PythonGrammar.SLASH,
          PythonGrammar.DOUBLESLASH,
          PythonGrammar.PERCENT,
          PythonGrammar.AT ->
          TERM;
      case PythonGrammar.TILDE -> FACTOR;
      case PythonGrammar.DOUBLESTAR -> POWER;
      default -> COMPARISON;
    };
  }

  private static UnaryOperator unaryOperator(int kind) {
    return switch (kind) {
      case PythonGrammar.NOT -> UnaryOperator.NOT;
      case PythonGrammar.PLUS -> UnaryOperator.U_ADD;
      case PythonGrammar.MINUS -> UnaryOperator.U_SUB;
      default -> UnaryOperator.INVERT;
    };
  }

  private static Operator binaryOperator(int kind) {
    return switch (kind) {
      case PythonGrammar.PLUS -> Operator.ADD;
      case PythonGrammar.MINUS -> Operator.SUB;
      case PythonGrammar.STAR -> Operator.MULT;
      case PythonGrammar.SLASH -> Operator.DIV;
      case PythonGrammar.DOUBLESLASH -> Operator.FLOOR_DIV;
      case PythonGrammar.PERCENT -> Operator.MOD;
      case PythonGrammar.AT -> Operator.MAT_MULT;
      case PythonGrammar.DOUBLESTAR -> Operator.POW;
      case PythonGrammar.LEFTSHIFT -> Operator.L_SHIFT;
      case PythonGrammar.RIGHTSHIFT -> Operator.R_SHIFT;
      case PythonGrammar.VBAR -> Operator.BIT_OR;
      case PythonGrammar.CIRCUMFLEX -> Operator.BIT_XOR;
      default -> Operator.BIT_AND;
    };
  }

  private static CompareOperator compareOperator(int kind) {
    return switch (kind) {
      case PythonGrammar.LESS -> CompareOperator.LT;
      case PythonGrammar.GREATER -> CompareOperator.GT;
      case PythonGrammar.EQEQUAL -> CompareOperator.EQ;
      case PythonGrammar.NOTEQUAL -> CompareOperator.NOT_EQ;
      case PythonGrammar.LESSEQUAL -> CompareOperator.LT_E;
      case PythonGrammar.GREATEREQUAL -> CompareOperator.GT_E;
      case PythonGrammar.IN -> CompareOperator.IN;
      case PythonGrammar.NOT_IN -> CompareOperator.NOT_IN;
      case PythonGrammar.IS -> CompareOperator.IS;
      default -> CompareOperator.IS_NOT;
    };
  }
}
