package dev.dagproof.airflow.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code DAG}, {@code TaskGroup}, assets, and of the operators and sensors of
 * Airflow and its standard provider. Nothing is claimed of other providers, of Airflow 1.10, which
 * only warns of arguments that it does not know, and of versions that nobody has seen.
 */
public final class Signatures {
  private static final String AIRFLOW = "airflow";
  private static final String STANDARD = "standard";

  private Signatures() {}

  /** Of {@code DAG}, {@code TaskGroup}, or a class of assets; null if nothing is known of it. */
  public static @Nullable Signature of(String name, AirflowVersion version) {
    return isKnown(version) ? read(AIRFLOW, name, version) : null;
  }

  /** Of an operator by its dotted name; null if nothing is known of it. */
  public static @Nullable Signature operator(String dotted, AirflowVersion version) {
    int dot = dotted.lastIndexOf('.');
    return dot < 0 ? null : operator(dotted.substring(0, dot), dotted.substring(dot + 1), version);
  }

  private static @Nullable Signature operator(String module, String name, AirflowVersion version) {
    if (module.startsWith("airflow.providers.standard.")) {
      return operator(name, true, version);
    }
    boolean isOwn =
        module.startsWith("airflow.operators")
            || module.startsWith("airflow.sensors")
            || module.startsWith("airflow.models")
            || module.startsWith("airflow.sdk");
    return isOwn ? operator(name, false, version) : null;
  }

  /**
   * Of an operator by the name of its class; null if nothing is known of it.
   *
   * @param standardProvider whether it is the standard provider's: in Airflow 3 it always is
   */
  static @Nullable Signature operator(
      String name, boolean standardProvider, AirflowVersion version) {
    if (!isKnown(version)) {
      return null;
    }
    Signature own = standardProvider ? null : read(AIRFLOW, name, version);
    boolean mayBeStandard = standardProvider || version.isAtLeast(3, 0);
    return own == null && mayBeStandard ? read(STANDARD, name, version) : own;
  }

  /** Whether some operator of some version has an argument of this name. */
  public static boolean mentions(String argument) {
    String text = KnownParameters.text();
    String begin = " " + argument;
    for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
      int end = at + begin.length();
      if (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an operator's class takes an argument; searches the text where it lies. */
  static boolean takes(
      String name, boolean standardProvider, String argument, AirflowVersion version) {
    String line = standardProvider ? null : line(AIRFLOW, name, version);
    boolean mayBeStandard = standardProvider || version.isAtLeast(3, 0);
    line = line == null && mayBeStandard ? line(STANDARD, name, version) : line;
    while (line != null) {
      if (isIn(line, argument, version)) {
        return true;
      }
      line = line(AIRFLOW, above(line), version);
    }
    return false;
  }

  private static boolean isIn(String line, String argument, AirflowVersion version) {
    int at = line.indexOf(" " + argument);
    while (at >= 0) {
      int end = line.indexOf(' ', at + 1);
      String word = line.substring(at + 1, end < 0 ? line.length() : end);
      if (nameOf(word).equals(argument) && isWithin(word, version)) {
        return true;
      }
      at = line.indexOf(" " + argument, at + 1);
    }
    return false;
  }

  private static boolean isKnown(AirflowVersion version) {
    return version.isAtLeast(2, 0) && version.compareTo(AirflowVersion.NEWEST) <= 0;
  }

  private static @Nullable Signature read(String family, String name, AirflowVersion version) {
    String line = line(family, name, version);
    if (line == null) {
      return null;
    }
    Signature signature = new Signature();
    int word = 0;
    for (String argument : line.split(" ", -1)) {
      if (word++ > 2 && isWithin(argument, version)) {
        signature.add(nameOf(argument), parameter(argument));
      }
    }
    Signature above = read(AIRFLOW, above(line), version);
    if (above != null) {
      signature.addAll(above);
    }
    return signature;
  }

  /** The line of a class; null if this version does not have it. */
  private static @Nullable String line(String family, String name, AirflowVersion version) {
    String text = KnownParameters.text();
    String head = "\n" + family + " " + name;
    int line = text.indexOf(head);
    while (line >= 0 && Character.isLetterOrDigit(text.charAt(line + head.length()))) {
      line = text.indexOf(head, line + 1);
    }
    if (line < 0) {
      return null;
    }
    String found = text.substring(line + 1, text.indexOf('\n', line + 1));
    int start = found.indexOf(' ') + 1;
    return isWithin(found.substring(start, found.indexOf(' ', start)), version) ? found : null;
  }

  /** What a line says is above its class. */
  private static String above(String line) {
    int start = line.indexOf(' ', line.indexOf(' ') + 1) + 1;
    int end = line.indexOf(' ', start);
    return line.substring(start, end < 0 ? line.length() : end);
  }

  private static String nameOf(String word) {
    int end = 0;
    while (end < word.length() && "!:+-".indexOf(word.charAt(end)) < 0) {
      end++;
    }
    return word.substring(0, end);
  }

  private static Signature.Parameter parameter(String word) {
    int kind = word.indexOf(':');
    int end = kind + 1;
    while (kind >= 0 && end < word.length() && "+-".indexOf(word.charAt(end)) < 0) {
      end++;
    }
    return new Signature.Parameter(
        word.indexOf('!') > 0, kind < 0 ? "" : word.substring(kind + 1, end));
  }

  /** Whether a word that may end with the first and last version counts for this one. */
  private static boolean isWithin(String word, AirflowVersion version) {
    int from = word.indexOf('+');
    int to = word.indexOf('-');
    String first = from < 0 ? "" : word.substring(from + 1, to < 0 ? word.length() : to);
    String last = to < 0 ? "" : word.substring(to + 1);
    return (first.isEmpty() || version.compareTo(read(first)) >= 0)
        && (last.isEmpty() || version.compareTo(read(last)) <= 0);
  }

  private static AirflowVersion read(String version) {
    return AirflowVersion.parse(version).orElseThrow();
  }
}
