package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the names of one scope: a row of CPython's symbol table. */
final class Names {
  static final int USED = 1;
  static final int ASSIGNED = 2;
  static final int IMPORTED = 4;
  static final int PARAMETER = 8;
  static final int ANNOTATED = 16;
  static final int GLOBAL = 32;
  static final int NONLOCAL = 64;
  static final int TYPE_PARAMETER = 128;
  private static final int BOUND = ASSIGNED | IMPORTED | PARAMETER | NONLOCAL | TYPE_PARAMETER;

  /** What kind of scope. */
  enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    COMPREHENSION
  }

  /** A name of a nonlocal statement. */
  record Declared(String name, Node at) {}

  final Kind kind;
  final @Nullable Names outer;
  final List<Declared> nonlocals = new ArrayList<>(0);
  final Map<String, Node> firstDeclared = new HashMap<>(0);
  private final Map<String, Integer> flags = new HashMap<>();

  Names(Kind kind, @Nullable Names outer) {
    this.kind = kind;
    this.outer = outer;
  }

  int flags(String name) {
    return flags.getOrDefault(name, 0);
  }

  void add(String name, int flag) {
    flags.put(name, flags(name) | flag);
  }

  /** How a function around this scope binds the name: its flags there, or 0. */
  int boundAround(String name) {
    for (Names around = outer; around != null; around = around.outer) {
      if (around.kind == Kind.CLASS && name.equals("__class__")) {
        return ASSIGNED;
      }
      int known = around.kind == Kind.FUNCTION ? around.flags(name) : 0;
      if ((known & GLOBAL) != 0) {
        return 0;
      }
      if ((known & BOUND) != 0) {
        return known;
      }
    }
    return 0;
  }
}
