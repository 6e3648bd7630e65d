package dev.dagproof.cli;

import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.project.NearestName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads any command line with picocli, and runs the command that it names. */
final class CommandLines {
  private final Environment environment;
  private final List<Rule> checks;
  private final List<RuleInfo> rules;

  private CommandLines(Environment environment, List<Rule> checks) {
    this.environment = environment;
    this.checks = checks;
    this.rules = RuleCatalog.of(checks);
  }

  static int run(String[] args, Environment environment, List<Rule> rules)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    return new CommandLines(environment, rules).run(args);
  }

  /** All commands, ready to read arguments: of an option given twice the last one counts. */
  static CommandLine program(List<RuleInfo> rules, int width) {
    // A file may be called @x.py; it is no list of arguments.
    return new CommandModel(rules, width)
        .program()
        .setExpandAtFiles(false)
        .setOverwrittenOptionsAllowed(true);
  }

  private int run(String[] args)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    CommandLine program = program(rules, environment.width());
    ParseResult parsed;
    try {
      parsed = program.parseArgs(args);
    } catch (ParameterException e) {
      throw new UsageException(message(e) + "\n" + hint(e.getCommandLine()));
    }
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    CommandLine line = command.commandSpec().commandLine();
    if (command.isUsageHelpRequested()) {
      environment.out().print(line.getUsageMessage(Ansi.OFF));
      return ExitCode.CLEAN;
    }
    if (command.isVersionHelpRequested()) {
      environment.out().print(CommandModel.NAME + " " + Version.text() + "\n");
      return ExitCode.CLEAN;
    }
    String name = command.commandSpec().qualifiedName(" ");
    return switch (name.substring(Math.min(name.length(), CommandModel.NAME.length() + 1))) {
      case "check" -> CheckCommand.run(arguments(command), environment, checks);
      case "graph" -> GraphCommand.run(positionals(command), command, environment, checks);
      case "run" -> RunCommand.run(RunOptions.of(command), environment, checks);
      case "config" -> ConfigCommand.run(arguments(command), environment, rules);
      case "rule" -> RuleCommand.run(code(command), format(command), rules, environment);
      case "ast" ->
          AstCommand.run(
              positionals(command),
              command.matchedOptionValue(CheckOption.STDIN_FILENAME.option(), (String) null),
              format(command),
              environment);
      case "env list" -> EnvCommand.list(format(command), environment);
      case "env prune" ->
          EnvCommand.prune(
              command.matchedOptionValue(EnvCommand.OLDER_THAN, (String) null),
              command.hasMatchedOption(EnvCommand.ALL),
              format(command),
              environment);
      case "completion" -> completion(positionals(command).getFirst(), program);
      default -> {
        environment.err().print(line.getUsageMessage(Ansi.OFF));
        yield ExitCode.USAGE;
      }
    };
  }

  private int completion(String shell, CommandLine program) throws UsageException {
    if (!shell.equals("bash") && !shell.equals("zsh")) {
      throw new UsageException("`" + shell + "` is not a shell that is known: bash or zsh");
    }
    environment.out().print(AutoComplete.bash(CommandModel.NAME, program));
    return ExitCode.CLEAN;
  }

  /** The arguments of {@code check} as picocli read them. */
  static CheckArguments arguments(ParseResult command) {
    CheckArguments arguments = new CheckArguments();
    for (String path : positionals(command)) {
      arguments.addPath(path);
    }
    // In the order in which they are typed: of --fix and --no-fix the last one counts.
    Set<OptionSpec> inOrder = new LinkedHashSet<>();
    for (OptionSpec matched : command.matchedOptions()) {
      inOrder.remove(matched);
      inOrder.add(matched);
    }
    for (OptionSpec matched : inOrder) {
      CheckOption option = CheckOption.of(matched.longestName());
      if (option != null) {
        for (String value : matched.stringValues()) {
          arguments.add(option, option.value() == null ? "" : value);
        }
      }
    }
    return arguments;
  }

  private static List<String> positionals(ParseResult command) {
    List<String> values = new ArrayList<>();
    for (PositionalParamSpec positional : command.matchedPositionals()) {
      values.addAll(positional.stringValues());
    }
    return values;
  }

  private static String code(ParseResult command) {
    List<String> codes = positionals(command);
    return codes.isEmpty() ? "" : codes.getFirst();
  }

  private static String format(ParseResult command) throws UsageException {
    OptionSpec option = command.commandSpec().findOption("--output-format");
    String format = command.matchedOptionValue("--output-format", option.defaultValue());
    List<String> known = new ArrayList<>();
    option.completionCandidates().forEach(known::add);
    if (!known.contains(format)) {
      throw new UsageException(
          "--output-format: `" + format + "` is not " + String.join(" or ", known));
    }
    return format;
  }

  private static String message(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(e.getMessage());
    }
    String typed = unmatched.getUnmatched().getFirst();
    CommandLine line = unmatched.getCommandLine();
    if (typed.startsWith("-")) {
      return "unknown option `"
          + typed
          + "`"
          + NearestName.question(typed, line.getCommandSpec().optionsMap().keySet());
    }
    return line.getSubcommands().isEmpty()
        ? "`" + typed + "` is one argument too many"
        : "unknown command `"
            + typed
            + "`"
            + NearestName.question(typed, line.getSubcommands().keySet());
  }

  private static String hint(CommandLine line) {
    return "See `" + line.getCommandSpec().qualifiedName() + " --help`.";
  }
}
