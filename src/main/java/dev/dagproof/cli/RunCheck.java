package dev.dagproof.cli;

import dev.dagproof.lint.Fixes;
import dev.dagproof.lint.Linter;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.Rule;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.project.FileFinder;
import dev.dagproof.project.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code check} says about the files of a run. They are checked once, when it is asked. */
final class RunCheck {
  private final Settings settings;
  private final List<Rule> rules;
  private final Path workingDirectory;
  private @Nullable Report report;

  RunCheck(Settings settings, List<Rule> rules, Path workingDirectory) {
    this.settings = settings;
    this.rules = rules;
    this.workingDirectory = workingDirectory;
  }

  Report report() throws ConfigurationException, IOException, InterruptedException {
    Report known = report;
    if (known == null) {
      List<InputFile> files =
          FileFinder.find(
              settings.options().paths(), settings.discovery(message -> {}), workingDirectory);
      known =
          new Linter(rules, settings.lint())
              .check(files, Map.of(), workingDirectory)
              .with(Fixes.none(false));
      report = known;
    }
    return known;
  }
}
