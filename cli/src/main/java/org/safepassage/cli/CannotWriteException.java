package org.safepassage.cli;

import java.io.IOException;
import java.nio.file.Path;

/// A file that was asked for can't be written.
final class CannotWriteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotWriteException(Path file, IOException cause) {
    super(
        """
        %s can't be written: %s.
        Maybe the folder doesn't exist, or isn't yours to write in.\
        """
            .formatted(file, reason(cause)),
        cause);
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case java.nio.file.NoSuchFileException _ -> "there is no such folder";
      case java.nio.file.AccessDeniedException _ -> "permission denied";
      case java.nio.file.FileSystemException system when system.getReason() != null ->
          system.getReason();
      default -> cause.getClass().getSimpleName();
    };
  }
}
