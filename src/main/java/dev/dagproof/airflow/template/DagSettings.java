package dev.dagproof.airflow.template;

import dev.dagproof.airflow.task.Presence;

/**
 * What a DAG sets for the templates of its tasks.
 *
 * @param macros the names of {@code user_defined_macros}
 * @param filters the names of {@code user_defined_filters}
 * @param params the names of {@code params}
 * @param nativeTypes whether templates give objects and not text: {@code
 *     render_template_as_native_obj}
 * @param strict whether an undefined name is an error: {@code template_undefined}
 * @param standard whether Jinja's environment is not changed in a way that matters here
 * @param files where its template files are looked up
 */
record DagSettings(
    KnownNames macros,
    KnownNames filters,
    KnownNames params,
    Presence nativeTypes,
    Presence strict,
    boolean standard,
    TemplateFiles files) {
  /** Nothing is known. */
  static final DagSettings UNKNOWN =
      new DagSettings(
          KnownNames.UNKNOWN,
          KnownNames.UNKNOWN,
          KnownNames.UNKNOWN,
          Presence.UNKNOWN,
          Presence.UNKNOWN,
          false,
          TemplateFiles.UNKNOWN);

  /** Whether a template that shows an undefined value surely fails. */
  boolean refusesUndefined() {
    return standard && strict == Presence.YES && nativeTypes == Presence.NO;
  }

  /** What holds of a task that may be in either of two DAGs. */
  DagSettings and(DagSettings other) {
    return new DagSettings(
        macros.and(other.macros),
        filters.and(other.filters),
        params.and(other.params),
        either(nativeTypes, other.nativeTypes),
        either(strict, other.strict),
        standard && other.standard,
        files.equals(other.files) ? files : TemplateFiles.UNKNOWN);
  }

  private static Presence either(Presence one, Presence other) {
    return one == other ? one : Presence.UNKNOWN;
  }

  /** The same for a task of which it is not known which file Airflow loads it from. */
  DagSettings withoutFiles() {
    return new DagSettings(
        macros, filters, params, nativeTypes, strict, standard, TemplateFiles.UNKNOWN);
  }

  /** The same for a task that has its own params. */
  DagSettings withParams(KnownNames ofTask) {
    return new DagSettings(
        macros, filters, params.and(ofTask), nativeTypes, strict, standard, files);
  }

  /** The same for a task that decides about native types itself. */
  DagSettings withNativeTypes(Presence ofTask) {
    return new DagSettings(macros, filters, params, ofTask, strict, standard, files);
  }
}
