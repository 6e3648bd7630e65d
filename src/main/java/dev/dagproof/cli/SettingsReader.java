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

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.parsing.HeavyPackages;
import dev.dagproof.cli.Settings.Setting;
import dev.dagproof.lint.RuleSelection;
import dev.dagproof.lint.RuleSelection.Layer;
import dev.dagproof.lint.RuleSelection.PerFileIgnore;
import dev.dagproof.lint.Severity;
import dev.dagproof.project.AirflowPin;
import dev.dagproof.project.Configuration;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.project.ConfigurationFinder;
import dev.dagproof.project.ConfigurationKey;
import dev.dagproof.project.ConfigurationReader;
import dev.dagproof.project.Exclusions;
import dev.dagproof.project.PathPattern;
import dev.dagproof.project.ProjectRoot;
import dev.dagproof.project.PythonPin;
import dev.dagproof.python.source.PythonVersion;
import dev.dagproof.report.OutputFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Merges the command line, the configuration and the defaults. */
final class SettingsReader {
  static final String DEFAULT = "default";

  private final CheckOptions options;
  private final SettingValues values;
  private final @Nullable Configuration configuration;
  private final Path firstFolder;
  private final Path folder;

  private SettingsReader(
      CheckOptions options,
      SettingValues values,
      @Nullable Configuration configuration,
      Path workingDirectory) {
    this.options = options;
    this.values = values;
    this.configuration = configuration;
    this.firstFolder = firstFolder(options, workingDirectory);
    this.folder = configuration == null ? workingDirectory : configuration.folder();
  }

  /** Finds and reads the configuration, unless told not to, and merges it with the options. */
  static Settings read(CheckOptions options, SettingValues values, Path workingDirectory)
      throws UsageException, ConfigurationException {
    Path file = configurationFile(options, workingDirectory);
    Configuration configuration = file == null ? null : ConfigurationReader.read(file);
    return new SettingsReader(options, values, configuration, workingDirectory).merge();
  }

  private static @Nullable Path configurationFile(CheckOptions options, Path workingDirectory)
      throws ConfigurationException {
    if (options.isolated()) {
      return null;
    }
    Path given = options.configFile();
    if (given != null) {
      return workingDirectory.resolve(given).normalize();
    }
    return ConfigurationFinder.find(firstFolder(options, workingDirectory)).orElse(null);
  }

  /** The folder of the first path that was given: where the project is looked for. */
  private static Path firstFolder(CheckOptions options, Path workingDirectory) {
    Path first = workingDirectory.resolve(options.paths().getFirst()).normalize();
    Path parent = first.getParent();
    return parent == null || Files.isDirectory(first) ? first : parent;
  }

  private Settings merge() throws UsageException {
    Setting<AirflowVersion> airflow = airflowVersion();
    return new Settings(
        options,
        configuration,
        RuleSelection.of(values.rules(), layers(), perFileIgnores()),
        airflow,
        targetPython(airflow.value()),
        setting(
            options.outputFormat(),
            CheckOption.OUTPUT_FORMAT,
            OUTPUT_FORMAT,
            values::outputFormat,
            OutputFormat.FULL),
        setting(options.failOn(), CheckOption.FAIL_ON, FAIL_ON, values::severity, Severity.WARNING),
        flag(options.fix(), CheckOption.FIX, CheckOption.NO_FIX, FIX),
        flag(
            options.unsafeFixes(),
            CheckOption.UNSAFE_FIXES,
            CheckOption.NO_UNSAFE_FIXES,
            UNSAFE_FIXES),
        respectGitignore(),
        jobs(),
        moduleRoots(),
        heavyImports(),
        dagsFolder(),
        new Exclusions(patterns(EXCLUDE), orEmpty(patterns(EXTEND_EXCLUDE)), folder));
  }

  /** What was said, else what the project's own files pin, else the newest known. */
  private Setting<AirflowVersion> airflowVersion() throws UsageException {
    Setting<AirflowVersion> said =
        setting(
            options.airflowVersion(),
            CheckOption.AIRFLOW_VERSION,
            AIRFLOW_VERSION,
            values::airflowVersion,
            AirflowVersion.NEWEST);
    if (!said.origin().equals(DEFAULT) || options.isolated()) {
      return said;
    }
    return AirflowPin.find(ProjectRoot.of(firstFolder))
        .map(pin -> new Setting<>(pin.version(), pin.place()))
        .orElse(said);
  }

  /** What was said, else what the project requires, else the newest that Airflow runs on. */
  private Setting<PythonVersion> targetPython(AirflowVersion airflow) throws UsageException {
    Setting<PythonVersion> said =
        setting(
            options.targetPython(),
            CheckOption.TARGET_PYTHON,
            TARGET_PYTHON,
            values::python,
            airflow.newestPython());
    if (!said.origin().equals(DEFAULT) || options.isolated()) {
      return said;
    }
    return PythonPin.find(ProjectRoot.of(firstFolder))
        .map(pin -> new Setting<>(pin.version(), pin.place()))
        .orElse(said);
  }

  /** Makes sense of a text; {@code where} is named in messages. */
  private interface TextReader<T> {
    T read(String text, String where) throws UsageException;
  }

  private <T> Setting<T> setting(
      @Nullable T given,
      CheckOption option,
      ConfigurationKey key,
      TextReader<T> reader,
      T byDefault)
      throws UsageException {
    if (given != null) {
      return new Setting<>(given, option.option());
    }
    String text = configuration == null ? null : configuration.string(key).orElse(null);
    return text == null
        ? new Setting<>(byDefault, DEFAULT)
        : new Setting<>(reader.read(text, where(key)), where(key));
  }

  private List<Layer> layers() throws UsageException {
    List<Layer> layers = new ArrayList<>();
    if (configuration != null) {
      List<String> select = strings(SELECT);
      layers.add(
          new Layer(
              select == null ? null : values.selectors(select, where(SELECT)),
              values.selectors(orEmpty(strings(IGNORE)), where(IGNORE))));
    }
    layers.add(new Layer(options.select(), options.ignore()));
    return layers;
  }

  private List<PerFileIgnore> perFileIgnores() throws UsageException {
    List<PerFileIgnore> ignores = new ArrayList<>();
    if (configuration != null) {
      for (Map.Entry<String, List<String>> entry :
          configuration.table(PER_FILE_IGNORES).entrySet()) {
        ignores.add(
            new PerFileIgnore(
                new PathPattern(values.pattern(entry.getKey(), where(PER_FILE_IGNORES)), folder),
                values.selectors(entry.getValue(), where(PER_FILE_IGNORES))));
      }
    }
    return ignores;
  }

  /** What is off unless it is switched on. */
  private Setting<Boolean> flag(
      @Nullable Boolean given, CheckOption yes, CheckOption no, ConfigurationKey key) {
    if (given != null) {
      return new Setting<>(given, (given ? yes : no).option());
    }
    Boolean configured = configuration == null ? null : configuration.bool(key).orElse(null);
    return configured == null
        ? new Setting<>(false, DEFAULT)
        : new Setting<>(configured, where(key));
  }

  private Setting<Boolean> respectGitignore() {
    if (options.noRespectGitignore()) {
      return new Setting<>(false, CheckOption.NO_RESPECT_GITIGNORE.option());
    }
    Boolean configured =
        configuration == null ? null : configuration.bool(RESPECT_GITIGNORE).orElse(null);
    return configured == null
        ? new Setting<>(true, DEFAULT)
        : new Setting<>(configured, where(RESPECT_GITIGNORE));
  }

  private Setting<Integer> jobs() throws UsageException {
    Integer given = options.jobs();
    if (given != null) {
      return new Setting<>(given, CheckOption.JOBS.option());
    }
    Integer configured = configuration == null ? null : configuration.integer(JOBS).orElse(null);
    return configured == null
        ? new Setting<>(Runtime.getRuntime().availableProcessors(), DEFAULT)
        : new Setting<>(values.jobs(configured, where(JOBS)), where(JOBS));
  }

  private Setting<List<Path>> moduleRoots() throws UsageException {
    List<String> configured = strings(MODULE_ROOTS);
    if (configured == null) {
      return new Setting<>(List.of(), DEFAULT);
    }
    List<Path> roots = new ArrayList<>();
    for (String root : configured) {
      roots.add(folder.resolve(values.path(root)).normalize());
    }
    return new Setting<>(List.copyOf(roots), where(MODULE_ROOTS));
  }

  private Setting<HeavyPackages> heavyImports() {
    List<String> configured = strings(HEAVY_IMPORTS);
    return configured == null
        ? new Setting<>(HeavyPackages.KNOWN, DEFAULT)
        : new Setting<>(new HeavyPackages(new HashSet<>(configured)), where(HEAVY_IMPORTS));
  }

  private Setting<Optional<Path>> dagsFolder() throws UsageException {
    String configured =
        configuration == null ? null : configuration.string(DAGS_FOLDER).orElse(null);
    return configured == null
        ? new Setting<>(Optional.empty(), DEFAULT)
        : new Setting<>(
            Optional.of(folder.resolve(values.path(configured)).normalize()), where(DAGS_FOLDER));
  }

  private @Nullable List<String> patterns(ConfigurationKey key) throws UsageException {
    List<String> patterns = strings(key);
    return patterns == null ? null : values.patterns(patterns, where(key));
  }

  private @Nullable List<String> strings(ConfigurationKey key) {
    return configuration == null ? null : configuration.strings(key).orElse(null);
  }

  private String where(ConfigurationKey key) {
    return configuration == null ? DEFAULT : configuration.where(key);
  }

  private static List<String> orEmpty(@Nullable List<String> strings) {
    return strings == null ? List.of() : strings;
  }
}
