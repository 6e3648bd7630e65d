package dev.dagproof.python.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Match;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.source.Position;
import dev.dagproof.python.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Breaks one line of a valid file, in many ways by a seeded generator: there is one error, on that
 * line, and every statement that stands on others is in the tree where it was.
 */
class RecoveryPropertyTest {
  private static final int TRIES = 400;
  private static final List<String> WRONG =
      List.of(
          "(", ")", "[", "]", "{", "}", "'", "\"", "f'{", "?", "$", "=", "==", ":", ",", ";", "!",
          "->", "class", "def", "in", "else", "import", "lambda", "1x", "0777", "**", "x y", ".",
          "\\ ");

  @ParameterizedTest
  @CsvSource({
    "dag, 1",
    "dag, 2",
    "assignments, 3",
    "functions, 4",
    "classes, 5",
    "control_flow, 6"
  })
  void brokenLineCostsOnlyItsStatement(String fixture, long seed) throws IOException {
    Path file = Path.of("testdata/python/valid", fixture + ".py");
    SourceFile source = SourceFile.of(fixture, Files.readAllBytes(file));
    SyntaxTree tree = PythonParser.parse(source).tree();
    List<Statement> statements = tree.all(Statement.class);
    Random random = new Random(seed);
    int broken = 0;
    for (int i = 0; i < TRIES; i++) {
      Statement victim = statements.get(random.nextInt(statements.size()));
      int line = source.line(victim.start());
      if (!isAloneOnOneLine(victim, line, tree)) {
        continue;
      }
      SourceFile changed = SourceFile.of(fixture, changed(victim, tree, random));
      ParseResult result = PythonParser.parse(changed);
      if (result.errors().isEmpty()
          || result.errors().getFirst().stage() == SyntaxError.Stage.COMPILE) {
        continue;
      }
      broken++;
      String change = "line " + line + " changed to " + changed.lineText(line);
      assertThat(result.errors()).as(change).hasSize(1);
      assertThat(changed.line(result.errors().getFirst().start())).as(change).isEqualTo(line);
      assertOthersAreKept(tree, result.tree(), line, change);
    }
    assertThat(broken).isGreaterThan(TRIES / 4);
  }

  /** Whether the statement, or the header of its block, is this line of the text. */
  private static boolean isAloneOnOneLine(Statement statement, int line, SyntaxTree tree) {
    SourceFile source = tree.source();
    for (Statement other : tree.all(Statement.class)) {
      if (other != statement && source.line(other.start()) == line) {
        return false;
      }
    }
    return source.line(endOfLogicalLine(statement, tree)) == line;
  }

  /** Not an INDENT or DEDENT, which are at the same place without width. */
  private static int firstToken(Statement statement, TokenTable tokens) {
    int token = tokens.firstAt(statement.start());
    while (tokens.end(token) == statement.start()) {
      token++;
    }
    return token;
  }

  private static int endOfLogicalLine(Statement statement, SyntaxTree tree) {
    TokenTable tokens = tree.tokens();
    int token = tokens.firstAt(statement.start());
    while (tree.source().bytes()[tokens.start(token)] != '\n') {
      token++;
    }
    return tokens.start(token);
  }

  /** The text with one change in the first line of the statement. */
  private static String changed(Statement victim, SyntaxTree tree, Random random) {
    SourceFile source = tree.source();
    TokenTable tokens = tree.tokens();
    int first = firstToken(victim, tokens);
    int lineEnd = endOfLogicalLine(victim, tree);
    int token = first + random.nextInt(tokens.firstAt(lineEnd) - first);
    int start = tokens.start(token);
    int end = tokens.end(token);
    String text = source.text(start, end);
    String instead = WRONG.get(random.nextInt(WRONG.size())) + " " + text;
    switch (random.nextInt(5)) {
      case 0 -> instead = text + " " + text;
      case 1 -> instead = token == first ? instead : "";
      case 2 -> {
        if (token > first && !hasBlock(victim)) {
          instead = "";
          end = lineEnd;
        }
      }
      default -> {}
    }
    return source.text(0, start) + instead + source.text(end, source.length());
  }

  private static void assertOthersAreKept(
      SyntaxTree before, SyntaxTree after, int line, String change) {
    Map<Position, Statement> kept = new HashMap<>();
    for (Statement statement : after.all(Statement.class)) {
      kept.put(start(statement, after), statement);
    }
    for (Statement statement : before.all(Statement.class)) {
      if (isLost(statement, before, line)) {
        continue;
      }
      Position start = start(statement, before);
      String which = before.text(statement) + "\n" + change;
      assertThat(kept).as(which).containsKey(start);
      Statement found = kept.get(start);
      assertThat(found).as(which).isInstanceOf(statement.getClass());
      assertThat(places(statement, before, line)).as(which).contains(place(found, after));
      if (lastLine(statement, before) < line || start.line() > line) {
        assertThat(after.text(found)).as(which).startsWith(before.text(statement));
      }
    }
  }

  /** The statements of the broken line, and the clauses of an if statement that begins there. */
  private static boolean isLost(Statement statement, SyntaxTree tree, int line) {
    int first = start(statement, tree).line();
    boolean holdsLine = first <= line && lastLine(statement, tree) >= line;
    return first == line
        || (holdsLine && !hasBlock(statement))
        || (isElif(statement, tree) && isLost(above(statement, tree), tree, line));
  }

  private static boolean isElif(Statement statement, SyntaxTree tree) {
    return statement instanceof If && tree.text(statement).startsWith("elif");
  }

  /** Where a statement may stand: where it stood, or around the lost statement it stood in. */
  private static Set<String> places(Statement statement, SyntaxTree tree, int line) {
    Set<String> places = new HashSet<>();
    Statement outer = statement;
    Statement inner;
    do {
      places.add(place(outer, tree));
      inner = outer;
      outer = tree.enclosing(inner, Statement.class).orElse(null);
    } while (outer != null && (isLost(outer, tree, line) || isElif(inner, tree)));
    return places;
  }

  private static String place(Statement statement, SyntaxTree tree) {
    return tree.enclosing(statement, Statement.class)
        .map(around -> around.getClass().getSimpleName() + " at " + start(around, tree))
        .orElse("module");
  }

  private static Statement above(Statement statement, SyntaxTree tree) {
    return tree.enclosing(statement, Statement.class).orElseThrow();
  }

  private static Position start(Statement statement, SyntaxTree tree) {
    return tree.source().position(statement.start());
  }

  private static int lastLine(Statement statement, SyntaxTree tree) {
    return tree.source().line(statement.end() - 1);
  }

  private static boolean hasBlock(Statement statement) {
    return statement instanceof If
        || statement instanceof For
        || statement instanceof While
        || statement instanceof With
        || statement instanceof Try
        || statement instanceof Match
        || statement instanceof FunctionDef
        || statement instanceof ClassDef;
  }
}
