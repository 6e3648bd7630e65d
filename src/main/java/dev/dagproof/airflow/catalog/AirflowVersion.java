package dev.dagproof.airflow.catalog;

import dev.dagproof.python.source.PythonVersion;
import java.util.Optional;

/** A version of Airflow, to the precision in which its behaviour is known: 2.11, 3.3. */
public record AirflowVersion(int major, int minor) implements Comparable<AirflowVersion> {
  /** The oldest version that has rules. */
  public static final AirflowVersion OLDEST = new AirflowVersion(1, 10);

  /** The newest version that dagproof was held against. */
  public static final AirflowVersion NEWEST = new AirflowVersion(3, 3);

  /** The last version before 3. */
  public static final AirflowVersion LAST_OF_TWO = new AirflowVersion(2, 11);

  /**
   * Reads {@code 2.11}, {@code 2.11.2} or {@code 3.0.0rc1}. A major version alone means its newest
   * minor one: {@code 2} is 2.11.
   *
   * @return empty for what is not a version from 1.10 to 3.x
   */
  public static Optional<AirflowVersion> parse(String text) {
    Digits digits = new Digits(text);
    int major = digits.next();
    if (major < 1 || major > NEWEST.major) {
      return Optional.empty();
    }
    if (digits.atEnd()) {
      return Optional.of(newestOf(major));
    }
    int minor = digits.nextAfterDot();
    boolean valid = minor >= 0 && (digits.atEnd() || digits.nextAfterDot() >= 0);
    if (!valid || !digits.atEndOrSuffix()) {
      return Optional.empty();
    }
    AirflowVersion version = new AirflowVersion(major, minor);
    return version.isAtLeast(OLDEST) ? Optional.of(version) : Optional.empty();
  }

  /** Whether this version is the given one or a later one. */
  public boolean isAtLeast(AirflowVersion other) {
    return compareTo(other) >= 0;
  }

  /** Whether this version is the given one or a later one. */
  public boolean isAtLeast(int major, int minor) {
    return this.major > major || (this.major == major && this.minor >= minor);
  }

  /** The newest Python that it runs on, as its packages on PyPI say ({@code requires_python}). */
  public PythonVersion newestPython() {
    if (isAtLeast(3, 2)) {
      return PythonVersion.NEWEST;
    }
    return new PythonVersion(isAtLeast(3, 1) ? 13 : isAtLeast(2, 9) ? 12 : 11);
  }

  @Override
  public int compareTo(AirflowVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }

  private static AirflowVersion newestOf(int major) {
    return switch (major) {
      case 1 -> OLDEST;
      case 2 -> LAST_OF_TWO;
      default -> NEWEST;
    };
  }

  /** The numbers of a version's text, one after the other. */
  private static final class Digits {
    private final String text;
    private int at;

    Digits(String text) {
      this.text = text;
    }

    /** The number here; -1 if there is none, or one of more than four digits. */
    int next() {
      int start = at;
      int value = 0;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        value = at - start < 4 ? value * 10 + text.charAt(at) - '0' : -1;
        if (value < 0) {
          return -1;
        }
        at++;
      }
      return at > start ? value : -1;
    }

    int nextAfterDot() {
      if (atEnd() || text.charAt(at) != '.') {
        return -1;
      }
      at++;
      return next();
    }

    boolean atEnd() {
      return at == text.length();
    }

    /** Whether nothing follows but a mark such as {@code rc1}, {@code b2}, {@code .dev0}. */
    boolean atEndOrSuffix() {
      if (atEnd()) {
        return true;
      }
      String rest = text.substring(at);
      String bare = rest.startsWith(".") ? rest.substring(1) : rest;
      for (String mark : new String[] {"rc", "a", "b", "dev", "post"}) {
        if (bare.startsWith(mark)) {
          at += rest.length() - bare.length() + mark.length();
          return next() >= 0 && atEnd();
        }
      }
      return false;
    }
  }
}
