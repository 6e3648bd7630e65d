package dev.dagproof.lint.fix;

import dev.dagproof.lint.Diagnostic;
import dev.dagproof.python.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file while it is fixed. */
public final class FixedFile {
  private final Path path;
  private final byte[] before;
  private final SourceFile textBefore;
  private byte[] after;
  private SourceFile textAfter;
  private final List<Diagnostic> fixed = new ArrayList<>();

  /** A file of these bytes, in which nothing is fixed yet. */
  FixedFile(Path path, byte[] bytes, SourceFile text) {
    this.path = path;
    this.before = bytes;
    this.textBefore = text;
    this.after = bytes;
    this.textAfter = text;
  }

  /** Where it lies: absolute. */
  public Path path() {
    return path;
  }

  /** What it held before, in its own encoding. */
  public byte[] before() {
    return before;
  }

  /** What it holds now, in its own encoding. */
  public byte[] after() {
    return after;
  }

  /** Its text before. */
  public SourceFile textBefore() {
    return textBefore;
  }

  /** Its text now. */
  public SourceFile textAfter() {
    return textAfter;
  }

  /** The findings that are gone. */
  List<Diagnostic> fixed() {
    return fixed;
  }

  void replace(byte[] bytes, SourceFile text, List<Diagnostic> gone) {
    after = bytes;
    textAfter = text;
    fixed.addAll(gone);
  }
}
