package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Keyword;
import java.util.ArrayList;
import java.util.List;

/** Sorts the arguments of calls and classes that wait on the stack, and checks their order. */
final class ArgumentBuilder {
  private final ParseState state;
  private final RepeatedNames names = new RepeatedNames();

  ArgumentBuilder(ParseState state) {
    this.state = state;
  }

  /** Those without a keyword, and those with one. */
  record Arguments(List<Expression> args, List<Keyword> keywords) {}

  /** What waits from one place up to another. */
  Arguments waiting(int from, int to) {
    int keyword = from;
    while (keyword < to && !(state.part(keyword) instanceof Keyword)) {
      keyword++;
    }
    boolean sorted = keywordsFrom(keyword, to);
    return sorted
        ? new Arguments(state.parts(from, keyword), state.parts(keyword, to))
        : mixed(state.parts(from, to));
  }

  /** Checks what begins with a keyword; whether all the rest are keywords. */
  private boolean keywordsFrom(int from, int to) {
    names.clear();
    boolean all = true;
    boolean unpacking = false;
    for (int i = from; i < to; i++) {
      if (state.part(i) instanceof Keyword keyword) {
        String name = keyword.arg();
        unpacking |= name == null;
        if (name != null && names.isRepeated(name)) {
          state.reject(keyword, "keyword argument repeated: " + name);
        }
      } else {
        all = false;
        checkBehindKeyword(state.expression(i), unpacking);
      }
    }
    return all;
  }

  private void checkBehindKeyword(Expression argument, boolean unpacking) {
    boolean starred = argument instanceof Starred;
    if (unpacking || !starred) {
      String what = starred ? "iterable argument unpacking" : "positional argument";
      String where = unpacking ? "keyword argument unpacking" : "keyword argument";
      throw state.failure(argument.start(), argument.end(), what + " follows " + where);
    }
  }

  /** {@code f(a=b, *c)} */
  private static Arguments mixed(List<Object> parts) {
    List<Expression> args = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof Keyword keyword) {
        keywords.add(keyword);
      } else {
        args.add((Expression) part);
      }
    }
    return new Arguments(List.copyOf(args), List.copyOf(keywords));
  }
}
