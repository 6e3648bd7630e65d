package dev.dagproof.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
      // A link to nowhere was meant to be one.
      if (Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
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
    String text = new String(bytes(file), ISO_8859_1);
    for (int at = text.indexOf(TABLE); at >= 0; at = text.indexOf(TABLE, at + 1)) {
      int end = at + TABLE.length();
      if (end == text.length() || !isNamePart(text.charAt(end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  static byte[] bytes(Path file) throws ConfigurationException {
    if (!Files.exists(file)) {
      throw new ConfigurationException(
          Files.exists(file, LinkOption.NOFOLLOW_LINKS)
              ? file + ": this configuration file is a link to nowhere"
              : file + ": no such configuration file");
    }
    try {
      return SmallFile.read(file);
    } catch (FileSystemException e) {
      throw new ConfigurationException(file + ": cannot read this configuration file");
    } catch (IOException e) {
      throw new ConfigurationException(
          file + ": cannot read this configuration file: " + e.getMessage());
    }
  }
}
