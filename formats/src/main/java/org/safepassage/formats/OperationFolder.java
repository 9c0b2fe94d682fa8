package org.safepassage.formats;

import java.nio.file.Path;
import java.util.List;
import org.safepassage.agreement.Agreement;
import org.safepassage.model.Operation;

/// An operation with the versions of its agreement, as they lie in one folder. What the writers of
/// the agreements assumed is in the operation's documentation too.
///
/// @param agreements in the order of their file names
public record OperationFolder(Path folder, Operation operation, List<Agreement> agreements) {
  public OperationFolder {
    agreements = List.copyOf(agreements);
  }
}
