package dev.dagproof.airflow.jinja;

/**
 * A piece of a template.
 *
 * @param text of a name or number its text, of a string its value, of others nothing
 * @param line counted as Jinja counts, from 1
 */
record Token(Kind kind, String text, int line, int start, int end) {

  /** What a token is; {@code words} as Jinja's messages call it. */
  enum Kind {
    DATA("template data / text"),
    VARIABLE_BEGIN("begin of print statement"),
    VARIABLE_END("end of print statement"),
    BLOCK_BEGIN("begin of statement block"),
    BLOCK_END("end of statement block"),
    NAME("name"),
    STRING("string"),
    INTEGER("integer"),
    FLOAT("float"),
    EOF("end of template"),
    ADD("+"),
    SUB("-"),
    DIV("/"),
    FLOORDIV("//"),
    MUL("*"),
    MOD("%"),
    POW("**"),
    TILDE("~"),
    LBRACKET("["),
    RBRACKET("]"),
    LPAREN("("),
    RPAREN(")"),
    LBRACE("{"),
    RBRACE("}"),
    EQ("=="),
    NE("!="),
    GT(">"),
    GTEQ(">="),
    LT("<"),
    LTEQ("<="),
    ASSIGN("="),
    DOT("."),
    COLON(":"),
    PIPE("|"),
    COMMA(","),
    SEMICOLON(";");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it is this name. */
  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  /** What Jinja's messages call it. */
  String described() {
    return kind == Kind.NAME ? text : kind.words();
  }
}
