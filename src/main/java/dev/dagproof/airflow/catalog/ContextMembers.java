package dev.dagproof.airflow.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The attributes that objects in the task context have. The list is read when it is first asked
 * for; it was made from Airflow 2.11.2 and 3.3.2, so of versions before 2.10 nothing is claimed.
 */
public final class ContextMembers {
  private static final String LIST = "context-members.txt";

  private final AirflowVersion version;
  private final Map<String, Set<String>> members = new HashMap<>();

  /** The members in one version; for one thread. */
  public ContextMembers(AirflowVersion version) {
    this.version = version;
  }

  /** What is known of an attribute. */
  public enum Member {
    /** It is there, or nothing is known. */
    POSSIBLE,
    /** Airflow 2 has it, this version does not. */
    GONE,
    /** Airflow 3 has it, this version does not. */
    NOT_YET,
    /** No version has it. */
    NONE
  }

  /** Whether an object of this type has an attribute of this name. */
  public Member member(ContextType type, String name) {
    if (type == ContextType.OTHER || !version.isAtLeast(2, 10) || name.startsWith("_")) {
      return Member.POSSIBLE;
    }
    if (type == ContextType.VARIABLES) {
      return isOfVariables(name) ? Member.POSSIBLE : Member.NONE;
    }
    if (isCommon(type, name)) {
      return Member.POSSIBLE;
    }
    if (members.isEmpty()) {
      read();
    }
    if (has("*", type, name)) {
      return Member.POSSIBLE;
    }
    boolean three = version.isAtLeast(3, 0);
    if (has(three ? "3" : "2", type, name)) {
      return Member.POSSIBLE;
    }
    boolean other = has(three ? "2" : "3", type, name);
    return !other ? Member.NONE : three ? Member.GONE : Member.NOT_YET;
  }

  /**
   * Whether this is one of the members that most templates use and every version has: for them the
   * list need not be read, which takes longer than to check a file.
   */
  static boolean isCommon(ContextType type, String name) {
    return switch (type) {
      case TASK_INSTANCE ->
          switch (name) {
            case "xcom_pull", "task_id", "dag_id", "run_id", "try_number" -> true;
            default -> false;
          };
      case DAG_RUN ->
          switch (name) {
            case "conf", "run_id", "dag_id", "start_date", "logical_date" -> true;
            default -> false;
          };
      case DAG -> name.equals("dag_id");
      case DATE ->
          switch (name) {
            case "strftime", "isoformat", "add", "subtract", "format", "timestamp" -> true;
            case "to_date_string", "date", "year", "month", "day" -> true;
            default -> false;
          };
      default -> false;
    };
  }

  /** The accessors, and what every dictionary has. */
  private static boolean isOfVariables(String name) {
    return switch (name) {
      case "value",
          "json",
          "get",
          "items",
          "keys",
          "values",
          "copy",
          "pop",
          "popitem",
          "update",
          "clear",
          "setdefault",
          "fromkeys" ->
          true;
      default -> false;
    };
  }

  private boolean has(String ofVersion, ContextType type, String name) {
    return members.getOrDefault(ofVersion + " " + type.word(), Set.of()).contains(name);
  }

  private void read() {
    try (InputStream list = ContextMembers.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException("missing: " + LIST);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    if (line.startsWith("#")) {
      return;
    }
    int names = line.indexOf(' ', 2) + 1;
    members.put(
        line.substring(0, names - 1),
        new HashSet<>(Arrays.asList(line.substring(names).split(" ", -1))));
  }
}
