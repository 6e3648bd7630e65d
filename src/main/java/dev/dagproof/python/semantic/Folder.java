package dev.dagproof.python.semantic;

import dev.dagproof.python.source.FileTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A folder whose listing is read once. */
final class Folder {
  private static final String PACKAGE_FILE = "__init__.py";

  private final Path path;
  private final FileTree files;
  private final ConcurrentHashMap<String, Folder> children = new ConcurrentHashMap<>();
  private volatile @Nullable Set<String> names;

  Folder(Path path, FileTree files) {
    this.path = path;
    this.files = files;
  }

  Path path() {
    return path;
  }

  boolean isPackage() {
    return names().contains(PACKAGE_FILE);
  }

  /** The file of this folder as a package. */
  Optional<Path> packageFile() {
    return isPackage() ? Optional.of(path.resolve(PACKAGE_FILE)) : Optional.empty();
  }

  /**
   * The file of a module below this folder, given by its dotted name; a package counts more than a
   * file.
   */
  Optional<Path> find(String dotted) {
    Folder folder = this;
    int start = 0;
    for (int dot = dotted.indexOf('.'); dot >= 0; dot = dotted.indexOf('.', start)) {
      folder = folder.child(dotted.substring(start, dot));
      if (folder == null) {
        return Optional.empty();
      }
      start = dot + 1;
    }
    String last = dotted.substring(start);
    Folder asPackage = folder.child(last);
    if (asPackage != null && asPackage.isPackage()) {
      return asPackage.packageFile();
    }
    String file = last + ".py";
    return folder.names().contains(file)
        ? Optional.of(folder.path.resolve(file))
        : Optional.empty();
  }

  /** The Python files in it, by name. */
  List<Path> files() {
    List<Path> found = new ArrayList<>();
    for (String name : names()) {
      if (name.endsWith(".py")) {
        found.add(path.resolve(name));
      }
    }
    Collections.sort(found);
    return found;
  }

  /** Whether there is a file or folder of this name, with {@code .py} or without. */
  boolean holds(String name) {
    return names().contains(name) || names().contains(name + ".py");
  }

  /** Whether there is anything of this name, whatever stands behind a dot: {@code x.so}. */
  boolean holdsAny(String name) {
    for (String known : names()) {
      if (known.equals(name) || known.startsWith(name + ".")) {
        return true;
      }
    }
    return false;
  }

  /** The folder of this name in it; null if there is nothing of the name. */
  @Nullable Folder child(String name) {
    if (!names().contains(name)) {
      return null;
    }
    return children.computeIfAbsent(name, key -> new Folder(path.resolve(key), files));
  }

  private Set<String> names() {
    Set<String> known = names;
    if (known == null) {
      known = Set.copyOf(files.names(path));
      names = known;
    }
    return known;
  }
}
