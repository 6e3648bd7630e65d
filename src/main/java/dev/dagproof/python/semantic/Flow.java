package dev.dagproof.python.semantic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The control flow of all code of a file: blocks, which run from their first event to their last,
 * and edges from a block's end to the beginning of another. Each scope has blocks of its own, from
 * its entry to its exit.
 */
final class Flow {
  private static final int NONE = -1;

  /**
   * So many blocks are looked at for one use; then every binding counts as seen. Bounds the time
   * for generated code.
   */
  private static final int BUDGET = 500;

  private int blockCount;
  private int[] startTimes = new int[16];
  private int[] firstEdges = new int[16];

  /**
   * Whether the block can be reached at all; all edges into a block but those of loops come before
   * those out of it.
   */
  private final BitSet live = new BitSet();

  private int edgeCount;
  private int[] edgeFrom = new int[16];
  private int[] nextEdge = new int[16];

  /**
   * For an edge that an exception takes: the times of the code it may leave at any moment; from ==
   * until for others.
   */
  private int[] leavesFrom = new int[16];

  private int[] leavesUntil = new int[16];

  /**
   * For such an edge into a {@code finally}: when that ends. Code behind it is not reached this
   * way. 0 for others.
   */
  private int[] endsAt = new int[16];

  /** What {@link #reaching} finds. */
  record Reach(List<Binding> bindings, boolean mayBeUnset) {}

  /** A block without edges; it begins when {@link #begin} is called. */
  int newBlock() {
    if (blockCount == startTimes.length) {
      startTimes = Arrays.copyOf(startTimes, blockCount * 2);
      firstEdges = Arrays.copyOf(firstEdges, blockCount * 2);
    }
    firstEdges[blockCount] = NONE;
    return blockCount++;
  }

  /** A block in which a scope's code begins. */
  int newEntry() {
    live.set(blockCount);
    return newBlock();
  }

  /** Whether some way leads to the block, as far as is known. */
  boolean isLive(int block) {
    return live.get(block);
  }

  void begin(int block, int time) {
    startTimes[block] = time;
  }

  /** Adds an edge from the end of a block, in which nothing may happen any more. */
  void addEdge(int from, int to) {
    addEdge(from, to, 0, 0, 0);
  }

  /** Adds an edge that an exception takes out of code that follows block {@code from}. */
  void addEscape(int from, int to, int leavesFrom, int leavesUntil) {
    addEdge(from, to, leavesFrom, leavesUntil, 0);
  }

  /** Adds an escape into a {@code finally}, and returns it for {@link #endEscape}. */
  int addEscapeToFinally(int from, int to, int leavesFrom, int leavesUntil) {
    return addEdge(from, to, leavesFrom, leavesUntil, Integer.MAX_VALUE);
  }

  /** Says when the {@code finally} of an escape ends. */
  void endEscape(int edge, int time) {
    if (edge != NONE) {
      endsAt[edge] = time;
    }
  }

  private int addEdge(int from, int to, int leavesFrom, int leavesUntil, int endsAt) {
    if (!live.get(from)) {
      return NONE;
    }
    live.set(to);
    if (edgeCount == edgeFrom.length) {
      int capacity = edgeCount * 2;
      edgeFrom = Arrays.copyOf(edgeFrom, capacity);
      nextEdge = Arrays.copyOf(nextEdge, capacity);
      this.leavesFrom = Arrays.copyOf(this.leavesFrom, capacity);
      this.leavesUntil = Arrays.copyOf(this.leavesUntil, capacity);
      this.endsAt = Arrays.copyOf(this.endsAt, capacity);
    }
    edgeFrom[edgeCount] = from;
    this.leavesFrom[edgeCount] = leavesFrom;
    this.leavesUntil[edgeCount] = leavesUntil;
    this.endsAt[edgeCount] = endsAt;
    nextEdge[edgeCount] = firstEdges[to];
    firstEdges[to] = edgeCount;
    return edgeCount++;
  }

  /**
   * The bindings of a name that hold at a moment.
   *
   * @param block the block of that moment
   * @param time when in the block; events at this time or later have not happened yet
   * @param entry where the scope's code begins
   */
  Reach reaching(Symbol symbol, int block, int time, int entry) {
    return new Search(symbol, time, entry).from(block);
  }

  /** One search backwards over the edges. */
  private final class Search {
    private final Symbol symbol;
    private final int time;
    private final int entry;
    private boolean mayBeUnset;
    private int[] found = new int[4];
    private int foundCount;
    private int[] waiting = new int[8];
    private int waitingCount;
    private final BitSet visited = new BitSet();

    Search(Symbol symbol, int time, int entry) {
      this.symbol = symbol;
      this.time = time;
      this.entry = entry;
    }

    Reach from(int block) {
      // The first block is not marked as visited: a loop may come back to its end.
      look(block, symbol.firstEventAt(time));
      for (int budget = BUDGET; waitingCount > 0; budget--) {
        if (budget == 0) {
          return new Reach(symbol.bindings(), true);
        }
        int next = waiting[--waitingCount];
        look(next, endOf(next));
      }
      return new Reach(bindings(), mayBeUnset);
    }

    private List<Binding> bindings() {
      Arrays.sort(found, 0, foundCount);
      List<Binding> bindings = new ArrayList<>(foundCount);
      for (int i = 0; i < foundCount; i++) {
        Binding binding = symbol.eventBinding(found[i]);
        if (binding != null && (i == 0 || found[i] != found[i - 1])) {
          bindings.add(binding);
        }
      }
      return bindings;
    }

    /** The number of the event behind the last one of a block. */
    private int endOf(int block) {
      int event = symbol.firstEventAt(startTimes[block]);
      while (event < symbol.eventCount() && symbol.block(event) == block) {
        event++;
      }
      return event;
    }

    private void look(int block, int end) {
      for (int i = end - 1; i >= 0 && symbol.block(i) == block; i--) {
        switch (symbol.effect(i)) {
          case SETS -> {
            find(i);
            return;
          }
          case MAY_SET -> find(i);
          case UNSETS -> {
            mayBeUnset = true;
            return;
          }
          case DECLARES -> {}
        }
      }
      if (block == entry) {
        mayBeUnset = true;
      }
      for (int edge = firstEdges[block]; edge != NONE; edge = nextEdge[edge]) {
        boolean usable = endsAt[edge] == 0 || (time >= startTimes[block] && time < endsAt[edge]);
        if (usable) {
          findEscaped(edge);
          enqueue(edgeFrom[edge]);
        }
      }
    }

    private void findEscaped(int edge) {
      if (leavesFrom[edge] == leavesUntil[edge]) {
        return;
      }
      int event = symbol.firstEventAt(leavesFrom[edge]);
      while (event < symbol.eventCount() && symbol.time(event) < leavesUntil[edge]) {
        Symbol.Effect effect = symbol.effect(event);
        if (effect == Symbol.Effect.SETS || effect == Symbol.Effect.MAY_SET) {
          find(event);
        }
        event++;
      }
    }

    private void find(int event) {
      if (foundCount == found.length) {
        found = Arrays.copyOf(found, foundCount * 2);
      }
      found[foundCount++] = event;
    }

    private void enqueue(int block) {
      if (visited.get(block)) {
        return;
      }
      visited.set(block);
      if (waitingCount == waiting.length) {
        waiting = Arrays.copyOf(waiting, waitingCount * 2);
      }
      waiting[waitingCount++] = block;
    }
  }
}
