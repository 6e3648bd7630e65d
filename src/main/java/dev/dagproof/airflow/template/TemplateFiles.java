package dev.dagproof.airflow.template;

import dev.dagproof.airflow.task.Presence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folders in which a DAG's template files are looked up: its own file's, and those of {@code
 * template_searchpath}.
 *
 * @param complete whether there are no others
 */
record TemplateFiles(List<Path> folders, boolean complete) {
  /** Nothing is known. */
  static final TemplateFiles UNKNOWN = new TemplateFiles(List.of(), false);

  TemplateFiles {
    folders = List.copyOf(folders);
  }

  /** Whether Jinja finds a file of this name. */
  Presence has(String name) {
    if (find(name) != null) {
      return Presence.YES;
    }
    return complete || parts(name) == null ? Presence.NO : Presence.UNKNOWN;
  }

  /** The file that Jinja surely finds; null for none. */
  @Nullable Path path(String name) {
    Path file = find(name);
    // A folder that is not known may come before all but the DAG's own.
    boolean isSure = file != null && (complete || file.startsWith(folders.getFirst()));
    return isSure ? file : null;
  }

  /** As Jinja's FileSystemLoader does it. */
  private @Nullable Path find(String name) {
    List<String> parts = parts(name);
    if (parts == null) {
      return null;
    }
    for (Path folder : folders) {
      Path file = folder;
      for (String part : parts) {
        file = file.resolve(part);
      }
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }

  /** Null for a name that leads out of the folder, which is found nowhere. */
  private static @Nullable List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (part.equals("..") || part.indexOf('\0') >= 0) {
        return null;
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts;
  }
}
