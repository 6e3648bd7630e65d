package dev.dagproof.python.evaluation;

import java.util.ArrayList;
import java.util.List;

/** A {@code contextlib.ExitStack}: what it has entered is left with it. */
final class ExitStackValue implements Value {
  private final List<Value> entered = new ArrayList<>();

  @Override
  public Value attribute(String name, Evaluator at) {
    return new Own(this, name);
  }

  @Override
  public Value enter(Evaluator at) {
    return this;
  }

  @Override
  public void exit(Evaluator at) {
    while (!entered.isEmpty()) {
      entered.removeLast().exit(at);
    }
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  @Override
  public List<Value> parts() {
    return List.copyOf(entered);
  }

  /** One of its methods. */
  private record Own(ExitStackValue stack, String name) implements Value {
    @Override
    public Value call(CallArguments arguments, Evaluator at) {
      boolean isPlain = at.isCertain() && arguments.isComplete();
      if (name.equals("enter_context") && isPlain && arguments.all().size() == 1) {
        Value manager = arguments.all().getFirst();
        if (!(manager instanceof ManagerValue)) {
          stack.entered.add(manager);
          return manager.enter(at);
        }
      }
      if (name.equals("close") && isPlain) {
        stack.exit(at);
        return Literal.NONE;
      }
      return at.callUnknown(this, arguments);
    }
  }
}
