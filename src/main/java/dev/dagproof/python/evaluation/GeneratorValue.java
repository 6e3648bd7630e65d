package dev.dagproof.python.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generator: its code runs when something takes what it yields. It is run once, by the first that
 * takes something; what others find left is not known.
 */
public final class GeneratorValue implements Value {
  private final Source source;
  private final List<Value> yielded = new ArrayList<>();
  private boolean fresh = true;

  GeneratorValue(Source source) {
    this.source = source;
  }

  /** What makes the items. */
  interface Source {
    /** Gives them to the one that takes them, one after the other. */
    void feed(Taker taker);
  }

  /** What takes the items. */
  interface Taker {
    /** Takes one. */
    void take(Value item);
  }

  /** Ends a generator at a {@code yield}: nothing more is taken from it. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Closed() {
      super("closed", null, false, false);
    }
  }

  /** Whether nothing has been taken from it. */
  boolean isFresh() {
    return fresh;
  }

  /**
   * Takes all that it yields, if it is fresh.
   *
   * @param closed ends it when the one that takes throws it
   */
  void each(Taker taker, Closed closed, Evaluator at) {
    fresh = false;
    int lasting = at.lasting();
    try {
      source.feed(
          item -> {
            yielded.add(item);
            taker.take(item);
          });
    } catch (Closed end) {
      if (end != closed) {
        throw end;
      }
    } finally {
      at.restoreLasting(lasting);
    }
  }

  void each(Taker taker, Evaluator at) {
    each(taker, new Closed(), at);
  }

  @Override
  public @Nullable List<Value> items(Evaluator at) {
    if (!fresh) {
      return null;
    }
    SequenceValue all = new SequenceValue(SequenceValue.Kind.GENERATOR, List.of(), true);
    int conditions = at.conditions();
    each(item -> all.add(item, at.conditions() - conditions, at), at);
    return all.items(at);
  }

  /** The first item; what is behind it is not run. */
  Value next(@Nullable Value otherwise, Evaluator at) {
    if (!fresh) {
      return at.callUnknown(this, CallArguments.NONE);
    }
    List<Value> first = new ArrayList<>();
    boolean[] isSure = {false};
    Closed closed = new Closed();
    int conditions = at.conditions();
    each(
        item -> {
          first.add(item);
          if (at.conditions() == conditions) {
            isSure[0] = true;
            throw closed;
          }
          at.doubtFromHere();
        },
        closed,
        at);
    if (!isSure[0]) {
      first.add(otherwise == null ? Unknown.VALUE : otherwise);
    }
    return Alternatives.of(first);
  }

  /** Whether it yields this; what is behind it is not run. */
  Truth holds(Value wanted, Evaluator at) {
    Truth[] found = {Truth.FALSE};
    Closed closed = new Closed();
    int conditions = at.conditions();
    each(
        item -> {
          Truth equal = Conditions.equal(wanted, item);
          if (equal == Truth.TRUE && at.conditions() == conditions && found[0] == Truth.FALSE) {
            found[0] = Truth.TRUE;
            throw closed;
          }
          if (equal != Truth.FALSE) {
            found[0] = Truth.UNKNOWN;
            at.doubtFromHere();
          }
        },
        closed,
        at);
    return found[0];
  }

  /** What is given to code that is not followed may be taken from. */
  public static void release(CallArguments arguments, Evaluator at) {
    for (Value value : arguments.all()) {
      if (value instanceof ManagerValue manager) {
        manager.generator().takeSome(at);
      } else if (value instanceof GeneratorValue generator) {
        generator.takeSome(at);
      }
    }
  }

  private void takeSome(Evaluator at) {
    if (fresh) {
      at.inSomeCases(() -> each(item -> at.doubtFromHere(), at));
    }
  }

  private Value end(Value given) {
    fresh = false;
    return given;
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    return new Own(this, name);
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  @Override
  public List<Value> parts() {
    return List.copyOf(yielded);
  }

  @Override
  public String typeName() {
    return "generator";
  }

  /** One of its methods. */
  private record Own(GeneratorValue generator, String name) implements Value {
    @Override
    public Value call(CallArguments arguments, Evaluator at) {
      return switch (name) {
        case "send", "__next__" -> generator.next(null, at);
        case "close" -> generator.end(Literal.NONE);
        case "throw" ->
            generator.fresh ? generator.end(Unknown.VALUE) : at.callUnknown(this, arguments);
        default -> Unknown.VALUE;
      };
    }
  }
}
