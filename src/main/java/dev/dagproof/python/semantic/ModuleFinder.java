package dev.dagproof.python.semantic;

import dev.dagproof.python.source.FileTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the project's file that an import means. Looks below the configured roots, then below the
 * folder of the importing file and those above it up to the project's root: there only one of them
 * may have such a module, for Python looks below the DAGs folder, which may be any of them. A
 * folder {@code plugins} in one of them counts, too. Safe for many threads.
 */
public final class ModuleFinder {
  /** Airflow has this folder on Python's path, behind the DAGs folder. */
  private static final String PLUGINS = "plugins";

  private final List<Folder> configuredRoots = new ArrayList<>();
  private final Path projectRoot;
  private final FileTree files;
  private final ConcurrentHashMap<Path, Folder> folders = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Path, List<Folder>> rootsOf = new ConcurrentHashMap<>();

  /**
   * A finder for one project.
   *
   * @param configuredRoots folders to look in first, as on Python's path
   * @param projectRoot where the search upwards stops
   */
  public ModuleFinder(List<Path> configuredRoots, Path projectRoot) {
    this(configuredRoots, projectRoot, FileTree.DISK);
  }

  /** The same in other files than those of the disk. */
  public ModuleFinder(List<Path> configuredRoots, Path projectRoot, FileTree files) {
    this.files = files;
    this.projectRoot = absolute(projectRoot);
    for (Path root : configuredRoots) {
      this.configuredRoots.add(folder(absolute(root)));
    }
  }

  /** Where the search upwards stops. */
  public Path projectRoot() {
    return projectRoot;
  }

  /**
   * The file of a module; empty if the project has none, as for the standard library and for
   * folders without {@code __init__.py}.
   *
   * @param fromFile the importing file
   * @param module the dotted name; null for {@code from . import}
   * @param level the number of leading dots
   */
  public Optional<Path> find(Path fromFile, @Nullable String module, int level) {
    Path file = absolute(fromFile);
    if (level > 0) {
      return findRelative(file, module, level);
    }
    if (module == null || StandardLibrary.contains(top(module))) {
      return Optional.empty();
    }
    for (Folder root : configuredRoots) {
      Optional<Path> found = find(root, module, file);
      if (found.isPresent()) {
        return found;
      }
    }
    Optional<Path> only = Optional.empty();
    for (Folder root : roots(parent(file))) {
      Optional<Path> found = find(root, module, file);
      if (found.isPresent() && only.isPresent()) {
        // Which one it is depends on where the DAGs folder begins.
        return Optional.empty();
      }
      only = found.isPresent() ? found : only;
    }
    return only.isPresent() ? only : findPlugin(file, module);
  }

  private Optional<Path> findPlugin(Path file, String module) {
    for (Folder root : roots(parent(file))) {
      Folder plugins = root.child(PLUGINS);
      Optional<Path> found = plugins == null ? Optional.empty() : find(plugins, module, file);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Whether some folder on the way to the project's root has anything that goes by the name of a
   * top-level module, folders without {@code __init__.py} included.
   */
  public boolean mayHold(Path fromFile, String topLevelModule) {
    Path file = absolute(fromFile);
    for (Folder root : configuredRoots) {
      if (root.holds(topLevelModule)) {
        return true;
      }
    }
    for (Folder root : roots(parent(file))) {
      Folder plugins = root.child(PLUGINS);
      if (root.holds(topLevelModule) || (plugins != null && plugins.holds(topLevelModule))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a folder, or one of the configured roots, has anything by the name of a module. */
  public boolean isOnPath(Path root, String topLevelModule) {
    for (Folder configured : configuredRoots) {
      if (configured.holds(topLevelModule)) {
        return true;
      }
    }
    return folder(absolute(root)).holds(topLevelModule);
  }

  /** The Python files that lie in a folder itself. */
  public List<Path> filesIn(Path folder) {
    return folder(absolute(folder)).files();
  }

  /** Whether a package has anything of this name in its folder: a file of any kind, a folder. */
  public boolean mayHoldInside(Path packageFile, String name) {
    Path file = absolute(packageFile);
    return stem(file).equals("__init__") && folder(parent(file)).holdsAny(name);
  }

  private static Optional<Path> find(Folder root, String module, Path importer) {
    Optional<Path> found = root.find(module);
    // A file docker.py that imports docker means the installed package.
    boolean isItself = module.indexOf('.') < 0 && found.isPresent() && found.get().equals(importer);
    return isItself ? Optional.empty() : found;
  }

  private Optional<Path> findRelative(Path file, @Nullable String module, int level) {
    Path base = file.getParent();
    for (int i = 1; i < level && base != null; i++) {
      base = base.getParent();
    }
    if (base == null) {
      return Optional.empty();
    }
    Folder folder = folder(base);
    return module == null ? folder.packageFile() : folder.find(module);
  }

  /** The dotted name of a file, as far as the folders around it are packages. */
  public String moduleName(Path file) {
    Path absolute = absolute(file);
    String stem = stem(absolute);
    StringBuilder name = new StringBuilder(stem.equals("__init__") ? "" : stem);
    for (Path path = absolute.getParent(); path != null; path = path.getParent()) {
      Path last = path.getFileName();
      if (last == null || !folder(path).isPackage()) {
        break;
      }
      if (!name.isEmpty()) {
        name.insert(0, '.');
      }
      name.insert(0, last);
    }
    return name.isEmpty() ? stem : name.toString();
  }

  private List<Folder> roots(Path folder) {
    List<Folder> known = rootsOf.get(folder);
    if (known == null) {
      known = List.copyOf(findRoots(folder));
      rootsOf.put(folder, known);
    }
    return known;
  }

  private List<Folder> findRoots(Path folder) {
    List<Folder> roots = new ArrayList<>();
    Path last = folder.startsWith(projectRoot) ? projectRoot : folder;
    for (Path path = folder; path != null; path = path.getParent()) {
      Folder root = folder(path);
      if (!configuredRoots.contains(root)) {
        roots.add(root);
      }
      if (path.equals(last)) {
        break;
      }
    }
    return roots;
  }

  private Folder folder(Path path) {
    Folder known = folders.get(path);
    return known != null ? known : folders.computeIfAbsent(path, key -> new Folder(key, files));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  private static String top(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }

  private static String stem(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    return name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
  }
}
