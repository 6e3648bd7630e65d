package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.requirement.PipLine;
import dev.dagproof.airflow.requirement.PipLines;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;

/**
 * One element of a task's {@code requirements}.
 *
 * @param module the file of {@code node}
 * @param node the element, where the text shows it, else what stands for it
 * @param text as it is given
 * @param content what pip gets to see; empty if that is not known
 */
public record RequirementEntry(
    PythonModule module, Node node, State state, String text, String content) {

  /** How Airflow comes from the element to the text for pip. */
  public enum State {
    /** It is that text. */
    TEXT,
    /** It names a template file, which is read. */
    FILE,
    /** It is taken for the name of a template file, and there is none. */
    NO_FILE,
    /** The same, though other folders may have one. */
    FILE_ELSEWHERE,
    /** It is a template. */
    TEMPLATE,
    /** Nobody knows. */
    UNKNOWN
  }

  /** Whether the text for pip is known. */
  public boolean isKnown() {
    return state == State.TEXT || state == State.FILE;
  }

  /** The lines of the text for pip. */
  public List<PipLine> lines() {
    return isKnown() ? PipLines.of(content) : List.of();
  }
}
