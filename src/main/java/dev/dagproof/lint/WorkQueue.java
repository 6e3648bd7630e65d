package dev.dagproof.lint;

/**
 * Pieces of work, numbered from 0, that several threads share. A piece may bring others; each is
 * done once. The last one added is taken first, so that what was just read is soon used.
 */
final class WorkQueue {
  private final boolean[] known;
  private final int[] waiting;
  private int waitingCount;
  private int underWay;

  /** A queue for the pieces 0 to {@code limit - 1}. */
  WorkQueue(int limit) {
    known = new boolean[limit];
    waiting = new int[limit];
  }

  /** Adds a piece, unless it was added before. */
  synchronized void add(int piece) {
    if (!known[piece]) {
      known[piece] = true;
      waiting[waitingCount++] = piece;
      notifyAll();
    }
  }

  /** The next piece, to be followed by {@link #done()}; -1 when all is done. */
  synchronized int take() throws InterruptedException {
    while (waitingCount == 0 && underWay > 0) {
      wait();
    }
    if (waitingCount == 0) {
      return -1;
    }
    underWay++;
    return waiting[--waitingCount];
  }

  /** Says that a piece that was taken is finished, and all it brings was added. */
  synchronized void done() {
    underWay--;
    if (underWay == 0 && waitingCount == 0) {
      notifyAll();
    }
  }
}
