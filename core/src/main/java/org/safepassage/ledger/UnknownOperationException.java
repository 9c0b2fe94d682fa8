package org.safepassage.ledger;

import org.safepassage.model.OperationId;

/// There is no ledger of this operation here.
public final class UnknownOperationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient OperationId operation;

  public UnknownOperationException(OperationId operation) {
    super("There is no ledger of the operation " + operation + " here.");
    this.operation = operation;
  }

  public OperationId operation() {
    return operation;
  }
}
