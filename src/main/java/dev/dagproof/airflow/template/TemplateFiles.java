package dev.dagproof.airflow.template;

import dev.dagproof.airflow.task.Presence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

  /** Whether Jinja finds a file of this name; as its FileSystemLoader does. */
  Presence has(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (part.equals("..")) {
        return Presence.NO;
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    for (Path folder : folders) {
      Path file = folder;
      for (String part : parts) {
        if (part.indexOf('\0') >= 0) {
          return Presence.NO;
        }
        file = file.resolve(part);
      }
      if (Files.isRegularFile(file)) {
        return Presence.YES;
      }
    }
    return complete ? Presence.NO : Presence.UNKNOWN;
  }
}
