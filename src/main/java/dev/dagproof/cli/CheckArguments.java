package dev.dagproof.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code dagproof check} as typed: options with their values, and paths. */
final class CheckArguments {
  private final Map<CheckOption, List<String>> options = new EnumMap<>(CheckOption.class);
  private final List<CheckOption> inOrder = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();

  /**
   * Reads plain arguments: known options, each with its value, and paths.
   *
   * <p>Building picocli's model takes longer than checking a file, so it is left for help, mistakes
   * and rare forms.
   *
   * @param args all arguments of the program
   * @return null for anything that is not plain: picocli has to look at it
   */
  static @Nullable CheckArguments plain(String[] args) {
    if (args.length == 0 || !args[0].equals("check")) {
      return null;
    }
    CheckArguments read = new CheckArguments();
    for (int i = 1; i < args.length; i++) {
      String arg = args[i];
      if (!arg.startsWith("-") || arg.equals("-")) {
        read.paths.add(arg);
        continue;
      }
      int equals = arg.indexOf('=');
      CheckOption option = CheckOption.of(equals < 0 ? arg : arg.substring(0, equals));
      if (option == null || (option.value() == null && equals >= 0)) {
        return null;
      }
      String value = "";
      if (equals >= 0) {
        value = arg.substring(equals + 1);
      } else if (option.value() != null) {
        i++;
        if (i == args.length || args[i].startsWith("-")) {
          return null;
        }
        value = args[i];
      }
      read.add(option, value);
    }
    return read;
  }

  /** Adds an option; the value of a flag is empty. */
  void add(CheckOption option, String value) {
    inOrder.add(option);
    options.computeIfAbsent(option, o -> new ArrayList<>()).add(value);
  }

  /** Adds a path. */
  void addPath(String path) {
    paths.add(path);
  }

  /** The paths, in order. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  /** Whether a flag is there. */
  boolean has(CheckOption flag) {
    return options.containsKey(flag);
  }

  /** Whether the last of these two flags is the first one; null if neither is there. */
  @Nullable Boolean either(CheckOption yes, CheckOption no) {
    int isYes = inOrder.lastIndexOf(yes);
    int isNo = inOrder.lastIndexOf(no);
    return (isYes < 0 && isNo < 0) ? null : Boolean.valueOf(isYes > isNo);
  }

  /** The option's value, of several the last; null if it is not there. */
  @Nullable String value(CheckOption option) {
    List<String> values = options.get(option);
    return values == null ? null : values.getLast();
  }

  /** The option's values; null if it is not there. */
  @Nullable List<String> values(CheckOption option) {
    List<String> values = options.get(option);
    return values == null ? null : List.copyOf(values);
  }
}
