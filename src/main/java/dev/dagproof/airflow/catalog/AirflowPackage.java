package dev.dagproof.airflow.catalog;

import org.jspecify.annotations.Nullable;

/** Airflow's own package. Nothing of a project is in it, even where it lies among the files. */
public final class AirflowPackage {
  private static final String NAME = "airflow";

  private AirflowPackage() {}

  /** Whether a dotted name is the package's or begins with it; a relative import names none. */
  public static boolean holds(@Nullable String dotted) {
    return dotted != null
        && dotted.startsWith(NAME)
        && (dotted.length() == NAME.length() || dotted.charAt(NAME.length()) == '.');
  }
}
