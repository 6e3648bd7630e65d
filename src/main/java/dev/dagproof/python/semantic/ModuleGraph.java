package dev.dagproof.python.semantic;

import java.lang.ref.WeakReference;
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
    return entry(file).load(loader, file, true);
  }

  /**
   * The file as a module, remembered only as long as somebody holds it: for files that are looked
   * at once, of which there may be thousands. In the meantime an import that leads to it gives the
   * same object, so that no two objects of one file are ever at hand together.
   */
  public Optional<PythonModule> loadOnce(Path file) {
    return entry(file).load(loader, file, false);
  }

  private Entry entry(Path file) {
    Path key = file.toAbsolutePath().normalize();
    Entry entry = entries.get(key);
    if (entry != null) {
      return entry;
    }
    Entry fresh = new Entry();
    Entry other = entries.putIfAbsent(key, fresh);
    return other == null ? fresh : other;
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
    private boolean unreadable;
    private @Nullable PythonModule kept;
    private @Nullable WeakReference<PythonModule> held;

    synchronized Optional<PythonModule> load(ModuleLoader loader, Path file, boolean keep) {
      PythonModule module = kept;
      if (module == null && held != null) {
        module = held.get();
      }
      if (module == null && !unreadable) {
        module = loader.load(file).orElse(null);
        unreadable = module == null;
        held = module == null ? null : new WeakReference<>(module);
      }
      if (keep) {
        kept = module;
      }
      return Optional.ofNullable(module);
    }
  }
}
