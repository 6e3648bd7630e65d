package dev.dagproof.lint;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.project.InputFile;
import dev.dagproof.python.source.FileTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs rules over files, in threads of its own. The result does not depend on their number. */
public final class Linter {
  /** For deeply nested code; only what is used of it costs memory. */
  private static final long STACK_BYTES = 64L << 20;

  private final List<Rule> rules;
  private final LintSettings settings;
  private final FileTree disk;
  private final Consumer<AirflowModule> reader;

  /** A linter that checks those of the rules that the settings switch on. */
  public Linter(List<Rule> rules, LintSettings settings) {
    this(rules, settings, module -> {});
  }

  /**
   * The same for someone who wants more of the files than findings.
   *
   * @param reader is shown each file that is checked, by several threads at once
   */
  public Linter(List<Rule> rules, LintSettings settings, Consumer<AirflowModule> reader) {
    this(rules, settings, FileTree.DISK, reader);
  }

  /**
   * The same for files that are not read from the disk.
   *
   * @param disk where they are read
   */
  public Linter(
      List<Rule> rules, LintSettings settings, FileTree disk, Consumer<AirflowModule> reader) {
    List<Rule> on = new ArrayList<>();
    for (Rule rule : rules) {
      if (settings.rules().isOn(rule.info())) {
        on.add(rule);
      }
    }
    this.rules = List.copyOf(on);
    this.settings = settings;
    this.disk = disk;
    this.reader = reader;
  }

  /**
   * Checks files; bad ones among them become diagnostics.
   *
   * @param files in the order of the report, each path once
   * @param texts the bytes of files that are not read from the disk, by path
   * @param workingDirectory what the names of files that are not among them are relative to
   */
  public Report check(List<InputFile> files, Map<Path, byte[]> texts, Path workingDirectory)
      throws InterruptedException {
    SourceStore sources = new SourceStore(files, texts, workingDirectory, disk);
    LintRun run = new LintRun(rules, settings, files, sources, disk, reader);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Math.min(settings.jobs(), files.size()); i++) {
      Thread thread = new Thread(null, run, "dagproof-" + i, STACK_BYTES);
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    run.compareFiles();
    return run.report();
  }
}
