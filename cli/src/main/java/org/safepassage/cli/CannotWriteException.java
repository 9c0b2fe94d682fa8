package org.safepassage.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// A file that was asked for can't be written.
final class CannotWriteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private CannotWriteException(Path file, String reason, String maybe) {
    super(
        """
        %s can't be written: %s.
        Maybe %s.\
        """
            .formatted(Shown.text(file.toString()), reason, maybe));
  }

  static CannotWriteException of(Path file, IOException cause) {
    CannotWriteException cannot =
        switch (cause) {
          case NoSuchFileException _ -> noFolder(file);
          case FileAlreadyExistsException _, NotDirectoryException _ ->
              new CannotWriteException(file, "a file is in its way", "another name was meant");
          case AccessDeniedException _ ->
              new CannotWriteException(
                  file, "permission denied", "choose a folder that is yours to write in");
          case FileSystemException system when system.getReason() != null ->
              other(file, system.getReason());
          default ->
              other(
                  file,
                  cause.getMessage() == null
                      ? cause.getClass().getSimpleName()
                      : cause.getMessage());
        };
    cannot.initCause(cause);
    return cannot;
  }

  static CannotWriteException noFolder(Path file) {
    return new CannotWriteException(
        file, "there is no such folder", "make the folder first, or its name is misspelt");
  }

  static CannotWriteException isFolder(Path file) {
    return new CannotWriteException(
        file, "it is a folder", "the name of a file is missing after it");
  }

  static CannotWriteException isFile(Path folder) {
    return new CannotWriteException(
        folder, "it is a file, and a folder is to be made", "another name was meant");
  }

  static CannotWriteException isFull(Path folder) {
    return new CannotWriteException(
        folder,
        "there is something in it, and what belongs to an older timetable would stay beside the new",
        "choose a new folder, or empty this one first");
  }

  /// Files of the formats are written by people and never over.
  static CannotWriteException isInput(Path file) {
    return new CannotWriteException(
        file,
        "it is there already, and looks like a file that an operation is read from",
        "another name was meant");
  }

  static CannotWriteException isText(Path file) {
    return new CannotWriteException(
        file, "it is one of the texts that are read", "another name was meant");
  }

  private static CannotWriteException other(Path file, String reason) {
    return new CannotWriteException(file, reason, "the disk is full, or another place was meant");
  }
}
