package dev.dagproof.python.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function; {@code defaults} belong to the last of {@code posonlyargs} and
 * {@code args}, {@code kwDefaults} has an entry, perhaps null, for each of {@code kwonlyargs}.
 */
public record Arguments(
    int index,
    int start,
    int end,
    List<Arg> posonlyargs,
    List<Arg> args,
    @Nullable Arg vararg,
    List<Arg> kwonlyargs,
    List<@Nullable Expression> kwDefaults,
    @Nullable Arg kwarg,
    List<Expression> defaults)
    implements Node {

  /** Those that may go by position, in the order of the text. */
  public List<Arg> positional() {
    List<Arg> positional = new ArrayList<>(posonlyargs);
    positional.addAll(args);
    return positional;
  }

  /** All but {@code *args} and {@code **kwargs}, in the order of the text. */
  public List<Arg> named() {
    List<Arg> named = positional();
    named.addAll(kwonlyargs);
    return named;
  }

  /** Those that a call of a bound method fills: the first one is the object. */
  public Arguments withoutFirst() {
    boolean hasOnly = !posonlyargs.isEmpty();
    if (!hasOnly && args.isEmpty()) {
      return this;
    }
    int rest = posonlyargs.size() + args.size() - 1;
    return new Arguments(
        index,
        start,
        end,
        hasOnly ? posonlyargs.subList(1, posonlyargs.size()) : posonlyargs,
        hasOnly ? args : args.subList(1, args.size()),
        vararg,
        kwonlyargs,
        kwDefaults,
        kwarg,
        defaults.subList(Math.max(0, defaults.size() - rest), defaults.size()));
  }

  /** The default value of one of these parameters. */
  public Optional<Expression> defaultOf(Arg parameter) {
    for (int i = 0; i < kwonlyargs.size(); i++) {
      if (kwonlyargs.get(i) == parameter) {
        return Optional.ofNullable(kwDefaults.get(i));
      }
    }
    int fromEnd = 0;
    for (int i = args.size() - 1; i >= 0; i--) {
      fromEnd++;
      if (args.get(i) == parameter) {
        return defaultFromEnd(fromEnd);
      }
    }
    for (int i = posonlyargs.size() - 1; i >= 0; i--) {
      fromEnd++;
      if (posonlyargs.get(i) == parameter) {
        return defaultFromEnd(fromEnd);
      }
    }
    return Optional.empty();
  }

  private Optional<Expression> defaultFromEnd(int position) {
    return position <= defaults.size()
        ? Optional.of(defaults.get(defaults.size() - position))
        : Optional.empty();
  }

  @Override
  public void accept(NodeVisitor visitor) {
    visitor.visitArguments(this);
  }
}
