package org.safepassage.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A folder that is ours alone: no other server works in it meanwhile, and no other user of the
/// machine can look into it.
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Makes the folder if it isn't there, and takes it.
  ///
  /// @throws DatabaseUnusableException when another server has it, or it can't be written
  static FolderLock take(Path folder) throws DatabaseUnusableException {
    FileChannel channel = null;
    try {
      OwnFiles.makeFolder(folder);
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new FolderLock(channel);
      }
      channel.close();
      throw inUse(folder);
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      throw inUse(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /// Whether another server has a folder just now.
  ///
  /// @throws DatabaseUnusableException when it can't be looked into
  static boolean isTaken(Path folder) throws DatabaseUnusableException {
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static DatabaseUnusableException unwritable(Path folder, IOException why) {
    return new DatabaseUnusableException(
        """
        The folder %s for the database can't be written to.
        Maybe it belongs to another user, the disk is full, or another folder was meant.\
        """
            .formatted(folder),
        why);
  }

  private static DatabaseUnusableException inUse(Path folder) {
    return new DatabaseUnusableException(
        """
        Another server is using the database in %s.
        Maybe it is still being stopped; or give this one another folder.\
        """
            .formatted(folder));
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new IllegalStateException("A lock that wasn't taken couldn't be closed.", e);
      }
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }
}
