package dev.dagproof.graph;

import dev.dagproof.python.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A DAG as a graph, as far as it is known.
 *
 * @param id its id; null if that is not known
 * @param made the call that makes it
 * @param loaded the place that leads to it in the file that Airflow loads; {@code made} itself
 *     where that is in the same file
 * @param schedule its schedule as a person would write it; null if it has none of its own
 * @param isComplete whether tasks, edges and rules are all known
 * @param gaps what is not
 * @param groups in the order in which they are made, each behind the one around it
 * @param tasks in the order in which they are made
 * @param changes since the revision that it is compared with
 */
public record DagGraph(
    @Nullable String id,
    Place made,
    Place loaded,
    @Nullable String schedule,
    boolean isComplete,
    List<Gap> gaps,
    List<Group> groups,
    List<Task> tasks,
    Changes changes) {
  /** The {@code group} of a task that is in none, and the {@code parent} of an outermost group. */
  public static final int NONE = -1;

  public DagGraph {
    gaps = List.copyOf(gaps);
    groups = List.copyOf(groups);
    tasks = List.copyOf(tasks);
  }

  /** Lines of a file, from 1 on, the last one included. */
  public record Place(SourceFile source, int line, int lastLine) {
    /** How messages call the file. */
    public String file() {
      return source.name();
    }

    /** Whether a line of a file is among them. */
    public boolean holds(String file, int at) {
      return line <= at && at <= lastLine && file.equals(file());
    }

    @Override
    public String toString() {
      return file() + ":" + line;
    }
  }

  /**
   * What is not known.
   *
   * @param reason a sentence
   */
  public record Gap(String reason, Place place) {}

  /**
   * A task group.
   *
   * @param id with the prefixes of those around it
   * @param parent the number of the group around it, or {@link #NONE}
   */
  public record Group(String id, int parent) {}

  /**
   * A task.
   *
   * @param id with the prefixes of its groups; unique
   * @param operator the name of its class or decorator
   * @param triggerRule null if it is not known
   * @param group the number of the innermost group, or {@link #NONE}
   * @param made the call that makes it
   * @param callable the function that it runs; null if that is not known
   * @param definition how it is written
   * @param downstream the numbers of the tasks directly behind it
   * @param uncertain those of them that may be behind it or not
   * @param labels what is written on the edges to them, for those where something is
   */
  public record Task(
      String id,
      String operator,
      @Nullable String triggerRule,
      int group,
      Set<Mark> marks,
      Place made,
      @Nullable Place callable,
      Definition definition,
      List<Integer> downstream,
      Set<Integer> uncertain,
      Map<Integer, String> labels) {
    public Task {
      marks = Set.copyOf(marks);
      downstream = List.copyOf(downstream);
      uncertain = Set.copyOf(uncertain);
      labels = Map.copyOf(labels);
    }

    /** The same in another group. */
    Task in(int other) {
      return new Task(
          id,
          operator,
          triggerRule,
          other,
          marks,
          made,
          callable,
          definition,
          downstream,
          uncertain,
          labels);
    }

    /**
     * The same before other tasks.
     *
     * @param sameNumbers whether the numbers of those behind it are still theirs
     */
    Task before(List<Integer> others, boolean sameNumbers) {
      return new Task(
          id,
          operator,
          triggerRule,
          group,
          marks,
          made,
          callable,
          definition,
          others,
          sameNumbers ? uncertain : Set.of(),
          sameNumbers ? labels : Map.of());
    }

    /** Whether this is said of it. */
    public boolean is(Mark mark) {
      return marks.contains(mark);
    }
  }

  /** What is special about a task. */
  public enum Mark {
    MAPPED("mapped"),
    BRANCH("branch"),
    VIRTUALENV("virtualenv"),
    SETUP("setup"),
    TEARDOWN("teardown"),
    UNCERTAIN("maybe");

    private final String word;

    Mark(String word) {
      this.word = word;
    }

    /** The mark in a word. */
    public String word() {
      return word;
    }
  }

  /** The same with its changes. */
  DagGraph with(Changes since) {
    return new DagGraph(id, made, loaded, schedule, isComplete, gaps, groups, tasks, since);
  }

  /** Where it comes from, for people. */
  public String origin() {
    boolean isOneFile = loaded.file().equals(made.file());
    return isOneFile ? made.toString() : loaded + ", made in " + made;
  }

  /** Its id as it is shown. */
  public String title() {
    return id == null ? "(id not known)" : id;
  }
}
