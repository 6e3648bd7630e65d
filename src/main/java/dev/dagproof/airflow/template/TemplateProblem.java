package dev.dagproof.airflow.template;

/**
 * Something that is wrong with the text of a template.
 *
 * @param message one sentence without a full stop
 * @param help what to write instead
 * @param start where it is in the text, in chars
 * @param certain whether rendering the template surely fails there
 */
public record TemplateProblem(
    Kind kind, String message, String help, int start, int end, boolean certain) {

  /** The same for whoever names the file that it is in. */
  TemplateProblem inFile(String name, String content) {
    int line = 1;
    for (int i = 0; i < start; i++) {
      line += content.charAt(i) == '\n' ? 1 : 0;
    }
    String place = "line " + line + " of `" + name + "`: ";
    return new TemplateProblem(kind, place + message, help, 0, name.length(), certain);
  }

  /** What is wrong. */
  public enum Kind {
    /** Jinja cannot read it. */
    SYNTAX,
    /** A name, attribute, filter or test that is not there, or a value that does not fit. */
    NAME,
    /** Another template that is not there. */
    FILE
  }
}
