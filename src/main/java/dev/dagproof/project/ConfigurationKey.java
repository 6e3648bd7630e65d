package dev.dagproof.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A key of {@code [tool.dagproof]}. */
public enum ConfigurationKey {
  /** The rules to check instead of the default ones. */
  SELECT(Type.STRINGS),
  /** Rules not to check. */
  IGNORE(Type.STRINGS),
  /** Patterns of paths to leave out, instead of the default ones. */
  EXCLUDE(Type.STRINGS),
  /** Further patterns of paths to leave out. */
  EXTEND_EXCLUDE(Type.STRINGS),
  /** Rules whose findings are left out, by patterns of paths. */
  PER_FILE_IGNORES(Type.TABLE_OF_STRINGS),
  /** The version of Airflow that is to run the files. */
  AIRFLOW_VERSION(Type.STRING),
  /** The oldest Python that is to read the files. */
  TARGET_PYTHON(Type.STRING),
  /** Folders that imports are looked up in first. */
  MODULE_ROOTS(Type.STRINGS),
  /** Packages whose import is slow, instead of the known ones. */
  HEAVY_IMPORTS(Type.STRINGS),
  /** The folder that Airflow reads, and that is on Python's path. */
  DAGS_FOLDER(Type.STRING),
  /** How findings are printed. */
  OUTPUT_FORMAT(Type.STRING),
  /** The least severity that makes the exit code 1. */
  FAIL_ON(Type.STRING),
  /** Whether safe fixes are applied. */
  FIX(Type.BOOLEAN),
  /** Whether fixes that may change what the code means count as well. */
  UNSAFE_FIXES(Type.BOOLEAN),
  /** Whether files that git ignores are left out. */
  RESPECT_GITIGNORE(Type.BOOLEAN),
  /** How many threads to use. */
  JOBS(Type.INTEGER);

  /** What a value looks like. */
  enum Type {
    STRING("a string"),
    STRINGS("a list of strings"),
    BOOLEAN("true or false"),
    INTEGER("a whole number"),
    TABLE_OF_STRINGS("a table of lists of strings");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final Type type;

  ConfigurationKey(Type type) {
    this.type = type;
  }

  /** The key as written in a file: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Type type() {
    return type;
  }

  static @Nullable ConfigurationKey of(String key) {
    for (ConfigurationKey candidate : values()) {
      if (candidate.key().equals(key)) {
        return candidate;
      }
    }
    return null;
  }

  static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (ConfigurationKey key : values()) {
      keys.add(key.key());
    }
    return keys;
  }
}
