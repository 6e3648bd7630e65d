package dev.dagproof.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of {@code dagproof graph}: the one place where their names stand. */
enum GraphOption implements CommandOption {
  DAG_ID("--dag-id", "ID", "Only the DAG of this id; may be repeated."),
  DIFF("--diff", "REV", "Show what changed since a revision of git."),
  AIRFLOW_VERSION(CheckOption.AIRFLOW_VERSION),
  OUTPUT_FORMAT("--output-format", "FORMAT", "text (default), json, svg, html, mermaid or dot."),
  OUTPUT_FILE("--output-file", "FILE", "Write to this file instead of standard output."),
  COLOR(CheckOption.COLOR),
  CONFIG(CheckOption.CONFIG),
  ISOLATED(CheckOption.ISOLATED),
  FORCE_EXCLUDE(CheckOption.FORCE_EXCLUDE),
  NO_RESPECT_GITIGNORE(CheckOption.NO_RESPECT_GITIGNORE),
  JOBS(CheckOption.JOBS);

  private final String option;
  private final @Nullable String value;
  private final String help;
  private final @Nullable CheckOption ofCheck;

  GraphOption(String option, @Nullable String value, String help) {
    this.option = option;
    this.value = value;
    this.help = help;
    this.ofCheck = null;
  }

  /** An option that means what it means for {@code check}. */
  GraphOption(CheckOption same) {
    this.option = same.option();
    this.value = same.value();
    this.help = same.help();
    this.ofCheck = same;
  }

  @Override
  public String option() {
    return option;
  }

  @Override
  public @Nullable String value() {
    return value;
  }

  @Override
  public boolean isRepeatable() {
    return this == DAG_ID;
  }

  @Override
  public String help() {
    return help;
  }

  /** The option of {@code check} that is the same; null if there is none. */
  @Nullable CheckOption ofCheck() {
    return ofCheck;
  }

  /** What the shell offers for its value. */
  List<String> candidates() {
    return switch (this) {
      case OUTPUT_FORMAT -> GraphFormat.words();
      case COLOR -> List.of("auto", "always", "never");
      default -> List.of();
    };
  }
}
