package dev.dagproof.python.ast;

import java.util.List;
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
  @Override
  public void accept(NodeVisitor visitor) {
    visitor.visitArguments(this);
  }
}
