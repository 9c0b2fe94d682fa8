package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.safepassage.agreement.Agreement;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;
import org.safepassage.formats.Reading;
import org.safepassage.model.Finding;
import org.safepassage.model.Operation;

/// A deal written down as files, so that benchmarks begin where users do.
///
/// @param operation the text of `operation.yaml`
/// @param agreement the text of the one agreement
record DealFolder(String operation, String agreement) {

  /// What was read.
  record Deal(Operation operation, Agreement agreement) {}

  void write(Path folder) throws IOException {
    Path agreements = Files.createDirectories(folder.resolve(OperationFiles.AGREEMENTS));
    Files.writeString(folder.resolve(OperationFiles.OPERATION), operation);
    Files.writeString(agreements.resolve("deal.yaml"), agreement);
  }

  /// @throws IllegalStateException when the files are found wrong
  static Deal read(Path folder) {
    Reading<OperationFolder> reading = OperationFiles.read(folder);
    List<Finding> findings = reading.findings();
    OperationFolder read =
        reading
            .value()
            .orElseThrow(() -> new IllegalStateException("It can't be read: " + findings));
    return new Deal(read.operation(), read.agreements().getFirst());
  }
}
