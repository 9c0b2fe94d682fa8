package org.safepassage.ledger;

/// What an event says. The kinds that there are, by what they are about; each has a written name
/// that never changes, whatever becomes of the class.
public sealed interface Body
    permits AgreementBody,
        PeopleBody,
        AssuranceBody,
        ConvoyBody,
        TroubleBody,
        RecordBody,
        AccountBody {

  /// The written name of the kind.
  String kind();

  /// Writes what the kind has of its own, always in the same order.
  void write(Fields fields);
}
