package dev.dagproof.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.python.source.FileTree;
import dev.dagproof.python.source.SourceReader;
import dev.dagproof.python.source.UnreadableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/**
 * The files of a git repository as they were in a revision, under the paths that they have on the
 * disk. What is outside of the repository, or in a submodule, is read from the disk. Nothing is
 * written.
 */
public final class Revision implements FileTree, AutoCloseable {
  /** As many as Linux follows. */
  private static final int MAX_LINKS = 40;

  /** git's other word for it, which jgit does not know. */
  private static final Pattern HEAD = Pattern.compile("^@(?!\\{)");

  /** A search in messages, dates or branches; jgit knows few of them. */
  private static final Pattern SEARCH = Pattern.compile("[:{]");

  private final String name;
  private final Path root;
  private final Repository repository;
  private final ObjectReader reader;
  private final Map<Path, Map<String, Entry>> folders = new HashMap<>();

  /** Something in a folder of the revision. */
  record Entry(FileMode mode, ObjectId id) {
    boolean isFolder() {
      return mode.equals(FileMode.TREE);
    }

    boolean isFile() {
      return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }

    boolean isSubmodule() {
      return mode.equals(FileMode.GITLINK);
    }
  }

  private Revision(String name, Path root, Repository repository, ObjectId tree) {
    this.name = name;
    this.root = root;
    this.repository = repository;
    this.reader = repository.newObjectReader();
    folders.put(root, entries(tree));
  }

  /**
   * Opens the repository that a path is in.
   *
   * @param path absolute; need not exist any more
   * @param name what git resolves: a branch, a tag, {@code HEAD~2}, the beginning of a hash
   * @throws ConfigurationException if there is no such repository or revision
   */
  public static Revision open(Path path, String name) throws ConfigurationException {
    Path root = IgnoreRules.repositoryRoot(path);
    if (root == null) {
      String advice = Files.isSymbolicLink(path) ? ": give the path that the link leads to" : "";
      throw new ConfigurationException("`" + path + "` is in no git repository" + advice);
    }
    if (name.isEmpty()) {
      throw new ConfigurationException("give a revision, such as HEAD~1");
    }
    GitSystem.install();
    Repository repository = null;
    try {
      FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(root.toFile());
      if (builder.getGitDir() == null) {
        throw new ConfigurationException("`" + root.resolve(".git") + "` is no git repository");
      }
      repository = builder.setMustExist(true).build();
      if ("sha256".equals(repository.getConfig().getString("extensions", null, "objectformat"))) {
        throw new ConfigurationException(
            "the git repository `" + root + "` has hashes of SHA-256, which cannot be read yet");
      }
      return new Revision(name, root, repository, tree(name, root, repository));
    } catch (IOException | IllegalArgumentException e) {
      if (repository != null) {
        repository.close();
      }
      throw new ConfigurationException(
          "the git repository `" + root + "` cannot be read: " + e.getMessage());
    } catch (ConfigurationException e) {
      if (repository != null) {
        repository.close();
      }
      throw e;
    }
  }

  private static ObjectId tree(String name, Path root, Repository repository)
      throws IOException, ConfigurationException {
    if (name.contains("..")) {
      throw new ConfigurationException("`" + name + "` is a range: give one revision");
    }
    ObjectId commit;
    try {
      commit = repository.resolve(HEAD.matcher(name).replaceFirst(Constants.HEAD) + "^{commit}");
    } catch (AmbiguousObjectException e) {
      throw new ConfigurationException("`" + name + "` is the beginning of several hashes");
    } catch (IncorrectObjectTypeException e) {
      throw new ConfigurationException("`" + name + "` is no commit");
    } catch (RevisionSyntaxException | MissingObjectException e) {
      commit = null;
    }
    if (commit == null && SEARCH.matcher(name).find()) {
      throw new ConfigurationException(
          "`" + name + "` is not understood: give the hash that `git rev-parse` prints for it");
    }
    if (commit == null) {
      throw new ConfigurationException(
          "the git repository `" + root + "` has no revision `" + name + "`" + advice(repository));
    }
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(commit).getTree().getId();
    }
  }

  private static String advice(Repository repository) throws IOException {
    return repository.getObjectDatabase().getShallowCommits().isEmpty()
        ? ""
        : "; it is a shallow clone: `git fetch --unshallow` gets the others";
  }

  /** What the user calls it. */
  public String name() {
    return name;
  }

  /** Whether a path is not the repository's own: submodules have revisions of their own. */
  synchronized boolean isElsewhere(Path path) {
    Path at = path;
    while (at != null && at.startsWith(root)) {
      Entry entry = find(at);
      if (entry != null) {
        return entry.isSubmodule();
      }
      at = at.getParent();
    }
    return true;
  }

  /** The folder of the repository. */
  Path root() {
    return root;
  }

  @Override
  public byte[] readBytes(Path file, String fileName) throws UnreadableSource {
    if (isElsewhere(file)) {
      return SourceReader.readBytes(file, fileName);
    }
    Entry entry = find(file);
    if (entry == null || !entry.isFile()) {
      String reason = entry == null ? "no such file or folder" : "it is not a regular file";
      throw new UnreadableSource(reason + " in " + name, "check the path", fileName);
    }
    try {
      ObjectLoader loader = repository.open(entry.id(), Constants.OBJ_BLOB);
      if (loader.getSize() > SourceReader.MAX_BYTES) {
        throw new UnreadableSource("it is too large in " + name, "exclude the file", fileName);
      }
      return loader.getCachedBytes(SourceReader.MAX_BYTES);
    } catch (IOException e) {
      throw new UnreadableSource(
          "its content in " + name + " is not in this clone (" + e.getMessage() + ")",
          "fetch it with git",
          fileName);
    }
  }

  @Override
  public List<String> names(Path folder) {
    return isElsewhere(folder) ? DISK.names(folder) : List.copyOf(entries(folder).keySet());
  }

  @Override
  public boolean exists(Path path) {
    return isElsewhere(path) ? Files.exists(path) : find(path) != null;
  }

  /** What is at a path, behind all links; null if there is nothing. */
  synchronized @Nullable Entry find(Path path) {
    return find(path, MAX_LINKS);
  }

  private @Nullable Entry find(Path path, int links) {
    Path parent = path.getParent();
    Path last = path.getFileName();
    if (path.equals(root) || parent == null || last == null || !path.startsWith(root)) {
      return path.equals(root) ? new Entry(FileMode.TREE, ObjectId.zeroId()) : null;
    }
    Entry entry = entries(parent, links).get(last.toString());
    if (entry == null || !entry.mode().equals(FileMode.SYMLINK)) {
      return entry;
    }
    Path target = target(parent, entry);
    return target == null || links == 0 ? null : find(target, links - 1);
  }

  /** What is in a folder, by names in their order; empty if it is none. */
  synchronized Map<String, Entry> entries(Path folder) {
    return entries(folder, MAX_LINKS);
  }

  private Map<String, Entry> entries(Path folder, int links) {
    Map<String, Entry> known = folders.get(folder);
    if (known == null) {
      Entry entry = find(folder, links);
      known = entry != null && entry.isFolder() ? entries(entry.id()) : Map.of();
      folders.put(folder, known);
    }
    return known;
  }

  private Map<String, Entry> entries(ObjectId tree) {
    if (tree.equals(ObjectId.zeroId())) {
      // A link to the root.
      return folders.getOrDefault(root, Map.of());
    }
    Map<String, Entry> entries = new TreeMap<>();
    try {
      CanonicalTreeParser parser = new CanonicalTreeParser(null, reader, tree);
      while (!parser.eof()) {
        entries.put(
            parser.getEntryPathString(),
            new Entry(parser.getEntryFileMode(), parser.getEntryObjectId()));
        parser.next();
      }
    } catch (IOException e) {
      // A clone that lacks it, or a damaged one: nothing is known of this folder.
      return Map.of();
    }
    return new LinkedHashMap<>(entries);
  }

  private @Nullable Path target(Path folder, Entry link) {
    try {
      String text =
          new String(repository.open(link.id(), Constants.OBJ_BLOB).getCachedBytes(1 << 12), UTF_8);
      return folder.resolve(text).normalize();
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  @Override
  public void close() {
    reader.close();
    repository.close();
  }
}
