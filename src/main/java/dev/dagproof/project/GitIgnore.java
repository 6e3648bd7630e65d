package dev.dagproof.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/** Rules in the language of {@code .gitignore}. jgit is loaded with the first such file. */
final class GitIgnore implements IgnoreFile {
  private final Path folder;
  private final IgnoreNode rules;

  private GitIgnore(Path folder, IgnoreNode rules) {
    this.folder = folder;
    this.rules = rules;
  }

  /** Rules that are relative to this folder. */
  static GitIgnore parse(Path folder, byte[] text) throws IOException {
    IgnoreNode rules = new IgnoreNode();
    rules.parse(new ByteArrayInputStream(text));
    return new GitIgnore(folder, rules);
  }

  @Override
  public @Nullable Boolean decide(Path path, boolean isFolder) {
    return rules.checkIgnored(IgnoreFile.relative(folder, path), isFolder);
  }
}
