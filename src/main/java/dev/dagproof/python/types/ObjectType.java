package dev.dagproof.python.types;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.semantic.PythonModule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of object a value is.
 *
 * @param name of an instance the dotted name of its class, as Python itself tells it:
 *     "builtins.bytes", "pathlib.Path"; of the others their own
 * @param module the file that defines the class or function; null if the project does not
 * @param definition a ClassDef, FunctionDef or Lambda in that file, or the Call that makes a named
 *     tuple; null as well
 */
public record ObjectType(
    Kind kind, String name, @Nullable PythonModule module, @Nullable Node definition) {

  /** Nothing is known. */
  public static final ObjectType UNKNOWN = new ObjectType(Kind.UNKNOWN, "", null, null);

  /** The kinds of objects. */
  public enum Kind {
    /** Nothing is known. */
    UNKNOWN,
    /** An object of a class. */
    INSTANCE,
    /** A class. */
    CLASS,
    /** A function with a name. */
    FUNCTION,
    /** A lambda. */
    LAMBDA,
    /** A module. */
    MODULE
  }

  /** An instance of a builtin class. */
  static ObjectType builtin(String className) {
    return instance("builtins." + className);
  }

  /** An instance of a class that the project does not define. */
  public static ObjectType instance(String className) {
    return new ObjectType(Kind.INSTANCE, className, null, null);
  }

  /** Whether anything is known. */
  public boolean isKnown() {
    return kind != Kind.UNKNOWN;
  }

  /** Whether it is an instance of the class with this name, which the project does not define. */
  public boolean isInstance(String className) {
    return kind == Kind.INSTANCE && definition == null && name.equals(className);
  }

  /** Whether its class or function is defined in a file of the project. */
  public boolean isOfProject() {
    return module != null && definition != null;
  }

  /** The class of the project that it is an instance of, or that it is. */
  public Optional<ClassDef> classDef() {
    return definition instanceof ClassDef classDef ? Optional.of(classDef) : Optional.empty();
  }

  /** The top-level package that its class, function or module belongs to, by its dotted name. */
  public String topLevel() {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** What it is, in words: "a module", "an object of `bytes`". */
  public String words() {
    return switch (kind) {
      case MODULE -> "a module";
      case LAMBDA -> "a lambda";
      case FUNCTION -> "a function";
      case CLASS -> "a class";
      case INSTANCE -> "an object of `" + shortName() + "`";
      case UNKNOWN -> "an object";
    };
  }

  private String shortName() {
    boolean isShort = isOfProject() || name.startsWith("builtins.");
    return isShort ? name.substring(name.lastIndexOf('.') + 1) : name;
  }

  /** Whether both are known to be of one kind, and of one class where they are instances. */
  boolean isSameAs(ObjectType other) {
    return kind == other.kind && name.equals(other.name) && definition == other.definition;
  }
}
