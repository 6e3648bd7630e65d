package dev.dagproof.airflow.requirement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grammar of PEP 508, as {@code packaging._parser} of packaging 26.3 walks it. */
final class RequirementParser {
  /** Deeper parentheses are refused: packaging would run out of stack. */
  private static final int DEPTH = 100;

  private final RequirementScanner scanner;
  private final List<String> extras = new ArrayList<>();
  private final List<String> specifiers = new ArrayList<>();
  private @Nullable String url;
  private boolean conditional;

  RequirementParser(RequirementScanner scanner) {
    this.scanner = scanner;
  }

  Requirement parse() throws InvalidRequirement {
    scanner.takeSpace();
    String name = scanner.takeIdentifier();
    if (name == null) {
      throw expected("package name at the start of dependency specifier");
    }
    scanner.takeSpace();
    extras();
    scanner.takeSpace();
    if (scanner.take('@')) {
      address();
    } else {
      versions();
    }
    if (!scanner.atEnd()) {
      throw expected("end of dependency specifier");
    }
    return new Requirement(name, extras, specifiers, url, conditional);
  }

  private void extras() throws InvalidRequirement {
    int open = scanner.at();
    if (!scanner.take('[')) {
      return;
    }
    scanner.takeSpace();
    String extra = scanner.takeIdentifier();
    while (extra != null) {
      extras.add(extra);
      scanner.takeSpace();
      if (scanner.atIdentifier()) {
        throw failure("Expected comma between extra names");
      }
      if (!scanner.take(',')) {
        break;
      }
      scanner.takeSpace();
      extra = scanner.takeIdentifier();
      if (extra == null) {
        throw expected("extra name after comma");
      }
    }
    scanner.takeSpace();
    if (!scanner.take(']')) {
      throw failure("Expected matching RIGHT_BRACKET for LEFT_BRACKET, after extras", open);
    }
  }

  private void address() throws InvalidRequirement {
    scanner.takeSpace();
    int start = scanner.at();
    url = scanner.takeUrl();
    if (url == null) {
      throw expected("URL after @");
    }
    scanner.takeSpace();
    if (!scanner.atEnd()) {
      marker(start, "semicolon (after URL and whitespace)");
    }
  }

  private void versions() throws InvalidRequirement {
    int start = scanner.at();
    boolean enclosed = scanner.take('(');
    scanner.takeSpace();
    String written = specifiers();
    scanner.takeSpace();
    if (enclosed && !scanner.take(')')) {
      throw failure(
          "Expected matching RIGHT_PARENTHESIS for LEFT_PARENTHESIS, after version specifier",
          start);
    }
    scanner.takeSpace();
    if (!scanner.atEnd()) {
      marker(
          start,
          written.isEmpty()
              ? "semicolon (after name with no version specifier)"
              : "comma (within version specifier), semicolon (after version specifier)");
    }
    addSpecifiers(written);
  }

  private String specifiers() throws InvalidRequirement {
    StringBuilder written = new StringBuilder();
    int start = scanner.at();
    String specifier = scanner.takeSpecifier();
    while (specifier != null) {
      written.append(specifier);
      checkTrail(specifier, start);
      scanner.takeSpace();
      if (!scanner.take(',')) {
        break;
      }
      written.append(',');
      scanner.takeSpace();
      start = scanner.at();
      specifier = scanner.takeSpecifier();
    }
    return written.toString();
  }

  private void checkTrail(String specifier, int start) throws InvalidRequirement {
    if (scanner.at(".*")) {
      boolean equality =
          specifier.startsWith("!=")
              || (specifier.startsWith("==") && !specifier.startsWith("==="));
      throw new InvalidRequirement(
          equality
              ? ".* suffix cannot be used with pre-release, post-release, dev or local versions"
              : ".* suffix can only be used with `==` or `!=` operators",
          start,
          scanner.at() + 1);
    }
    if (scanner.atLocalLabel()) {
      throw failure("Local version label can only be used with `==` or `!=` operators", start);
    }
  }

  /** An arbitrary version ({@code ===}) may hold a comma, and is split there nevertheless. */
  private void addSpecifiers(String written) throws InvalidRequirement {
    for (int start = 0; start < written.length(); ) {
      int comma = written.indexOf(',', start);
      int end = comma < 0 ? written.length() : comma;
      String specifier = written.substring(start, end).strip();
      if (!specifier.isEmpty()) {
        if (!scanner.isSpecifier(specifier)) {
          throw new InvalidRequirement("Invalid specifier: '" + specifier + "'", 0, 0);
        }
        specifiers.add(specifier);
      }
      start = end + 1;
    }
  }

  // Markers

  private void marker(int start, String expected) throws InvalidRequirement {
    if (!scanner.take(';')) {
      throw failure("Expected " + expected + " or end", start);
    }
    conditional = true;
    marker(DEPTH);
    scanner.takeSpace();
  }

  private void marker(int depth) throws InvalidRequirement {
    do {
      markerAtom(depth);
    } while (scanner.takeWord("or") || scanner.takeWord("and"));
  }

  private void markerAtom(int depth) throws InvalidRequirement {
    scanner.takeSpace();
    int open = scanner.at();
    if (scanner.take('(')) {
      if (depth == 0) {
        throw failure("too many parentheses");
      }
      scanner.takeSpace();
      marker(depth - 1);
      scanner.takeSpace();
      if (!scanner.take(')')) {
        throw failure(
            "Expected matching RIGHT_PARENTHESIS for LEFT_PARENTHESIS, after marker expression",
            open);
      }
    } else {
      markerOperand();
      markerOperator();
      markerOperand();
    }
    scanner.takeSpace();
  }

  private void markerOperand() throws InvalidRequirement {
    scanner.takeSpace();
    int start = scanner.at();
    if (!scanner.takeVariable()) {
      String quoted = scanner.takeQuoted();
      if (quoted == null) {
        throw failure("Expected a marker variable or quoted string");
      }
      if (!isPythonString(quoted)) {
        throw failure("Invalid quoted string", start);
      }
    }
    scanner.takeSpace();
  }

  /** Python reads it as a string: no line ends in it, and no backslash takes the last quote. */
  private static boolean isPythonString(String quoted) {
    int backslashes = 0;
    while (quoted.charAt(quoted.length() - 2 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 0 && quoted.indexOf('\n') < 0 && quoted.indexOf('\r') < 0;
  }

  private void markerOperator() throws InvalidRequirement {
    if (scanner.takeWord("in")) {
      return;
    }
    if (scanner.takeWord("not")) {
      if (!scanner.takeSpace()) {
        throw expected("whitespace after 'not'");
      }
      if (!scanner.takeWord("in")) {
        throw expected("'in' after 'not'");
      }
    } else if (!scanner.takeOperator()) {
      throw failure("Expected marker operator, one of <=, <, !=, ==, >=, >, ~=, ===, in, not in");
    }
  }

  private InvalidRequirement expected(String what) {
    return failure("Expected " + what);
  }

  private InvalidRequirement failure(String message) {
    return failure(message, scanner.at());
  }

  private InvalidRequirement failure(String message, int start) {
    return new InvalidRequirement(message, start, scanner.at());
  }
}
