package dev.dagproof.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Counts source text, so that JMH prints megabytes (10^6 bytes) a second beside passes a second.
 */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Megabytes {
  /** What went through since the last measurement. */
  public double megabytes;

  /** Counts one pass over this much text. */
  public void add(long bytes) {
    megabytes += bytes / 1e6;
  }
}
