package dev.dagproof.airflow.structure;

import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path whose text is known: what ids are often made of is the name of the file. */
record PathValue(String path) implements Value {

  /** What a function of {@code os.path} gives of a path. */
  static Value called(String function, String path) {
    return switch (function) {
      case "os.path.basename" -> Literal.of(name(path));
      case "os.path.dirname" -> Literal.of(parent(path));
      case "os.path.splitext" -> {
        String suffix = suffix(path);
        String root = path.substring(0, path.length() - suffix.length());
        yield SequenceValue.list(List.of(Literal.of(root), Literal.of(suffix)));
      }
      default -> Literal.of(path);
    };
  }

  @Override
  public Value attribute(String attribute, Evaluator at) {
    String name = name(path);
    return switch (attribute) {
      case "name" -> Literal.of(name);
      case "stem" -> Literal.of(name.substring(0, name.length() - suffix(name).length()));
      case "suffix" -> Literal.of(suffix(name));
      case "parent" -> new PathValue(parent(path));
      case "resolve", "absolute" -> new Native((given, in) -> this);
      default -> at.externals().value("pathlib.Path." + attribute);
    };
  }

  @Override
  public @Nullable Value binary(Operator operator, Value right, Evaluator at) {
    if (operator != Operator.DIV) {
      return null;
    }
    String inside = right.text();
    return inside == null ? Unknown.VALUE : new PathValue(path + "/" + inside);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash == 0 ? "/" : path.substring(0, Math.max(0, slash));
  }

  private static String suffix(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot);
  }

  @Override
  public String typeName() {
    return "PosixPath";
  }
}
