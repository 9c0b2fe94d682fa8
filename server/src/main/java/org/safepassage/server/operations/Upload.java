package org.safepassage.server.operations;

import java.util.List;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Finding;
import org.safepassage.model.OperationId;
import org.safepassage.server.room.LiveRoom;

/// What became of files that were sent.
public sealed interface Upload {

  /// @param warnings what deserves a look
  record Stored(LiveRoom room, int version, List<Finding> warnings) implements Upload {
    public Stored {
      warnings = List.copyOf(warnings);
    }
  }

  /// Something is wrong with them; all that is.
  record Wrong(List<Finding> findings) implements Upload {
    public Wrong {
      findings = List.copyOf(findings);
    }
  }

  /// They are of another operation than the one that they were sent for.
  record OfAnother(OperationId found) implements Upload {}

  /// There is such an operation already.
  record AlreadyThere(OperationId operation) implements Upload {}

  /// They change versions of the agreement that the parties have been told of: those stay as they
  /// are, and what is agreed anew is another version.
  record Fixed(List<AgreementId> agreements) implements Upload {
    public Fixed {
      agreements = List.copyOf(agreements);
    }
  }

  /// Somebody else changed them at the same time.
  record Overtaken() implements Upload {}
}
