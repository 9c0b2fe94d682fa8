package org.safepassage.agreement;

import java.util.Optional;
import org.safepassage.model.ClauseId;
import org.safepassage.model.Count;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SourceRef;

/// A term that no count decides, such as which arms may be taken along. Shown with every answer,
/// and recorded when broken.
///
/// @param party who owes it, or whom it is about
/// @param place where it holds; none means everywhere
public record CarriedTerm(
    Kind kind,
    String text,
    Optional<Amount> amount,
    Optional<PartyId> party,
    Optional<PlaceId> place,
    Optional<ClauseId> clause,
    SourceRef where) {

  /// How much: `1` of "rifle per person".
  public record Amount(Count number, String unit) {}

  /// What it is about.
  public enum Kind {
    ARMS,
    BELONGINGS,
    INSPECTIONS,
    GUARANTOR_ON_VEHICLE,
    OBSERVER_ON_VEHICLE,
    BATCHES,
    AID_RATE,
    TRUCE_LENGTH,
    LIST_EXCHANGE,
    LINKED_EVENT,
    VOLUNTARINESS,
    PROTECTION,
    REMEDY,
    OTHER;

    /// The word in files and in output.
    public String word() {
      return switch (this) {
        case ARMS -> "arms";
        case BELONGINGS -> "belongings";
        case INSPECTIONS -> "inspections";
        case GUARANTOR_ON_VEHICLE -> "guarantor-on-vehicle";
        case OBSERVER_ON_VEHICLE -> "observer-on-vehicle";
        case BATCHES -> "batches";
        case AID_RATE -> "aid-rate";
        case TRUCE_LENGTH -> "truce-length";
        case LIST_EXCHANGE -> "list-exchange";
        case LINKED_EVENT -> "linked-event";
        case VOLUNTARINESS -> "voluntariness";
        case PROTECTION -> "protection";
        case REMEDY -> "remedy";
        case OTHER -> "other";
      };
    }
  }
}
