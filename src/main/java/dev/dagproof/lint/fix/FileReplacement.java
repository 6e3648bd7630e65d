package dev.dagproof.lint.fix;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a fixed file: the old one stays until the new one is complete. */
public final class FileReplacement {
  private FileReplacement() {}

  /** Writes the file, through links to it; gives why it cannot, or null. */
  public static @Nullable String write(FixedFile fixed) {
    try {
      Path file = fixed.path().toRealPath();
      if (isReadOnly(file)) {
        return "it is read-only";
      }
      if (!Arrays.equals(Files.readAllBytes(file), fixed.before())) {
        return "it changed while it was checked; run it again";
      }
      replace(file, fixed.after());
      return null;
    } catch (AccessDeniedException e) {
      return "permission denied";
    } catch (FileSystemException e) {
      return e.getReason() == null ? "it is gone" : e.getReason();
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Whether nobody may write it: whoever may write the folder, or is root, is to respect that. */
  private static boolean isReadOnly(Path file) throws IOException {
    PosixFileAttributes attributes = posix(file);
    if (attributes == null) {
      return !Files.isWritable(file);
    }
    boolean anybody =
        attributes.permissions().contains(PosixFilePermission.OWNER_WRITE)
            || attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
            || attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    return !anybody || !Files.isWritable(file);
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    // In the same folder: from another file system it could not be moved at once.
    Path folder = Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    Path fresh = Files.createTempFile(folder, ".dagproof-", null);
    try {
      Files.write(fresh, bytes);
      copyRights(file, fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void copyRights(Path from, Path to) throws IOException {
    PosixFileAttributes attributes = posix(from);
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (attributes == null || view == null) {
      return;
    }
    PosixFileAttributes own = view.readAttributes();
    // Only root may give a file away, and only root comes to files of others here.
    if (!own.owner().equals(attributes.owner())) {
      view.setOwner(attributes.owner());
    }
    if (!own.group().equals(attributes.group())) {
      setGroup(view, attributes);
    }
    view.setPermissions(attributes.permissions());
  }

  /** A group that one is not in stays as it is for new files. */
  private static void setGroup(PosixFileAttributeView view, PosixFileAttributes attributes) {
    try {
      view.setGroup(attributes.group());
    } catch (IOException e) {
      return;
    }
  }

  private static @Nullable PosixFileAttributes posix(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null ? null : view.readAttributes();
  }
}
