package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.SyntaxTree;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The scopes a walk is in, and the bodies it has yet to come to. */
final class ScopeStack {
  private final Flow flow;
  private final Binder binder;
  private final UseTable uses;
  private final Scope module;
  private Frame frame;

  /**
   * Bodies wait until the code around them is known: {@code nonlocal} may name what is bound behind
   * it.
   */
  private final ArrayDeque<Body> waiting = new ArrayDeque<>();

  /** A body that runs when it is called. */
  record Body(Scope scope, boolean inAnnotation) {}

  ScopeStack(SyntaxTree tree, Flow flow, Binder binder) {
    this.flow = flow;
    this.binder = binder;
    this.uses = new UseTable(tree);
    this.module = new Scope(Scope.Kind.MODULE, tree.module(), null, Frame.NOWHERE, flow);
    this.frame = new Frame(module, null);
  }

  /** What is known when the walk is over. */
  Scopes scopes() {
    return new Scopes(module, uses, flow);
  }

  Frame frame() {
    return frame;
  }

  /** Notes in which scope a node is evaluated. */
  void note(Node node) {
    uses.putScope(node, frame.scope());
  }

  void noteUse(Name name, boolean inAnnotation) {
    uses.putUse(name, binder.tick(), frame.block(), inAnnotation);
  }

  /** Makes a scope for a node, here. */
  private Scope open(Scope.Kind kind, Node node) {
    Scope scope = new Scope(kind, node, frame.scope(), frame.block(), flow);
    if (kind != Scope.Kind.TYPE_PARAMETERS) {
      uses.putScope(node, scope);
    }
    return scope;
  }

  /** Goes into a scope whose code runs here; {@link #leave} goes out again. */
  void enter(Scope.Kind kind, Node node) {
    start(new Frame(open(kind, node), frame));
  }

  void leave() {
    Frame outer = frame.outer();
    finish();
    if (outer != null) {
      frame = outer;
    }
  }

  /** Puts off a scope whose code runs when it is called. */
  void defer(Scope.Kind kind, Node node, boolean inAnnotation) {
    waiting.add(new Body(open(kind, node), inAnnotation));
  }

  /** Goes from a body that is done to the next; null when there is none. */
  @Nullable Body next() {
    finish();
    Body body = waiting.poll();
    if (body != null) {
      start(new Frame(body.scope(), null));
    }
    return body;
  }

  private void start(Frame next) {
    frame = next;
    flow.begin(next.block(), binder.nextTime());
  }

  private void finish() {
    int exit = frame.scope().exit();
    flow.addEdge(frame.block(), exit);
    flow.begin(exit, binder.nextTime());
  }
}
