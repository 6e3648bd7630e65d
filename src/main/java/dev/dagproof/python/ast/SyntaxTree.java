package dev.dagproof.python.ast;

import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file's tree with what nodes do not hold themselves: parents, tokens and comments. Safe for many
 * threads.
 */
public final class SyntaxTree {
  private final SourceFile source;
  private final Module module;
  private final int nodeCount;
  private final TokenTable tokens;
  private final @Nullable String[] identifiers;
  private volatile Node @Nullable [] parents;

  /** What was asked for once is asked for again, often for each finding. */
  private final Map<Class<?>, List<?>> all = new ConcurrentHashMap<>(2);

  /**
   * A tree whose nodes are numbered from 0 to {@code nodeCount - 1}; numbers may be unused.
   *
   * @param tokens every token and comment of the source
   * @param identifiers every identifier that the nodes hold, each once, and nulls
   */
  public SyntaxTree(
      SourceFile source,
      Module module,
      int nodeCount,
      TokenTable tokens,
      @Nullable String[] identifiers) {
    this.source = source;
    this.module = module;
    this.nodeCount = nodeCount;
    this.tokens = tokens;
    this.identifiers = identifiers;
  }

  /** The text this tree was read from. */
  public SourceFile source() {
    return source;
  }

  /** The root. */
  public Module module() {
    return module;
  }

  /** The tokens and comments. */
  public TokenTable tokens() {
    return tokens;
  }

  /** One more than the highest {@link Node#index()}: the size of a side table. */
  public int nodeCount() {
    return nodeCount;
  }

  /**
   * Whether an identifier stands anywhere in the code, be it a name, an attribute or the name of an
   * argument: for most questions the answer is no, and saves a walk through the tree.
   */
  public boolean mentions(String identifier) {
    for (String known : identifiers) {
      if (identifier.equals(known)) {
        return true;
      }
    }
    return false;
  }

  /** The node's text. */
  public String text(Node node) {
    return source.text(node.start(), node.end());
  }

  /**
   * The node above this one; empty for the root.
   *
   * @param node one of this tree: for one of another the answer is wrong, or an {@link
   *     ArrayIndexOutOfBoundsException}
   */
  public Optional<Node> parent(Node node) {
    return Optional.ofNullable(parents()[node.index()]);
  }

  /**
   * The nearest node of this kind above the given one.
   *
   * @param node one of this tree, as for {@link #parent}
   */
  public <T extends Node> Optional<T> enclosing(Node node, Class<T> kind) {
    Node[] above = parents();
    for (Node n = above[node.index()]; n != null; n = above[n.index()]) {
      if (kind.isInstance(n)) {
        return Optional.of(kind.cast(n));
      }
    }
    return Optional.empty();
  }

  /**
   * Every node of this kind, parents before their children, and these in the order of the fields of
   * their node: that is not always the order of the text.
   */
  public <T extends Node> List<T> all(Class<T> kind) {
    @SuppressWarnings("unchecked") // put in below
    List<T> known = (List<T>) all.get(kind);
    if (known == null) {
      known = allIn(module, kind);
      all.put(kind, known);
    }
    return known;
  }

  /** Every node of this kind at or below the given one, in the order of {@link #all}. */
  public <T extends Node> List<T> allIn(Node root, Class<T> kind) {
    List<T> found = new ArrayList<>();
    new NodeVisitor() {
      @Override
      public void visit(Node node) {
        if (kind.isInstance(node)) {
          found.add(kind.cast(node));
        }
        node.accept(this);
      }
    }.visit(root);
    return List.copyOf(found);
  }

  private Node[] parents() {
    Node[] known = parents;
    if (known == null) {
      known = new ParentFinder(nodeCount).of(module);
      // Two threads may both work it out; they write the same thing.
      parents = known;
    }
    return known;
  }

  private static final class ParentFinder implements NodeVisitor {
    private final Node[] parents;
    private @Nullable Node above;

    ParentFinder(int nodeCount) {
      parents = new Node[nodeCount];
    }

    Node[] of(Module module) {
      visit(module);
      return parents;
    }

    @Override
    public void visit(Node node) {
      Node outer = above;
      if (outer != null) {
        parents[node.index()] = outer;
      }
      above = node;
      node.accept(this);
      above = outer;
    }
  }
}
