package dev.dagproof.airflow.requirement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a requirements file, as pip reads it: comments cut off, continued lines joined.
 *
 * @param number the number of its first line, from 1
 * @param text the line
 * @param detail of an option its name, of a line that pip refuses the reason, else empty
 * @param value what an option is given, empty if nothing; of others the requirement without the
 *     options behind it
 * @param named the requirement; null if it is none by PEP 508
 */
public record PipLine(
    int number, String text, Kind kind, String detail, String value, @Nullable Requirement named) {

  /** What kinds of lines there are. */
  public enum Kind {
    /** A requirement by PEP 508. */
    REQUIREMENT,
    /** A file or folder, or what pip may take for one. */
    PATH,
    /** An address. */
    URL,
    /** {@code -e}, with a path or an address. */
    EDITABLE,
    /** {@code -r}: further requirements. */
    INCLUDE,
    /** {@code -c}: constraints. */
    CONSTRAINTS,
    /** Any other option that requirements files may have. */
    OPTION,
    /** An option that they may not have. */
    REFUSED_OPTION,
    /** A requirement whose version only an older pip takes. */
    LEGACY,
    /** What no pip takes. */
    REFUSED,
    /** It holds a variable of the environment. */
    VARIABLE
  }

  /** The requirement, if it is one by PEP 508. */
  public Optional<Requirement> requirement() {
    return Optional.ofNullable(named);
  }

  /** Whether it may bring distributions that its text does not name. */
  public boolean isOpen() {
    return switch (kind) {
      case PATH, URL, EDITABLE, INCLUDE, VARIABLE -> true;
      default -> false;
    };
  }
}
