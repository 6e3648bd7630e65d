package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.Reached;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.TextFiles;
import java.util.List;

/** The templates of one file's tasks. */
public final class Templates {
  /** Those of a file in which there surely are none. */
  private static final Templates NONE =
      new Templates(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private final List<TemplateUse> rendered;
  private final List<TemplateUse> unrendered;
  private final List<FieldFault> fieldFaults;
  private final List<ShadowedMacro> shadowedMacros;
  private final List<BodyTemplate> bodyTemplates;
  private final List<TextArgument> textArguments;

  private Templates(
      List<TemplateUse> rendered,
      List<TemplateUse> unrendered,
      List<FieldFault> fieldFaults,
      List<ShadowedMacro> shadowedMacros,
      List<BodyTemplate> bodyTemplates,
      List<TextArgument> textArguments) {
    this.rendered = List.copyOf(rendered);
    this.unrendered = List.copyOf(unrendered);
    this.fieldFaults = List.copyOf(fieldFaults);
    this.shadowedMacros = List.copyOf(shadowedMacros);
    this.bodyTemplates = List.copyOf(bodyTemplates);
    this.textArguments = List.copyOf(textArguments);
  }

  /**
   * The templates of a file.
   *
   * @param files reads template files
   */
  public static Templates of(
      PythonModule module,
      AirflowVersion version,
      NameResolver resolver,
      TextFiles files,
      Reached reached) {
    boolean hasTexts = TemplateMention.in(module.source().bytes());
    boolean hasMacros = module.tree().mentions("user_defined_macros");
    boolean hasFields = module.tree().mentions("template_fields");
    if (!hasTexts && !hasMacros && !hasFields) {
      return NONE;
    }
    TemplateFinder finder = new TemplateFinder(module, version, resolver, files, reached);
    if (hasTexts) {
      finder.find();
    }
    return new Templates(
        finder.rendered(),
        finder.unrendered(),
        hasFields ? new FieldFaults(module, finder.userOperators(), reached).find() : List.of(),
        hasMacros ? finder.shadowedMacros() : List.of(),
        hasTexts ? new BodyTemplates(module, version, resolver).find() : List.of(),
        finder.textArguments());
  }

  /** The texts that are given to template fields. */
  public List<TemplateUse> rendered() {
    return rendered;
  }

  /** The texts that look like templates, and are given to fields that are none. */
  public List<TemplateUse> unrendered() {
    return unrendered;
  }

  /** What is wrong with the template fields of operator classes. */
  public List<FieldFault> fieldFaults() {
    return fieldFaults;
  }

  /** The macros of the user that a key of the context hides. */
  public List<ShadowedMacro> shadowedMacros() {
    return shadowedMacros;
  }

  /** The texts that look like templates, inside of functions that tasks run. */
  public List<BodyTemplate> bodyTemplates() {
    return bodyTemplates;
  }

  /** The templates that reach a task's function as text, which uses them as something else. */
  public List<TextArgument> textArguments() {
    return textArguments;
  }
}
