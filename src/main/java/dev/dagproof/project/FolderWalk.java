package dev.dagproof.project;

import dev.dagproof.project.InputFile.Role;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a folder that the user gave. Linked folders come last, and only where their
 * target was not walked by then: links in a circle end, and a file keeps its real name.
 */
final class FolderWalk {
  private final DiscoverySettings settings;
  private final Path projectRoot;
  private final Consumer<InputFile> found;
  private final Set<Object> walked;
  private final Deque<Folder> linked = new ArrayDeque<>();

  /** A folder to walk, how reports call it, the rules above it, and what its files are. */
  private record Folder(Path path, String name, IgnoreRules rules, Role role) {}

  /** An entry of a folder. */
  private record Entry(Path path, String name) {}

  /**
   * A walk.
   *
   * @param walked the folders walked before, by device and number; those of this walk are added
   */
  FolderWalk(
      DiscoverySettings settings, Path projectRoot, Set<Object> walked, Consumer<InputFile> found) {
    this.settings = settings;
    this.projectRoot = projectRoot;
    this.walked = walked;
    this.found = found;
  }

  /**
   * Walks a folder.
   *
   * @param name the folder as the user gave it; empty for the working directory
   */
  void walk(Path path, String name) {
    IgnoreRules above = IgnoreRules.above(path, settings);
    Folder given = new Folder(path, name, above, Role.FOUND);
    if (noteWalked(path)) {
      walk(given);
    }
    while (!linked.isEmpty()) {
      Folder next = linked.removeFirst();
      if (!isLoop(next.path) && noteWalked(next.path)) {
        walk(next);
      }
    }
  }

  private void walk(Folder folder) {
    List<Entry> entries;
    try {
      entries = entries(folder.path);
    } catch (IOException e) {
      String reason = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
      found.accept(
          new InputFile(
              folder.path,
              folder.name.isEmpty() ? "." : folder.name,
              Role.NAMED,
              projectRoot,
              String.valueOf(reason)));
      return;
    }
    boolean hasGit = false;
    boolean hasAirflow = false;
    for (Entry entry : entries) {
      if (entry.name.equals("pyvenv.cfg")) {
        return;
      }
      hasGit |= entry.name.equals(IgnoreRules.GIT_FILE);
      hasAirflow |= entry.name.equals(IgnoreRules.AIRFLOW_FILE);
    }
    IgnoreRules rules = folder.rules.with(folder.path, hasGit, hasAirflow, settings);
    for (Entry entry : entries) {
      visit(entry, folder, rules);
    }
  }

  private void visit(Entry entry, Folder folder, IgnoreRules rules) {
    if (settings.exclusions().exclude(entry.path, entry.name)) {
      return;
    }
    BasicFileAttributes attributes = attributes(entry.path, LinkOption.NOFOLLOW_LINKS);
    boolean isLink = attributes != null && attributes.isSymbolicLink();
    if (isLink) {
      attributes = attributes(entry.path);
    }
    if (attributes == null) {
      return;
    }
    boolean isFolder = attributes.isDirectory();
    boolean isPython = attributes.isRegularFile() && entry.name.endsWith(".py");
    if ((!isFolder && !isPython) || rules.ignoredByGit(entry.path, isFolder)) {
      return;
    }
    Role role =
        folder.role == Role.FOUND && rules.ignoredByAirflow(entry.path, isFolder)
            ? Role.IMPORTED_ONLY
            : folder.role;
    String name = folder.name.isEmpty() ? entry.name : withSeparator(folder.name) + entry.name;
    Folder below = new Folder(entry.path, name, rules, role);
    if (isPython) {
      found.accept(new InputFile(entry.path, name, role, projectRoot));
    } else if (isLink) {
      linked.add(below);
    } else if (noteWalked(attributes.fileKey())) {
      walk(below);
    }
  }

  private static List<Entry> entries(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        entries.add(new Entry(path, String.valueOf(path.getFileName())));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort((a, b) -> a.name.compareTo(b.name));
    return entries;
  }

  private boolean noteWalked(Path folder) {
    BasicFileAttributes attributes = attributes(folder);
    return attributes == null || noteWalked(attributes.fileKey());
  }

  /** Notes a folder by its device and number; false if it was walked before. */
  private boolean noteWalked(@Nullable Object fileKey) {
    // Windows has no such keys; links there are rare, and their depth is limited.
    return fileKey == null || walked.add(fileKey);
  }

  /** Whether the link leads to a folder that it is in itself. */
  private static boolean isLoop(Path link) {
    try {
      Path parent = link.getParent();
      return parent != null && parent.toRealPath().startsWith(link.toRealPath());
    } catch (IOException e) {
      return true;
    }
  }

  private static @Nullable BasicFileAttributes attributes(Path path, LinkOption... options) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, options);
    } catch (IOException e) {
      // It went away meanwhile, or is a link to nowhere.
      return null;
    }
  }

  private static String withSeparator(String folder) {
    return folder.endsWith(File.separator) ? folder : folder + File.separator;
  }
}
