package dev.dagproof.project;

import dev.dagproof.project.InputFile.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the Python files that the user's paths mean. */
public final class FileFinder {
  private final DiscoverySettings settings;
  private final Path workingDirectory;
  private final Map<Path, InputFile> found = new LinkedHashMap<>();
  private final Map<Path, Path> rootOfFolder = new HashMap<>();

  /** The folders walked so far, by device and number: one may be given under two names. */
  private final Set<Object> walked = new HashSet<>();

  /** The files given so far, likewise. */
  private final Map<Object, Path> named = new HashMap<>();

  private FileFinder(DiscoverySettings settings, Path workingDirectory) {
    this.settings = settings;
    this.workingDirectory = workingDirectory;
  }

  /**
   * The files, each once, in the order of the paths; folders are walked in the order of names.
   *
   * @param paths as the user gave them; one that does not exist is among the files, and cannot be
   *     read later
   * @param workingDirectory absolute
   */
  public static List<InputFile> find(
      List<Path> paths, DiscoverySettings settings, Path workingDirectory) {
    FileFinder finder = new FileFinder(settings, workingDirectory);
    for (Path path : paths) {
      finder.add(path);
    }
    return List.copyOf(finder.found.values());
  }

  private void add(Path given) {
    Path path = workingDirectory.resolve(given).normalize();
    BasicFileAttributes attributes = attributes(path);
    boolean isFolder = attributes != null && attributes.isDirectory();
    Path parent = path.getParent();
    Path root = root(isFolder || parent == null ? path : parent);
    if (settings.forceExclude() && settings.exclusions().excludePart(path, root)) {
      return;
    }
    String name = given.normalize().toString();
    if (isFolder) {
      new FolderWalk(settings, root, walked, this::add).walk(path, name);
    } else if (attributes == null || !isNamedTwice(path, attributes.fileKey())) {
      addNamed(path, name, root);
    }
  }

  /** Whether the file was given before, by another name of its folder or through a link. */
  private boolean isNamedTwice(Path path, @Nullable Object fileKey) {
    Path before = fileKey == null ? null : named.putIfAbsent(fileKey, path);
    if (before == null || before.equals(path)) {
      return false;
    }
    try {
      // Two entries of folders for one file are two modules.
      return before.toRealPath().equals(path.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private void addNamed(Path path, String name, Path root) {
    Role role = Role.NAMED;
    if (settings.forceExclude()
        && IgnoreRules.above(path, settings).ignoredByAirflow(path, false)) {
      role = Role.IMPORTED_ONLY;
    }
    InputFile before = found.get(path);
    if (before == null || before.role() != Role.NAMED) {
      found.put(path, new InputFile(path, before == null ? name : before.name(), role, root));
    }
  }

  private void add(InputFile file) {
    found.putIfAbsent(file.path(), file);
  }

  private Path root(Path folder) {
    Path known = rootOfFolder.get(folder);
    if (known == null) {
      known = settings.isolated() ? folder : ProjectRoot.of(folder);
      rootOfFolder.put(folder, known);
    }
    return known;
  }

  private static @Nullable BasicFileAttributes attributes(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      // Reading the file will say what is wrong with it.
      return null;
    }
  }
}
