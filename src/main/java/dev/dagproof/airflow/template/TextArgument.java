package dev.dagproof.airflow.template;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.KnownText;
import dev.dagproof.python.semantic.PythonModule;

/**
 * A template that reaches a task's function as text, or with native types as a number, and is used
 * as something else.
 *
 * @param parameter the function's parameter
 * @param text the template
 * @param module the function's file
 * @param use the place in the function
 * @param how what it is used as
 * @param certain whether the task surely fails there
 */
public record TextArgument(
    String parameter, KnownText text, PythonModule module, Node use, How how, boolean certain) {

  /** What a text is used as. */
  public enum How {
    NUMBER("a number", true),
    DICTIONARY("a dictionary", true),
    OBJECT("a list or a dictionary", true),
    ATTRIBUTE("an object: text has no such attribute", true),
    /** With native types, what looks like a number is one: {@code 20240101}. */
    TEXT("text", true),
    /** One character after the other. */
    LOOP("a list: the loop runs over single characters", false),
    INDEX("a list: this is a single character", false),
    /** Python's way to write a list is no JSON. */
    JSON("JSON: rendered lists and dictionaries have single quotes", false);

    private final String words;
    private final boolean fails;

    How(String words, boolean fails) {
      this.words = words;
      this.fails = fails;
    }

    /** For messages: "a number". */
    public String words() {
      return words;
    }

    /** Whether Python refuses it for every text. */
    public boolean fails() {
      return fails;
    }
  }
}
