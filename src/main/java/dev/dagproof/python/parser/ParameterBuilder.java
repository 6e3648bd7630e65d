package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds parameter lists from a flat list of parameters, and checks their order. */
final class ParameterBuilder {
  private final ParseState state;
  private final RepeatedNames names = new RepeatedNames();

  ParameterBuilder(ParseState state) {
    this.state = state;
  }

  private enum Kind {
    PLAIN,
    SLASH,
    STAR,
    DOUBLE_STAR
  }

  /** A parameter while it waits; a bare star and a slash have no {@code arg}. */
  private record Waiting(
      Kind kind, int start, int end, @Nullable Arg arg, @Nullable Expression value) {}

  /** A name and perhaps its annotation. */
  void plain() {
    int first = state.first();
    leave(
        Kind.PLAIN, new Arg(index(), state.start(), state.end(), state.name(first), type()), null);
  }

  /** Of the parameter so far, and its default. */
  void withDefault() {
    leave(Kind.PLAIN, state.part(0, Waiting.class).arg(), state.expression(1));
  }

  void star() {
    leave(Kind.STAR, state.last() > state.first() ? starred() : null, null);
  }

  void doubleStar() {
    leave(Kind.DOUBLE_STAR, starred(), null);
  }

  void slash() {
    leave(Kind.SLASH, null, null);
  }

  /** The name behind the stars, and perhaps its annotation. */
  private Arg starred() {
    int token = state.first() + 1;
    return new Arg(index(), state.tokenStart(token), state.end(), state.name(token), type());
  }

  private int index() {
    return state.nextIndex();
  }

  private @Nullable Expression type() {
    return state.optional(0);
  }

  private void leave(Kind kind, @Nullable Arg arg, @Nullable Expression value) {
    state.leave(new Waiting(kind, state.start(), state.end(), arg, value));
  }

  /** Leaves all that wait as one list of parameters. */
  void arguments() {
    List<Waiting> waiting = state.parts(0);
    names.clear();
    List<Arg> positionalOnly = List.of();
    List<Arg> args = new ArrayList<>();
    List<Expression> defaults = new ArrayList<>();
    List<Arg> keywordOnly = new ArrayList<>();
    List<@Nullable Expression> keywordDefaults = new ArrayList<>();
    Waiting star = null;
    Arg doubleStar = null;
    for (Waiting parameter : waiting) {
      if (doubleStar != null) {
        throw failure(parameter, "arguments cannot follow var-keyword argument");
      }
      Arg arg = parameter.arg();
      if (arg != null && names.isRepeated(arg.name())) {
        state.reject(arg, "duplicate argument '" + arg.name() + "' in function definition");
      }
      switch (parameter.kind()) {
        case SLASH -> {
          if (star != null) {
            throw failure(parameter, "/ must be ahead of *");
          }
          if (!positionalOnly.isEmpty()) {
            throw failure(parameter, "/ may appear only once");
          }
          if (args.isEmpty()) {
            throw failure(parameter, "at least one argument must precede /");
          }
          positionalOnly = List.copyOf(args);
          args.clear();
        }
        case STAR -> {
          if (star != null) {
            throw failure(parameter, "* argument may appear only once");
          }
          star = parameter;
        }
        case DOUBLE_STAR -> doubleStar = arg;
        case PLAIN -> {
          Expression value = parameter.value();
          if (arg == null) {
            throw new IllegalStateException("a plain parameter without a name");
          }
          if (star != null) {
            keywordOnly.add(arg);
            keywordDefaults.add(value);
          } else {
            args.add(arg);
            if (value != null) {
              defaults.add(value);
            } else if (!defaults.isEmpty()) {
              throw failure(
                  parameter, "parameter without a default follows parameter with a default");
            }
          }
        }
      }
    }
    if (star != null && star.arg() == null && keywordOnly.isEmpty()) {
      throw failure(star, "named arguments must follow bare *");
    }
    int start = waiting.isEmpty() ? state.tokenStart(state.next()) : waiting.getFirst().start();
    int end = waiting.isEmpty() ? start : waiting.getLast().end();
    state.leave(
        new Arguments(
            state.nextIndex(),
            start,
            end,
            positionalOnly,
            List.copyOf(args),
            star == null ? null : star.arg(),
            List.copyOf(keywordOnly),
            keywordDefaults.isEmpty() ? List.of() : Collections.unmodifiableList(keywordDefaults),
            doubleStar,
            List.copyOf(defaults)));
  }

  private SyntaxFailure failure(Waiting parameter, String problem) {
    return state.failure(parameter.start(), parameter.end(), problem);
  }
}
