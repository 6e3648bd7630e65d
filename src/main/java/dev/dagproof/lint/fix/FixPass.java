package dev.dagproof.lint.fix;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.Edit;
import dev.dagproof.lint.Fix;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Applies as many fixes of one file as fit together. Of two that touch the same text, or are of one
 * group, the first counts; the other one comes to its turn when the file has been checked anew.
 */
final class FixPass {
  private final Set<Edit> edits = new LinkedHashSet<>();
  private final Set<Integer> groups = new HashSet<>();
  private final List<Diagnostic> fixed = new ArrayList<>();

  /** Chooses among the fixes of these findings, which are all of one file. */
  FixPass(List<Diagnostic> findings, boolean unsafeFixes) {
    List<Diagnostic> fixable = new ArrayList<>();
    for (Diagnostic finding : findings) {
      Fix fix = finding.fix();
      if (fix != null && !fix.edits().isEmpty() && fix.isApplied(unsafeFixes)) {
        fixable.add(finding);
      }
    }
    fixable.sort((one, other) -> Integer.compare(firstOffset(one), firstOffset(other)));
    for (Diagnostic finding : fixable) {
      Fix fix = finding.fix();
      if (fix != null && take(fix)) {
        fixed.add(finding);
      }
    }
  }

  private static int firstOffset(Diagnostic finding) {
    int first = Integer.MAX_VALUE;
    Fix fix = finding.fix();
    for (Edit edit : fix == null ? List.<Edit>of() : fix.edits()) {
      first = Math.min(first, edit.start());
    }
    return first;
  }

  private boolean take(Fix fix) {
    List<Edit> fresh = new ArrayList<>();
    for (Edit edit : fix.edits()) {
      if (!edits.contains(edit)) {
        fresh.add(edit);
      }
    }
    if (fresh.isEmpty()) {
      return true;
    }
    if (groups.contains(fix.group()) || overlapsAny(fresh)) {
      return false;
    }
    edits.addAll(fresh);
    if (fix.group() != Fix.ALONE) {
      groups.add(fix.group());
    }
    return true;
  }

  private boolean overlapsAny(List<Edit> fresh) {
    for (Edit edit : fresh) {
      for (Edit taken : edits) {
        if (edit.overlaps(taken)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The findings whose fixes are applied. */
  List<Diagnostic> fixed() {
    return fixed;
  }

  /** The text with the fixes. */
  byte[] apply(byte[] text) {
    List<Edit> inOrder = new ArrayList<>(edits);
    inOrder.sort(null);
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 256);
    int at = 0;
    for (Edit edit : inOrder) {
      out.write(text, at, edit.start() - at);
      out.writeBytes(edit.text().getBytes(UTF_8));
      at = edit.end();
    }
    out.write(text, at, text.length - at);
    return out.toByteArray();
  }
}
