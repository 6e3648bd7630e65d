package dev.dagproof.cli;

import dev.dagproof.lint.Fixes;
import dev.dagproof.lint.Linter;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.Rule;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.project.FileFinder;
import dev.dagproof.project.InputFile;
import dev.dagproof.project.InputFile.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code check} says about the files of a run. They are checked once, when it is asked. */
final class RunCheck {
  private final Settings settings;
  private final List<Rule> rules;
  private final Path workingDirectory;
  private final @Nullable String dagId;
  private @Nullable Report report;

  /**
   * A check of what a DAG needs.
   *
   * @param dagId the DAG's; null for all of the files
   */
  RunCheck(Settings settings, List<Rule> rules, Path workingDirectory, @Nullable String dagId) {
    this.settings = settings;
    this.rules = rules;
    this.workingDirectory = workingDirectory;
    this.dagId = dagId;
  }

  Report report() throws ConfigurationException, IOException, InterruptedException {
    Report known = report;
    if (known == null) {
      List<InputFile> files =
          FileFinder.find(
              settings.options().paths(), settings.discovery(message -> {}), workingDirectory);
      known =
          new Linter(rules, settings.lint())
              .check(needed(files), Map.of(), workingDirectory)
              .with(Fixes.none(false));
      report = known;
    }
    return known;
  }

  /**
   * Of a folder, files that mention the DAG, and what they import. Which file makes it is known
   * only when all are imported; an id that no file holds is put together, by any of them.
   */
  private List<InputFile> needed(List<InputFile> files) {
    List<InputFile> needed = new ArrayList<>();
    boolean isFound = false;
    for (InputFile file : files) {
      boolean isOther = file.role() == Role.FOUND && !mentions(file.path());
      isFound |= !isOther && file.role() != Role.IMPORTED_ONLY;
      Role role = isOther ? Role.IMPORTED_ONLY : file.role();
      needed.add(new InputFile(file.path(), file.name(), role, file.projectRoot(), file.problem()));
    }
    return isFound ? needed : files;
  }

  private boolean mentions(Path file) {
    try {
      return dagId == null
          || new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(dagId);
    } catch (IOException e) {
      return true;
    }
  }
}
