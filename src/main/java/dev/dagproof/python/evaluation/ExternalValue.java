package dev.dagproof.python.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * Something from outside of the project, or what came of it: {@code os.environ}, {@code
 * datetime.datetime(2024, 1, 1)}.
 *
 * @param name its dotted name; of a result that of what was called
 * @param arguments what it was called with; null for what was not made by a call
 * @param site where it was called
 */
public record ExternalValue(String name, @Nullable CallArguments arguments, @Nullable Site site)
    implements Value {

  /** What goes by this name. */
  public static ExternalValue of(String name) {
    return new ExternalValue(name, null, null);
  }

  /** Whether it is what a call of this name gave. */
  public boolean isMadeBy(String called) {
    return arguments != null && name.equals(called);
  }

  @Override
  public Value attribute(String attribute, Evaluator at) {
    return arguments == null
        ? at.externals().value(name + "." + attribute)
        : of(name + "." + attribute);
  }

  @Override
  public Value call(CallArguments given, Evaluator at) {
    if (name.equals("contextlib.ExitStack") && arguments == null) {
      return new ExitStackValue();
    }
    if (given.first() instanceof FunctionValue function) {
      switch (name) {
        case "contextlib.contextmanager" -> {
          return function.asContextManager();
        }
        case "functools.cached_property" -> {
          return Descriptor.of(Descriptor.Kind.CACHED_PROPERTY, function.remembering());
        }
        default -> {}
      }
    }
    return at.externals().called(this, given, at);
  }

  @Override
  public Value item(Value key, Evaluator at) {
    return of(name + "[]");
  }

  @Override
  public Value anyItem() {
    return of(name + "[]");
  }

  @Override
  public Value enter(Evaluator at) {
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExternalValue value
        && name.equals(value.name)
        && arguments == value.arguments;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
