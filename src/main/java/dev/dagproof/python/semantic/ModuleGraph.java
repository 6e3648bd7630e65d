package dev.dagproof.python.semantic;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads the files of a project, and remembers those that imports lead to. Safe for many threads.
 */
public final class ModuleGraph {
  private final ModuleLoader loader;
  private final ModuleFinder finder;
  private final ConcurrentHashMap<Path, Entry> entries = new ConcurrentHashMap<>();

  /** A graph that knows no file yet. */
  public ModuleGraph(ModuleLoader loader, ModuleFinder finder) {
    this.loader = loader;
    this.finder = finder;
  }

  /** The file as a module, remembered from now on; empty if it cannot be read. */
  public Optional<PythonModule> load(Path file) {
    Path key = file.toAbsolutePath().normalize();
    Entry entry = entries.get(key);
    if (entry == null) {
      Entry fresh = new Entry();
      Entry other = entries.putIfAbsent(key, fresh);
      entry = other == null ? fresh : other;
    }
    return entry.load(loader, file);
  }

  /**
   * The file as a module, without remembering it: for files that are looked at once, of which there
   * may be thousands. It is the remembered one if an import has led to it before.
   */
  public Optional<PythonModule> loadOnce(Path file) {
    Entry entry = entries.get(file.toAbsolutePath().normalize());
    return entry == null ? loader.load(file) : entry.load(loader, file);
  }

  /**
   * The file that an import in another file means; empty if it is none of the project's.
   *
   * @param dottedModule null for {@code from . import}
   * @param level the number of leading dots
   */
  public Optional<PythonModule> imported(
      PythonModule from, @Nullable String dottedModule, int level) {
    return finder.find(from.path(), dottedModule, level).flatMap(this::load);
  }

  /** Where imports are looked up. */
  public ModuleFinder finder() {
    return finder;
  }

  /** Threads that want the same file wait for one to parse it; others are not held up. */
  private static final class Entry {
    private boolean loaded;
    private @Nullable PythonModule module;

    synchronized Optional<PythonModule> load(ModuleLoader loader, Path file) {
      if (!loaded) {
        module = loader.load(file).orElse(null);
        loaded = true;
      }
      return Optional.ofNullable(module);
    }
  }
}
