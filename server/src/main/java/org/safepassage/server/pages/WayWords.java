package org.safepassage.server.pages;

import java.util.Optional;
import org.safepassage.ledger.AssuranceBody.DemandSettled.Settlement;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Stage;
import org.safepassage.model.FactState;
import org.safepassage.model.FigureKind;
import org.safepassage.model.Milestone;
import org.safepassage.operate.ConvoyState;
import org.safepassage.operate.Mark;

/// Which phrase says what.
final class WayWords {
  private WayWords() {}

  static WayPhrase of(ConvoyState state) {
    return switch (state) {
      case ConvoyState.Planned _ -> WayPhrase.PLANNED;
      case ConvoyState.Assembled _ -> WayPhrase.ASSEMBLED;
      case ConvoyState.Boarded _ -> WayPhrase.BOARDED;
      case ConvoyState.Released _ -> WayPhrase.RELEASED;
      case ConvoyState.UnderWay _ -> WayPhrase.UNDER_WAY;
      case ConvoyState.Ready _ -> WayPhrase.READY;
      case ConvoyState.Held _ -> WayPhrase.HELD;
      case ConvoyState.TurnedBack _ -> WayPhrase.TURNED_BACK;
      case ConvoyState.InSafePlace _ -> WayPhrase.IN_SAFE_PLACE;
      case ConvoyState.Arrived _ -> WayPhrase.ARRIVED;
      case ConvoyState.Returned _ -> WayPhrase.RETURNED;
      case ConvoyState.StoodDown _ -> WayPhrase.STOOD_DOWN;
    };
  }

  static Tone toneOf(ConvoyState state) {
    return switch (state) {
      case ConvoyState.Planned _, ConvoyState.Assembled _, ConvoyState.Boarded _ -> Tone.PLAIN;
      case ConvoyState.Released _, ConvoyState.UnderWay _, ConvoyState.Ready _ -> Tone.NOTE;
      case ConvoyState.Held _, ConvoyState.TurnedBack _, ConvoyState.InSafePlace _ -> Tone.WARNING;
      case ConvoyState.Arrived _ -> Tone.GOOD;
      case ConvoyState.Returned _, ConvoyState.StoodDown _ -> Tone.QUIET;
    };
  }

  static WayPhrase of(Stage stage) {
    return switch (stage) {
      case ASSEMBLED -> WayPhrase.STAGE_ASSEMBLED;
      case BOARDED -> WayPhrase.STAGE_BOARDED;
      case DEPARTED -> WayPhrase.STAGE_DEPARTED;
      case AT_CHECKPOINT -> WayPhrase.STAGE_AT_CHECKPOINT;
      case INSPECTED -> WayPhrase.STAGE_INSPECTED;
      case HELD -> WayPhrase.STAGE_HELD;
      case LET_ON -> WayPhrase.STAGE_LET_ON;
      case READY -> WayPhrase.STAGE_READY;
      case CROSSED -> WayPhrase.STAGE_CROSSED;
      case TURNED_BACK -> WayPhrase.STAGE_TURNED_BACK;
      case IN_SAFE_PLACE -> WayPhrase.STAGE_IN_SAFE_PLACE;
      case ARRIVED -> WayPhrase.STAGE_ARRIVED;
      case DISEMBARKED -> WayPhrase.STAGE_DISEMBARKED;
      case AT_HOSPITAL -> WayPhrase.STAGE_AT_HOSPITAL;
      case RETURNED -> WayPhrase.STAGE_RETURNED;
    };
  }

  static WayPhrase of(Milestone milestone) {
    return switch (milestone) {
      case BOARDED -> WayPhrase.AT_BOARDED;
      case DEPARTED -> WayPhrase.AT_DEPARTED;
      case READY -> WayPhrase.AT_READY;
      case CROSSED -> WayPhrase.AT_CROSSED;
      case ARRIVED -> WayPhrase.AT_ARRIVED;
    };
  }

  static WayPhrase of(Fate fate) {
    return switch (fate) {
      case DETAINED -> WayPhrase.DETAINED;
      case DIED -> WayPhrase.DIED;
      case LEFT_BY_CHOICE -> WayPhrase.LEFT_BY_CHOICE;
      case TRANSFERRED -> WayPhrase.TRANSFERRED;
      case TO_HOSPITAL -> WayPhrase.TO_HOSPITAL;
      case REFUSED_AT_SCREENING -> WayPhrase.REFUSED_AT_SCREENING;
      case BORN -> WayPhrase.BORN;
    };
  }

  static WayPhrase of(Role role) {
    return switch (role) {
      case COORDINATOR -> WayPhrase.COORDINATOR;
      case FIELD_OFFICER -> WayPhrase.FIELD_OFFICER;
      case OBSERVER -> WayPhrase.OBSERVER;
      case LIAISON -> WayPhrase.LIAISON;
      case INFORMATION_OFFICER -> WayPhrase.INFORMATION_OFFICER;
      case VIEWER -> WayPhrase.VIEWER;
      case ADMINISTRATOR -> WayPhrase.ADMINISTRATOR;
    };
  }

  static WayPhrase of(Mark mark) {
    return switch (mark) {
      case EARLY -> WayPhrase.EARLY;
      case LATE -> WayPhrase.LATE;
      case IN_THE_FUTURE -> WayPhrase.IN_THE_FUTURE;
      case MAYBE_A_DAY_OFF -> WayPhrase.MAYBE_A_DAY_OFF;
      case UNKNOWN_CONVOY -> WayPhrase.UNKNOWN_CONVOY;
      case UNKNOWN_NAME -> WayPhrase.UNKNOWN_NAME;
      case REPEATED -> WayPhrase.REPEATED;
      case CONTRADICTS -> WayPhrase.CONTRADICTS;
      case FEWER_THAN_BEFORE -> WayPhrase.FEWER_THAN_BEFORE;
      case MORE_THAN_BEFORE -> WayPhrase.MORE_THAN_BEFORE;
      case AGAINST_THE_AGREEMENT -> WayPhrase.AGAINST_THE_AGREEMENT;
      case CORRECTED -> WayPhrase.CORRECTED;
    };
  }

  static WayPhrase of(FactState state) {
    return switch (state) {
      case NOT_ASKED -> WayPhrase.NOT_ASKED;
      case ASKED -> WayPhrase.ASKED;
      case PROMISED -> WayPhrase.PROMISED;
      case GIVEN -> WayPhrase.FACT_GIVEN;
      case REFUSED -> WayPhrase.FACT_REFUSED;
    };
  }

  static Tone toneOf(FactState state) {
    return switch (state) {
      case NOT_ASKED, ASKED -> Tone.QUIET;
      case PROMISED -> Tone.NOTE;
      case GIVEN -> Tone.GOOD;
      case REFUSED -> Tone.WARNING;
    };
  }

  static WayPhrase of(Optional<Settlement> settlement) {
    return settlement
        .map(how ->
            switch (how) {
              case WITHDRAWN -> WayPhrase.WITHDRAWN;
              case MET -> WayPhrase.MET;
              case REFUSED -> WayPhrase.DEMAND_REFUSED;
            })
        .orElse(WayPhrase.DEMAND_OPEN);
  }

  static RoomPhrase of(FigureKind kind) {
    return switch (kind) {
      case REPORTED -> RoomPhrase.REPORTED;
      case ATTESTED -> RoomPhrase.ATTESTED;
      case CLAIMED -> RoomPhrase.CLAIMED;
      case AGREED -> RoomPhrase.AGREED;
      case ASSUMED -> RoomPhrase.ASSUMED;
    };
  }

  static Tone toneOf(FigureKind kind) {
    return switch (kind) {
      case REPORTED -> Tone.NOTE;
      case ATTESTED -> Tone.GOOD;
      case CLAIMED -> Tone.WARNING;
      case AGREED, ASSUMED -> Tone.QUIET;
    };
  }
}
