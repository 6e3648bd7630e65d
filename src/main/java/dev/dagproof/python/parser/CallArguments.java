package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Keyword;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a call or a class: those without and those with a keyword. */
record CallArguments(List<Expression> args, List<Keyword> keywords) {
  /** What waits from one place up to another. */
  static CallArguments waiting(ParseState state, int from, int to) {
    int keyword = from;
    while (keyword < to && !(state.part(keyword) instanceof Keyword)) {
      keyword++;
    }
    for (int i = keyword; i < to; i++) {
      if (!(state.part(i) instanceof Keyword)) {
        return mixed(state.parts(from, to));
      }
    }
    return new CallArguments(state.parts(from, keyword), state.parts(keyword, to));
  }

  /** {@code f(a=b, *c)} */
  private static CallArguments mixed(List<Object> parts) {
    List<Expression> args = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof Keyword keyword) {
        keywords.add(keyword);
      } else if (part instanceof Expression arg) {
        args.add(arg);
      }
    }
    return new CallArguments(List.copyOf(args), List.copyOf(keywords));
  }
}
