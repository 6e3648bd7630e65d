package dev.dagproof.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the configuration file that holds for a folder. */
public final class ConfigurationFinder {
  static final String OWN_FILE = "dagproof.toml";
  static final String SHARED_FILE = "pyproject.toml";
  static final String TABLE = "tool.dagproof";

  private ConfigurationFinder() {}

  /**
   * The nearest one, going up from this folder: a {@code dagproof.toml}, or a {@code
   * pyproject.toml} that mentions {@code tool.dagproof}.
   *
   * @param folder absolute
   */
  public static Optional<Path> find(Path folder) throws ConfigurationException {
    for (Path at = folder; at != null; at = at.getParent()) {
      Path own = at.resolve(OWN_FILE);
      if (Files.exists(own)) {
        return Optional.of(own);
      }
      Path shared = at.resolve(SHARED_FILE);
      if (Files.exists(shared) && mentionsTable(shared)) {
        return Optional.of(shared);
      }
    }
    return Optional.empty();
  }

  private static boolean mentionsTable(Path file) throws ConfigurationException {
    return new String(bytes(file), ISO_8859_1).contains(TABLE);
  }

  static byte[] bytes(Path file) throws ConfigurationException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ConfigurationException(
          Files.exists(file)
              ? file + ": cannot read this configuration file"
              : file + ": no such configuration file");
    }
  }
}
