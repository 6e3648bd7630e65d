package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.task.Place;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.FromImportBinding;
import dev.dagproof.python.semantic.Binding.ImportBinding;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.PythonModule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name that a shipped function uses, and that its generated script does not have.
 *
 * @param module the function's file
 * @param node the use
 * @param binding what gives the name its value in that file; null if nothing there does
 * @param execution how surely the task reaches the use, and fails there
 * @param header whether it stands in a default value or decorator, which are evaluated before the
 *     function runs
 */
public record MissingName(
    PythonModule module,
    Node node,
    String name,
    Origin origin,
    @Nullable Binding binding,
    Execution execution,
    boolean header) {

  /** Where a missing name would come from. */
  public enum Origin {
    /** An import outside of the function, of something that is installed. */
    IMPORT,
    /** An import outside of the function, of something of the project. */
    PROJECT_IMPORT,
    /** A {@code from … import *} outside of the function, presumably. */
    STAR_IMPORT,
    /** A definition or assignment in the file. */
    MODULE,
    /** A variable or parameter of a function around it. */
    CLOSURE,
    /** An attribute that the file gives the function itself, outside of it. */
    ATTRIBUTE,
    /** Nothing in the file. */
    UNDEFINED;

    /** Whether it is an import. */
    public boolean isImport() {
      return this == IMPORT || this == PROJECT_IMPORT || this == STAR_IMPORT;
    }
  }

  /** The import that brings the name, written on its own: {@code from a import b as c}. */
  public Optional<String> importText() {
    if (binding instanceof ImportBinding plain) {
      String asname = plain.node().asname();
      return Optional.of("import " + plain.node().name() + (asname == null ? "" : " as " + asname));
    }
    if (binding instanceof FromImportBinding from) {
      String asname = from.node().asname();
      String source = ".".repeat(from.level()) + (from.module() == null ? "" : from.module());
      String name = from.importedName() + (asname == null ? "" : " as " + asname);
      return Optional.of("from " + source + " import " + name);
    }
    return Optional.empty();
  }

  /** Whether this name of an import gives it its value. */
  public boolean isBoundBy(Alias alias) {
    return binding != null && binding.node() == alias;
  }

  /** Whether it is a function or class of the file. */
  public boolean isDefinition() {
    return binding instanceof DefinitionBinding;
  }

  /** Where the name gets its value. */
  public Optional<Place> definition() {
    return Optional.ofNullable(binding).map(known -> Place.of(module, known.node()));
  }
}
