package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Match;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.TypeAlias;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;

/**
 * Where a file has what is worth a closer look: most files have little of it, and what has nothing
 * is not walked. The parser tells of each node when it has read the whole of it, inner ones first:
 * so a function or a loop can settle that what waits inside is right.
 */
public final class Occurrences {
  /** As many blocks as CPython 3.13 and 3.14 allow within each other in one function. */
  static final int MAX_BLOCKS = 21;

  private final Places places = new Places();
  private final Places declarations = new Places();
  private boolean debugName;

  // What waits for what is around it.
  private final Places returns = new Places();
  private final Places yields = new Places();
  private final Places awaits = new Places();
  private final Places jumps = new Places();
  private final Places blocks = new Places();

  /** An assignment expression or the clause of an asynchronous comprehension begins here. */
  public void expression(int start) {
    places.add(start);
  }

  /** A yield begins here. */
  public void yielded(int start) {
    yields.add(start);
  }

  /** An await begins here. */
  public void awaited(int start) {
    awaits.add(start);
  }

  /** A lambda, comprehension or annotation begins here, in which other rules hold. */
  public void otherScope(int start) {
    yields.moveSince(start, places);
    awaits.moveSince(start, places);
  }

  /** There is a global or nonlocal statement. */
  public void declaration(int start) {
    declarations.add(start);
  }

  /** The name {@code __debug__} occurs. */
  public void debugName() {
    debugName = true;
  }

  // Simple statements

  /** There is a return statement. */
  public void returned(Return node) {
    returns.add(node.start());
  }

  /** There is a break or continue statement. */
  public void jump(Statement node) {
    jumps.add(node.start());
  }

  /** There is an import from a module: some stand only at the beginning or outside of functions. */
  public void importFrom(ImportFrom node) {
    if (node.level() == 0 && "__future__".equals(node.module())) {
      places.add(node.start());
    }
    for (Alias name : node.names()) {
      if (name.name().equals("*")) {
        places.add(node.start());
      }
    }
  }

  /** There is a type alias. */
  public void typeAlias(TypeAlias node) {
    places.add(node.start());
    otherScope(node.start());
  }

  // Statements around others

  /** There is a match statement. */
  public void match(Match node) {
    places.add(node.start());
  }

  /** There is a while statement. */
  public void loop(While node) {
    loop(node, node.orelse().isEmpty());
  }

  /** There is a for statement. */
  public void loop(For node) {
    loop(node, node.orelse().isEmpty());
    if (node.isAsync()) {
      awaits.add(node.start());
    }
  }

  private void loop(Node node, boolean holdsAllJumps) {
    addBlocks(node, 1);
    if (holdsAllJumps) {
      jumps.dropSince(node.start());
    } else {
      jumps.moveSince(node.start(), places);
    }
  }

  /** There is a with statement. */
  public void with(With node) {
    addBlocks(node, node.items().size());
    if (node.isAsync()) {
      awaits.add(node.start());
    }
  }

  /** There is a try statement. */
  public void tried(Try node) {
    // At most three are open at once: one for finally, one for all handlers, one for a handler.
    addBlocks(node, 3);
    if (node.isStar()) {
      jumps.moveSince(node.start(), places);
      returns.moveSince(node.start(), places);
    }
    for (ExceptHandler handler : node.handlers()) {
      if (handler.type() == null && handler != node.handlers().getLast()) {
        places.add(handler.start());
      }
    }
  }

  /** There is a class. */
  public void classDef(ClassDef node) {
    if (!node.typeParams().isEmpty()) {
      places.add(node.start());
    }
    endOfScope(node.start());
  }

  /** There is a function. */
  public void function(FunctionDef node) {
    if (!node.typeParams().isEmpty()) {
      places.add(node.start());
    }
    int body = node.body().isEmpty() ? node.end() : node.body().getFirst().start();
    if (node.isAsync()) {
      awaits.dropSince(body);
      yields.moveSince(body, places);
    } else {
      yields.dropSince(body);
    }
    // An asynchronous generator must not return a value.
    boolean mayReturn = !node.isAsync() || places.since(node.start()) == 0;
    if (mayReturn) {
      returns.dropSince(body);
    }
    endOfScope(node.start());
  }

  private void addBlocks(Node node, int opened) {
    for (int i = 0; i < opened; i++) {
      blocks.add(node.start());
    }
  }

  private void endOfScope(int start) {
    returns.moveSince(start, places);
    yields.moveSince(start, places);
    awaits.moveSince(start, places);
    jumps.moveSince(start, places);
    if (blocks.since(start) > MAX_BLOCKS) {
      blocks.moveSince(start, places);
    } else {
      blocks.dropSince(start);
    }
  }

  // What is known then

  /** No more comes. */
  void endOfFile() {
    endOfScope(0);
    places.sort();
  }

  /** Whether something to look at begins in this stretch of the text. */
  boolean anyWithin(int start, int end) {
    return places.anyWithin(start, end);
  }

  /** Whether a global or nonlocal statement is in this stretch of the text. */
  boolean declaresWithin(int start, int end) {
    return declarations.anyWithin(start, end);
  }

  boolean hasDebugName() {
    return debugName;
  }
}
