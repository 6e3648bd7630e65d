package dev.dagproof.cli;

import static dev.dagproof.project.ConfigurationKey.AIRFLOW_VERSION;
import static dev.dagproof.project.ConfigurationKey.DAGS_FOLDER;
import static dev.dagproof.project.ConfigurationKey.EXCLUDE;
import static dev.dagproof.project.ConfigurationKey.EXTEND_EXCLUDE;
import static dev.dagproof.project.ConfigurationKey.FAIL_ON;
import static dev.dagproof.project.ConfigurationKey.FIX;
import static dev.dagproof.project.ConfigurationKey.HEAVY_IMPORTS;
import static dev.dagproof.project.ConfigurationKey.IGNORE;
import static dev.dagproof.project.ConfigurationKey.JOBS;
import static dev.dagproof.project.ConfigurationKey.MODULE_ROOTS;
import static dev.dagproof.project.ConfigurationKey.OUTPUT_FORMAT;
import static dev.dagproof.project.ConfigurationKey.PER_FILE_IGNORES;
import static dev.dagproof.project.ConfigurationKey.RESPECT_GITIGNORE;
import static dev.dagproof.project.ConfigurationKey.SELECT;
import static dev.dagproof.project.ConfigurationKey.TARGET_PYTHON;
import static dev.dagproof.project.ConfigurationKey.UNSAFE_FIXES;

import dev.dagproof.lint.RuleInfo;
import dev.dagproof.project.Configuration;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.project.ConfigurationKey;
import dev.dagproof.project.Exclusions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code dagproof config}: the settings in force and where each comes from, in TOML. */
final class ConfigCommand {
  private final Settings settings;
  private final @Nullable Configuration configuration;
  private final StringBuilder text = new StringBuilder();

  private ConfigCommand(Settings settings) {
    this.settings = settings;
    this.configuration = settings.configuration();
  }

  static int run(CheckArguments arguments, Environment environment, List<RuleInfo> rules)
      throws UsageException, ConfigurationException {
    SettingValues values = new SettingValues(rules);
    CheckOptions options = CheckOptions.of(arguments, values);
    Settings settings = SettingsReader.read(options, values, environment.workingDirectory());
    environment.out().print(new ConfigCommand(settings).text(rules));
    return ExitCode.CLEAN;
  }

  private String text(List<RuleInfo> rules) {
    text.append("# configuration file: ");
    text.append(configuration == null ? "none" : configuration.file()).append('\n');
    line(
        AIRFLOW_VERSION,
        quoted(settings.airflowVersion().value().toString()),
        settings.airflowVersion().origin());
    line(
        TARGET_PYTHON,
        quoted(settings.targetPython().value().toString()),
        settings.targetPython().origin());
    line(
        OUTPUT_FORMAT,
        quoted(settings.outputFormat().value().word()),
        settings.outputFormat().origin());
    line(FAIL_ON, quoted(settings.failOn().value().word()), settings.failOn().origin());
    line(FIX, settings.fix().value().toString(), settings.fix().origin());
    line(UNSAFE_FIXES, settings.unsafeFixes().value().toString(), settings.unsafeFixes().origin());
    line(
        RESPECT_GITIGNORE,
        settings.respectGitignore().value().toString(),
        settings.respectGitignore().origin());
    line(JOBS, settings.jobs().value().toString(), settings.jobs().origin());
    settings
        .dagsFolder()
        .value()
        .ifPresent(
            path -> line(DAGS_FOLDER, quoted(path.toString()), settings.dagsFolder().origin()));
    line(MODULE_ROOTS, array(moduleRoots()), settings.moduleRoots().origin());
    line(
        HEAVY_IMPORTS,
        array(new ArrayList<>(new TreeSet<>(settings.heavyImports().value().names()))),
        settings.heavyImports().origin());
    line(EXCLUDE, array(strings(EXCLUDE).orElse(Exclusions.DEFAULT)), origin(EXCLUDE));
    line(EXTEND_EXCLUDE, array(strings(EXTEND_EXCLUDE).orElse(List.of())), origin(EXTEND_EXCLUDE));
    line(SELECT, array(rulesThatAreOn(rules)), selectionOrigin());
    perFileIgnores();
    return text.toString();
  }

  private void line(ConfigurationKey key, String value, String origin) {
    text.append(key.key()).append(" = ").append(value).append("  # ").append(origin).append('\n');
  }

  private void perFileIgnores() {
    if (configuration == null || configuration.table(PER_FILE_IGNORES).isEmpty()) {
      return;
    }
    text.append("\n[per-file-ignores]  # ").append(origin(PER_FILE_IGNORES)).append('\n');
    for (Map.Entry<String, List<String>> entry : configuration.table(PER_FILE_IGNORES).entrySet()) {
      text.append(quoted(entry.getKey())).append(" = ");
      text.append(array(entry.getValue())).append('\n');
    }
  }

  private List<String> moduleRoots() {
    List<String> roots = new ArrayList<>();
    for (Path root : settings.moduleRoots().value()) {
      roots.add(root.toString());
    }
    return roots;
  }

  private List<String> rulesThatAreOn(List<RuleInfo> rules) {
    List<String> codes = new ArrayList<>();
    for (RuleInfo rule : rules) {
      if (settings.rules().isOn(rule)) {
        codes.add(rule.code());
      }
    }
    return codes;
  }

  private String selectionOrigin() {
    List<String> origins = new ArrayList<>();
    for (ConfigurationKey key : List.of(SELECT, IGNORE)) {
      if (strings(key).isPresent()) {
        origins.add(origin(key));
      }
    }
    if (settings.options().select() != null) {
      origins.clear();
      origins.add(CheckOption.SELECT.option());
    }
    if (!settings.options().ignore().isEmpty()) {
      origins.add(CheckOption.IGNORE.option());
    }
    return origins.isEmpty() ? SettingsReader.DEFAULT : String.join(", ", origins);
  }

  private Optional<List<String>> strings(ConfigurationKey key) {
    return configuration == null ? Optional.empty() : configuration.strings(key);
  }

  private String origin(ConfigurationKey key) {
    return configuration != null && configuration.has(key)
        ? configuration.where(key)
        : SettingsReader.DEFAULT;
  }

  private static String array(List<String> texts) {
    List<String> quoted = new ArrayList<>();
    for (String item : texts) {
      quoted.add(quoted(item));
    }
    return "[" + String.join(", ", quoted) + "]";
  }

  private static String quoted(String text) {
    StringBuilder toml = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        toml.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F) {
        toml.append("\\u00").append(Character.forDigit(c >> 4, 16));
        toml.append(Character.forDigit(c & 0xF, 16));
      } else {
        toml.append(c);
      }
    }
    return toml.append('"').toString();
  }
}
