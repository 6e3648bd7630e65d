package dev.dagproof.project;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a {@code .gitignore} or {@code .airflowignore} says. */
interface IgnoreFile {
  /** Whether this absolute path is ignored; null if the file says nothing of it. */
  @Nullable Boolean decide(Path path, boolean isFolder);

  /** A path below a folder as ignore files write it. */
  static String relative(Path folder, Path path) {
    return folder.relativize(path).toString().replace(File.separatorChar, '/');
  }
}
