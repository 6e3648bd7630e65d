package dev.dagproof.lint.edit;

import dev.dagproof.lint.Edit;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.TokenTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds to what stands between brackets with commas: arguments, parameters, entries. */
public final class ListEdits {
  private final Layout layout;
  private final TokenTable tokens;

  /** For one file. */
  public ListEdits(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens();
  }

  /** Adds an argument behind the others of a call; null if the call takes no further one. */
  public @Nullable List<Edit> addArgument(Call call, String text) {
    boolean isBareGenerator =
        call.args().size() == 1
            && call.keywords().isEmpty()
            && call.args().getFirst() instanceof GeneratorExp generator
            && generator.end() == call.end();
    return isBareGenerator ? null : append(tokens.lastOf(call), text);
  }

  /** Adds an entry behind the others of a dict. */
  public List<Edit> addEntry(Dict dict, String text) {
    return append(tokens.lastOf(dict), text);
  }

  /** Adds a parameter to a function that has no {@code *args} or the like behind it. */
  public List<Edit> addParameter(FunctionDef function, String text) {
    return append(closing(function), text);
  }

  /** Adds an item before a closing bracket. */
  private List<Edit> append(int close, String text) {
    int previous = close - 1;
    byte last = layout.at(tokens.start(previous));
    boolean isEmpty =
        tokens.end(previous) - tokens.start(previous) == 1 && (last == '(' || last == '{');
    if (isEmpty) {
      return List.of(insertion(tokens.end(previous), text));
    }
    boolean hasComma = last == ',';
    int end = tokens.end(hasComma ? previous - 1 : previous);
    boolean isOwnLine =
        layout.line(tokens.start(close)) > layout.line(end)
            && layout.isBlank(layout.lineStart(tokens.start(close)), tokens.start(close));
    if (!isOwnLine || isOpening(end)) {
      return List.of(insertion(end, ", " + text));
    }
    int below = layout.nextLine(tokens.end(previous));
    String indent = layout.indentAt(tokens.start(firstOfItem(previous)));
    List<Edit> edits = new ArrayList<>();
    if (!hasComma) {
      edits.add(insertion(end, ","));
    }
    edits.add(insertion(below, indent + text + (hasComma ? "," : "") + layout.newline()));
    return edits;
  }

  /** A last item of several lines that begins behind the bracket: {@code f([} … {@code ])}. */
  private boolean isOpening(int end) {
    return layout.line(end - 1) != layout.line(end) && layout.at(end - 1) == '(';
  }

  /** The first token on the line on which the last item begins. */
  private int firstOfItem(int last) {
    int depth = 0;
    int token = last;
    for (; token >= 0; token--) {
      byte sign = layout.at(tokens.start(token));
      boolean single = tokens.end(token) - tokens.start(token) == 1;
      if (single && (sign == ')' || sign == ']' || sign == '}')) {
        depth++;
      } else if (single && (sign == '(' || sign == '[' || sign == '{')) {
        if (depth == 0) {
          return token + 1;
        }
        depth--;
      } else if (single && sign == ',' && depth == 0 && token != last) {
        return token + 1;
      }
    }
    return 0;
  }

  private static Edit insertion(int offset, String text) {
    return new Edit(offset, offset, text);
  }

  /** The closing parenthesis of a function's parameters. */
  private int closing(FunctionDef function) {
    int token = tokens.firstAt(function.start());
    while (layout.at(tokens.start(token)) != '(') {
      token++;
    }
    int depth = 0;
    for (; ; token++) {
      boolean single = tokens.end(token) - tokens.start(token) == 1;
      byte sign = single ? layout.at(tokens.start(token)) : 0;
      if (sign == '(' || sign == '[' || sign == '{') {
        depth++;
      } else if (sign == ')' || sign == ']' || sign == '}') {
        depth--;
        if (depth == 0) {
          return token;
        }
      }
    }
  }

  /**
   * Removes a parameter with its annotation, default value and comma; null where that would leave a
   * bare {@code *} or {@code /}.
   */
  public @Nullable Edit removeParameter(FunctionDef function, Arg parameter) {
    Arguments parameters = function.args();
    boolean isLastOfKind =
        (parameters.kwonlyargs().size() == 1 && parameters.vararg() == null)
            ? parameters.kwonlyargs().getFirst() == parameter
            : parameters.posonlyargs().size() == 1
                && parameters.posonlyargs().getFirst() == parameter;
    if (isLastOfKind) {
      return null;
    }
    int first = tokens.firstAt(parameter.start());
    while (isStars(first - 1)) {
      first--;
    }
    Expression byDefault = parameters.defaultOf(parameter).orElse(null);
    Node last = byDefault == null ? parameter : byDefault;
    int behind = tokens.firstAt(last.end());
    int close = closing(function);
    while (behind < close && layout.at(tokens.start(behind)) != ',') {
      behind++;
    }
    if (behind < close - 1) {
      return new Edit(tokens.start(first), tokens.start(behind + 1), "");
    }
    int before = first - 1;
    boolean hasComma = layout.at(tokens.start(before)) == ',';
    int start = hasComma ? tokens.end(before - 1) : tokens.start(first);
    int end = behind < close && !hasComma ? tokens.end(behind) : tokens.end(behind - 1);
    return new Edit(start, end, "");
  }

  private boolean isStars(int token) {
    return layout.at(tokens.start(token)) == '*';
  }
}
