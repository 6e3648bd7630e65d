package dev.dagproof.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that may pin versions.
 *
 * @param name as places call it: relative to the project
 */
record PinFile(String name, String text) {
  /** How many files requirements may include. */
  private static final int MAX_INCLUDED = 20;

  /** Those of a folder in the order of their names; behind each what it includes. */
  static List<PinFile> of(Path folder) {
    List<Path> candidates = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (mayPin(String.valueOf(file.getFileName()))) {
          candidates.add(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // What cannot be looked through pins nothing.
      return List.of();
    }
    candidates.sort(null);
    List<PinFile> found = new ArrayList<>();
    int named = candidates.size();
    for (int i = 0; i < candidates.size(); i++) {
      PinFile file = read(candidates.get(i), folder);
      if (file != null) {
        found.add(file);
        if (isList(file.name) && candidates.size() < named + MAX_INCLUDED) {
          addIncluded(candidates.get(i), file.text, candidates);
        }
      }
    }
    return found;
  }

  private static boolean mayPin(String name) {
    boolean compose = name.startsWith("docker-compose") || name.startsWith("compose");
    return ((name.startsWith("requirements") || name.startsWith("constraints")) && isList(name))
        || (compose && (name.endsWith(".yml") || name.endsWith(".yaml")))
        || name.startsWith("Dockerfile")
        || name.equals("pyproject.toml")
        || name.equals("setup.cfg");
  }

  private static boolean isList(String name) {
    return name.endsWith(".txt") || name.endsWith(".in");
  }

  private static @Nullable PinFile read(Path file, Path folder) {
    try {
      String name = file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
      return new PinFile(name, new String(SmallFile.read(file), ISO_8859_1));
    } catch (IOException e) {
      return null;
    }
  }

  /** Adds what lines such as {@code -r base.txt} name. */
  private static void addIncluded(Path file, String text, List<Path> into) {
    for (String line : text.lines().toList()) {
      String included = included(line.strip());
      if (!included.isEmpty()) {
        try {
          Path path = file.resolveSibling(included).normalize();
          if (!into.contains(path)) {
            into.add(path);
          }
        } catch (InvalidPathException e) {
          // An address, or nothing sensible.
        }
      }
    }
  }

  private static String included(String line) {
    for (String option : new String[] {"-r", "-c", "--requirement", "--constraint"}) {
      if (line.startsWith(option + " ") || line.startsWith(option + "=")) {
        String path = line.substring(option.length() + 1).strip();
        return path.contains("://") ? "" : path;
      }
    }
    return "";
  }
}
