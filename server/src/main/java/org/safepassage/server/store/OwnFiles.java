package org.safepassage.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files and folders that no other user of the machine can open. Where the disk knows no rights,
/// they are as the disk makes them.
final class OwnFiles {
  private static final String FOLDER_RIGHTS = "rwx------";
  private static final String FILE_RIGHTS = "rw-------";

  private OwnFiles() {}

  /// Makes a folder if it isn't there, and closes it to others if it is.
  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (knowsRights(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER_RIGHTS));
    }
  }

  /// Makes a file, which has its rights before it has its content.
  static void write(Path file, String content) throws IOException {
    try (OutputStream out = create(file)) {
      out.write(content.getBytes(UTF_8));
    }
  }

  /// Makes a file that isn't there yet, to be written to.
  static OutputStream create(Path file) throws IOException {
    FileAttribute<?>[] rights =
        knowsRights(file)
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE_RIGHTS))
            }
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return Channels.newOutputStream(Files.newByteChannel(file, fresh, rights));
  }

  /// Deletes a folder with all that is in it, if it is there.
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean knowsRights(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
