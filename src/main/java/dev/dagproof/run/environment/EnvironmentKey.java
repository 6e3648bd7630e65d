package dev.dagproof.run.environment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an environment's content: the same for two tasks that need the same. Passwords are no
 * part of it: a new one does not make another environment.
 */
final class EnvironmentKey {
  /** To be changed when environments are made in another way. */
  private static final String FORMAT = "1";

  /** Variables by which pip and uv install something else. */
  private static final List<String> VARIABLES =
      List.of(
          "PIP_CONSTRAINT",
          "PIP_EXTRA_INDEX_URL",
          "PIP_FIND_LINKS",
          "PIP_INDEX_URL",
          "PIP_NO_INDEX",
          "PIP_PRE",
          "UV_CONSTRAINT",
          "UV_DEFAULT_INDEX",
          "UV_EXTRA_INDEX_URL",
          "UV_INDEX",
          "UV_INDEX_URL",
          "UV_PRERELEASE");

  /** What pip replaces in a requirements file. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

  private EnvironmentKey() {}

  static String of(EnvironmentSpec spec, Interpreter base, Host host) throws EnvironmentFailure {
    ContentHash hash = new ContentHash().text(FORMAT);
    hash.text(base.basePrefix().toString()).text(base.version()).text(base.tag());
    hash.text(Boolean.toString(spec.systemSitePackages()));
    if (spec.systemSitePackages()) {
      // What is there already is not installed, and may be removed or updated one day.
      for (Path folder : base.baseFolders()) {
        hash.text(folder.toString()).text(FileTrees.changed(folder));
      }
    }
    hash.texts(spec.shown());
    hash.texts(Secrets.hidden(spec.pipOptions()));
    if (spec.indexUrls() != null) {
      hash.text("indexes").texts(Secrets.hidden(spec.indexUrls()));
    }
    for (String variable : VARIABLES) {
      hash.text(Secrets.hidden(host.variable(variable)));
    }
    for (String line : spec.shown()) {
      Matcher named = VARIABLE.matcher(line);
      while (named.find()) {
        hash.text(host.variable(named.group(1)));
      }
    }
    try {
      new LocalContent(hash, host.workingDirectory()).add(spec);
    } catch (IOException e) {
      throw new EnvironmentFailure(
          "cannot read what the requirements name: " + e.getMessage() + ", " + FileTrees.reason(e));
    }
    return hash.hex();
  }
}
