package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.virtualenv.RequirementEntry.State;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.PythonValue.Located;
import dev.dagproof.python.source.TextFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task asks pip to install, as {@code PythonVirtualenvOperator.__init__} of 2.11.2 and of
 * apache-airflow-providers-standard 1.21.0 takes it: a string is one element; all are rendered, and
 * one that ends in {@code .txt} is the name of a template file.
 */
public final class TaskRequirements {
  private final List<RequirementEntry> entries;
  private final boolean complete;

  private TaskRequirements(List<RequirementEntry> entries, boolean complete) {
    this.entries = List.copyOf(entries);
    this.complete = complete;
  }

  /** The requirements of a task. */
  static TaskRequirements of(
      PythonTask task, AirflowVersion version, NameResolver resolver, TextFiles files) {
    PythonValue value = task.arguments().value("requirements", PythonValue.None.NONE);
    Located given = task.arguments().located("requirements").orElse(null);
    Reader reader = new Reader(version, new TemplateFolder(task.dagFile(), resolver, files), given);
    if (value instanceof PythonValue.Str text) {
      // Before 2.2, it was a sequence of letters.
      return version.isAtLeast(2, 2)
          ? reader.read(List.of(text), true)
          : new TaskRequirements(List.of(), false);
    }
    if (value instanceof PythonValue.Sequence several) {
      return reader.withPlaces(resolver).read(several.items(), several.complete());
    }
    boolean none = value == PythonValue.None.NONE || value.equals(new PythonValue.Bool(false));
    return new TaskRequirements(List.of(), none);
  }

  /** The elements that are known to be there. */
  public List<RequirementEntry> entries() {
    return entries;
  }

  /** Whether there are no others, and the text of each is known. */
  public boolean isComplete() {
    boolean known = complete;
    for (RequirementEntry entry : entries) {
      known &= entry.isKnown();
    }
    return known;
  }

  /** Makes entries of values. */
  private static final class Reader {
    private final AirflowVersion version;
    private final TemplateFolder folder;
    private final @Nullable Located given;
    private List<Located> places = List.of();

    Reader(AirflowVersion version, TemplateFolder folder, @Nullable Located given) {
      this.version = version;
      this.folder = folder;
      this.given = given;
    }

    Reader withPlaces(NameResolver resolver) {
      places = given == null ? List.of() : new ElementPlaces(resolver).of(given);
      return this;
    }

    TaskRequirements read(List<PythonValue> values, boolean complete) {
      List<RequirementEntry> entries = new ArrayList<>(values.size());
      for (int i = 0; i < values.size(); i++) {
        Located place = places.size() == values.size() ? places.get(i) : given;
        if (place == null) {
          return new TaskRequirements(List.of(), false);
        }
        entries.add(entry(place, values.get(i)));
      }
      return new TaskRequirements(entries, complete);
    }

    private RequirementEntry entry(Located place, PythonValue value) {
      String text = value instanceof PythonValue.Str known ? known.value() : null;
      if (text == null) {
        return entry(place, State.UNKNOWN, "", "");
      }
      if (version.isAtLeast(2, 2) && text.endsWith(".txt")) {
        State state = folder.find(text);
        String content = state == State.FILE ? rendered(folder.read(text).orElse("")) : "";
        return entry(place, isTemplate(content) ? State.TEMPLATE : state, text, content);
      }
      return version.isAtLeast(2, 2) && isTemplate(text)
          ? entry(place, State.TEMPLATE, text, "")
          : entry(place, State.TEXT, text, text);
    }

    private static RequirementEntry entry(Located place, State state, String text, String content) {
      return new RequirementEntry(place.module(), place.expression(), state, text, content);
    }

    /** Jinja leaves out one newline at the end. */
    private static String rendered(String file) {
      return file.endsWith("\n") ? file.substring(0, file.length() - 1) : file;
    }

    private static boolean isTemplate(String text) {
      return text.contains("{{") || text.contains("{%") || text.contains("{#");
    }
  }
}
