package dev.dagproof.project;

import dev.dagproof.project.InputFile.Role;
import dev.dagproof.project.Revision.Entry;
import dev.dagproof.python.source.UnreadableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Python files that the user's paths meant in a revision: as {@link FileFinder} does on
 * the disk, with the ignore files of that time and the settings of today.
 */
public final class RevisionFinder {
  private final Revision revision;
  private final DiscoverySettings settings;
  private final Path workingDirectory;
  private final Map<Path, InputFile> found = new LinkedHashMap<>();

  private RevisionFinder(Revision revision, DiscoverySettings settings, Path workingDirectory) {
    this.workingDirectory = workingDirectory;
    this.revision = revision;
    this.settings = settings;
  }

  /**
   * The files, each once; none for paths that the revision does not have.
   *
   * @param paths as the user gave them
   * @param workingDirectory absolute
   */
  public static List<InputFile> find(
      List<Path> paths, Revision revision, DiscoverySettings settings, Path workingDirectory) {
    RevisionFinder finder = new RevisionFinder(revision, settings, workingDirectory);
    for (Path given : paths) {
      Path path = workingDirectory.resolve(given).normalize();
      Entry entry = revision.find(path);
      String name = given.normalize().toString();
      if (entry == null || entry.isSubmodule()) {
        if (revision.isElsewhere(path)) {
          finder.addSubmodule(path, name);
        }
        continue;
      }
      Path parent = path.getParent();
      boolean isAlone = settings.isolated() || parent == null;
      Path folder = entry.isFolder() || parent == null ? path : parent;
      Path root = isAlone ? folder : ProjectRoot.of(folder);
      if (entry.isFolder()) {
        finder.walk(path, name, Role.FOUND, finder.above(path), root);
      } else if (entry.isFile()) {
        finder.found.put(path, new InputFile(path, name, Role.NAMED, root));
      }
    }
    return List.copyOf(finder.found.values());
  }

  /**
   * The Python files of the revision that are not on the disk any more: one of them may be what
   * another file was then.
   */
  public static List<InputFile> gone(Revision revision, DiscoverySettings settings) {
    RevisionFinder finder = new RevisionFinder(revision, settings, revision.root());
    Path root = revision.root();
    finder.walk(root, root.toString(), Role.FOUND, IgnoreRules.none(), root);
    List<InputFile> gone = new ArrayList<>(finder.found.values());
    gone.removeIf(file -> Files.exists(file.path()));
    return gone;
  }

  private IgnoreRules above(Path folder) {
    List<Path> folders = new ArrayList<>();
    for (Path at = folder; !at.equals(revision.root()); ) {
      Path parent = at.getParent();
      if (parent == null) {
        break;
      }
      folders.addFirst(parent);
      at = parent;
    }
    IgnoreRules rules = IgnoreRules.none();
    for (Path above : folders) {
      rules = rules(above, rules);
    }
    return rules;
  }

  private IgnoreRules rules(Path folder, IgnoreRules above) {
    byte[] git = settings.respectGitignore() ? text(folder.resolve(IgnoreRules.GIT_FILE)) : null;
    byte[] airflow = text(folder.resolve(IgnoreRules.AIRFLOW_FILE));
    return above.with(folder, git, airflow, settings);
  }

  private byte @Nullable [] text(Path file) {
    try {
      return revision.exists(file) ? revision.readBytes(file, file.toString()) : null;
    } catch (UnreadableSource e) {
      return null;
    }
  }

  private void walk(Path folder, String name, Role role, IgnoreRules above, Path root) {
    Map<String, Entry> entries = revision.entries(folder);
    if (entries.containsKey("pyvenv.cfg")) {
      return;
    }
    IgnoreRules rules = rules(folder, above);
    for (Map.Entry<String, Entry> each : entries.entrySet()) {
      Path path = folder.resolve(each.getKey());
      String pathName = name.isEmpty() ? each.getKey() : name + "/" + each.getKey();
      visit(path, each.getKey(), pathName, each.getValue(), role, rules, root);
    }
  }

  /** A link to a folder is not followed: what it leads to is found under its own name. */
  private void visit(
      Path path, String last, String name, Entry entry, Role role, IgnoreRules rules, Path root) {
    Entry target = entry.isFolder() ? entry : revision.find(path);
    boolean isPython = target != null && target.isFile() && last.endsWith(".py");
    if (settings.exclusions().exclude(path, last)) {
      return;
    }
    if (entry.isSubmodule()) {
      addSubmodule(path, name);
      return;
    }
    if ((!entry.isFolder() && !isPython) || rules.ignoredByGit(path, entry.isFolder())) {
      return;
    }
    boolean isIgnored = role == Role.FOUND && rules.ignoredByAirflow(path, entry.isFolder());
    Role below = isIgnored ? Role.IMPORTED_ONLY : role;
    if (isPython) {
      found.putIfAbsent(path, new InputFile(path, name, below, root));
    } else {
      walk(path, name, below, rules, root);
    }
  }

  /** It is the same then and now, and so nothing of it has changed. */
  private void addSubmodule(Path path, String name) {
    if (!Files.exists(path)) {
      return;
    }
    String reason = "is not of this repository and is taken as it is now";
    settings.warnings().warn("`" + name + "` " + reason + ": compare it by itself");
    for (InputFile file : FileFinder.find(List.of(Path.of(name)), settings, workingDirectory)) {
      found.putIfAbsent(file.path(), file);
    }
  }
}
