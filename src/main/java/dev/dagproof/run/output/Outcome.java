package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunResult;
import java.util.List;

/**
 * All that there is to tell about a run that is over.
 *
 * @param notes what is worth knowing about it, a sentence each
 * @param rules explains failures
 */
public record Outcome(RunResult result, List<String> notes, RuleMatch.Finder rules) {
  public Outcome {
    notes = List.copyOf(notes);
  }

  /** What there is to tell about the runs that its tasks have triggered. */
  List<Outcome> triggered() {
    return result.triggered().stream().map(run -> new Outcome(run, List.of(), rules)).toList();
  }
}
