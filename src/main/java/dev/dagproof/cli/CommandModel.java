package dev.dagproof.cli;

import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.report.OutputFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** All commands as picocli knows them. Built without annotations: reflection takes 70 ms. */
final class CommandModel {
  static final String NAME = "dagproof";

  /** picocli takes no less. */
  private static final int NARROWEST_HELP = 55;

  private static final int WIDEST_HELP = 80;

  private final List<RuleInfo> rules;
  private final int helpWidth;

  /**
   * A model whose completion offers these rules.
   *
   * @param width how many columns there are
   */
  CommandModel(List<RuleInfo> rules, int width) {
    this.rules = rules;
    this.helpWidth = Math.clamp(width, NARROWEST_HELP, WIDEST_HELP);
  }

  CommandLine program() {
    CommandSpec root =
        command(NAME, checkCodes(), "Proofreads Apache Airflow DAG projects before Airflow does.")
            .addOption(
                OptionSpec.builder("--version", "-V")
                    .versionHelp(true)
                    .description("Print the version.")
                    .build());
    root.addSubcommand("check", check());
    root.addSubcommand("run", run());
    root.addSubcommand("graph", graph());
    root.addSubcommand("rule", rule());
    root.addSubcommand("config", config());
    root.addSubcommand("ast", ast());
    root.addSubcommand("env", env());
    root.addSubcommand("completion", completion());
    return new CommandLine(root);
  }

  private CommandSpec command(String name, Map<String, String> exitCodes, String... description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage()
        .description(description)
        .sortOptions(false)
        .width(helpWidth)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes);
    return spec.addOption(
        OptionSpec.builder("--help", "-h").usageHelp(true).description("Print this help.").build());
  }

  private static Map<String, String> checkCodes() {
    return exitCodes(
        "clean",
        "findings at or above --fail-on",
        "wrong usage or configuration",
        "unreadable input or an internal error; the rest is reported");
  }

  /** Of a command that only prints. */
  private static Map<String, String> printCodes(String wrong) {
    return exitCodes(
        "printed", null, wrong, "an output that cannot be written, or an internal error");
  }

  private static Map<String, String> exitCodes(
      String clean, @Nullable String findings, String wrong, String incomplete) {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" 0", clean);
    if (findings != null) {
      codes.put(" 1", findings);
    }
    codes.put(" 2", wrong);
    codes.put(" 3", incomplete);
    return codes;
  }

  private CommandSpec check() {
    CommandSpec spec =
        command(
            "check",
            checkCodes(),
            "Checks DAG files and the modules that they import.",
            "Settings come from options, else from the nearest dagproof.toml or [tool.dagproof].");
    return withCheckOptions(spec);
  }

  private CommandSpec config() {
    return withCheckOptions(
        command(
            "config",
            printCodes("wrong usage or configuration"),
            "Prints the settings that hold for these paths, and where from."));
  }

  private CommandSpec graph() {
    CommandSpec spec =
        command(
                "graph",
                exitCodes(
                    "printed",
                    null,
                    "wrong usage or configuration, no DAG of that id, or no such revision",
                    "unreadable input or an internal error; the rest is printed"),
                "Shows the DAGs of files as graphs: reads the code, and executes none of it.",
                "With --diff: what changed in them since a git revision.")
            .addPositional(paths());
    for (GraphOption option : GraphOption.values()) {
      spec.addOption(option(option, option.candidates()));
    }
    return spec;
  }

  private static PositionalParamSpec paths() {
    return PositionalParamSpec.builder()
        .paramLabel("PATHS")
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description("Files and folders (default: the working directory).")
        .build();
  }

  private CommandSpec withCheckOptions(CommandSpec spec) {
    spec.addPositional(paths());
    for (CheckOption option : CheckOption.values()) {
      spec.addOption(option(option, candidates(option)));
    }
    return spec;
  }

  private static OptionSpec option(CommandOption option, List<String> candidates) {
    OptionSpec.Builder builder = OptionSpec.builder(option.option()).description(option.help());
    if (option.value() == null) {
      builder.type(boolean.class).arity("0");
    } else {
      builder.paramLabel(option.value()).arity("1").completionCandidates(candidates);
      if (option.isRepeatable()) {
        builder.type(List.class).auxiliaryTypes(String.class);
      } else {
        builder.type(String.class);
      }
    }
    return builder.build();
  }

  private CommandSpec run() {
    CommandSpec spec =
        command(
                "run",
                exitCodes(
                    "the run succeeded",
                    "it failed, or the check before it found errors",
                    "wrong usage, or a run that cannot start",
                    "a file that cannot be imported, or an internal error"),
                "Runs a DAG on this computer, without Airflow.",
                "Tasks that cannot run here are simulated, and say so.")
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("PATH")
                    .index("0")
                    .arity("1")
                    .type(String.class)
                    .description("A DAG file, or a folder of them.")
                    .build())
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("DAG_ID")
                    .index("1")
                    .arity("0..1")
                    .type(String.class)
                    .description("Which DAG; not needed where there is one only.")
                    .build());
    for (RunOption option : RunOption.values()) {
      spec.addOption(option(option, option.candidates()));
    }
    return spec;
  }

  /** What the shell offers for an option's value. */
  private List<String> candidates(CheckOption option) {
    List<String> words = new ArrayList<>();
    switch (option) {
      case SELECT, IGNORE -> {
        for (RuleInfo rule : rules) {
          words.add(rule.code());
        }
      }
      case OUTPUT_FORMAT -> {
        for (OutputFormat format : OutputFormat.values()) {
          words.add(format.word());
        }
      }
      case FAIL_ON -> {
        for (Severity severity : Severity.values()) {
          words.add(severity.word());
        }
      }
      case COLOR -> words.addAll(List.of("auto", "always", "never"));
      default -> {}
    }
    return words;
  }

  private CommandSpec rule() {
    List<String> codes = new ArrayList<>();
    for (RuleInfo rule : rules) {
      codes.add(rule.code());
    }
    return command(
            "rule",
            printCodes("wrong usage, or no such rule"),
            "Explains a rule, or lists those of a family; without a code, all.")
        .addPositional(
            PositionalParamSpec.builder()
                .paramLabel("CODE")
                .arity("0..1")
                .type(String.class)
                .completionCandidates(codes)
                .build())
        .addOption(format("text", "json"));
  }

  private CommandSpec ast() {
    return command(
            "ast",
            exitCodes(
                "valid Python",
                "syntax errors; the trees hold the rest",
                "wrong usage",
                "unreadable input or an internal error; the rest is printed"),
            "Prints syntax trees in the shape of Python's ast module.")
        .addPositional(
            PositionalParamSpec.builder()
                .paramLabel("FILE")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Python files, or `-` for standard input.")
                .build())
        .addOption(format("json", "json-lines"))
        .addOption(
            OptionSpec.builder(CheckOption.STDIN_FILENAME.option())
                .paramLabel("FILE")
                .type(String.class)
                .description("Read standard input as if it were this file.")
                .build());
  }

  private CommandSpec env() {
    CommandSpec spec =
        command(
            "env",
            printCodes("wrong usage"),
            "Lists or removes the environments kept for virtualenv tasks.");
    spec.addSubcommand(
        "list",
        command("list", printCodes("wrong usage"), "Lists them, the one used last first.")
            .addOption(format("text", "json")));
    spec.addSubcommand("prune", prune());
    return spec;
  }

  private CommandSpec prune() {
    return command(
            "prune",
            exitCodes("removed", null, "wrong usage", "something cannot be removed"),
            "Removes those that were not used for 30 days, and what is left of interrupted builds.",
            "A run builds anew what it needs.")
        .addOption(
            OptionSpec.builder(EnvCommand.OLDER_THAN)
                .paramLabel("AGE")
                .type(String.class)
                .description("Not used for so long: 30d (default), 12h, 45m.")
                .build())
        .addOption(
            OptionSpec.builder(EnvCommand.ALL)
                .type(boolean.class)
                .arity("0")
                .description("Whatever their age; those in use stay.")
                .build())
        .addOption(format("text", "json"));
  }

  private CommandSpec completion() {
    return command(
            "completion",
            printCodes("wrong usage"),
            "Prints a completion script for a shell.",
            "For example, in ~/.bashrc: source <(dagproof completion bash)")
        .addPositional(
            PositionalParamSpec.builder()
                .paramLabel("SHELL")
                .required(true)
                .arity("1")
                .type(String.class)
                .description("bash or zsh")
                .completionCandidates(List.of("bash", "zsh"))
                .build());
  }

  private static OptionSpec format(String first, String second) {
    return OptionSpec.builder("--output-format")
        .paramLabel("FORMAT")
        .type(String.class)
        .defaultValue(first)
        .completionCandidates(List.of(first, second))
        .description(first + " (default) or " + second + ".")
        .build();
  }
}
