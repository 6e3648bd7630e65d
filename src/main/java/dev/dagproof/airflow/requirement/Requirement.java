package dev.dagproof.airflow.requirement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dependency specifier (PEP 508): {@code name[extra]>=1.0; marker} or {@code name @ url}.
 *
 * @param name as it is written
 * @param specifiers the version specifiers, such as {@code >=1.0}; without spaces around them
 * @param address the URL behind {@code @}; null if there is none
 * @param conditional whether a marker decides if it counts
 */
public record Requirement(
    String name,
    List<String> extras,
    List<String> specifiers,
    @Nullable String address,
    boolean conditional) {
  /** Copies the lists. */
  public Requirement {
    extras = List.copyOf(extras);
    specifiers = List.copyOf(specifiers);
  }

  /**
   * Reads a requirement as {@code packaging.requirements.Requirement} of packaging 26.3 does.
   *
   * @throws InvalidRequirement where that raises InvalidRequirement, with its words
   */
  public static Requirement parse(String text) throws InvalidRequirement {
    return new RequirementParser(new RequirementScanner(text, false)).parse();
  }

  /**
   * Whether packaging before 22 may take it, which older versions of pip bring along: any text was
   * a version.
   */
  static boolean isLegacy(String text) {
    try {
      new RequirementParser(new RequirementScanner(text, true)).parse();
      return true;
    } catch (InvalidRequirement e) {
      return false;
    }
  }

  /** The name that stands for all spellings of a distribution's name (PEP 503). */
  public static String normalized(String name) {
    StringBuilder normalized = new StringBuilder(name.length());
    boolean separated = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isSeparator = c == '-' || c == '_' || c == '.';
      if (!isSeparator) {
        normalized.append(c);
      } else if (!separated) {
        normalized.append('-');
      }
      separated = isSeparator;
    }
    return normalized.toString().toLowerCase(Locale.ROOT);
  }

  /** The normalized name. */
  public String distribution() {
    return normalized(name);
  }

  /** The URL behind {@code @}. */
  public Optional<String> url() {
    return Optional.ofNullable(address);
  }

  /** Whether only one version, or one file, satisfies it. */
  public boolean isPinned() {
    if (address != null) {
      return true;
    }
    for (String specifier : specifiers) {
      if (specifier.startsWith("==") && !specifier.endsWith("*")) {
        return true;
      }
    }
    return false;
  }
}
