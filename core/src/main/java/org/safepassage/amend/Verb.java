package org.safepassage.amend;

/// What can be done to a clause, the mildest first.
public enum Verb {
  CHANGE_A_NUMBER,
  COUNT_EARLIER,
  HOLD_BACK_FEWER,
  SPLIT_A_TRANCHE,
  HAND_OVER_JOINTLY,
  LOWER_A_QUOTA,
  DROP_A_CLAUSE;

  public static Verb of(Edit edit) {
    return switch (edit) {
      case Edit.Reach _, Edit.Lead _, Edit.AtMost _, Edit.InBatch _ -> CHANGE_A_NUMBER;
      case Edit.Earlier _, Edit.Attest _ -> COUNT_EARLIER;
      case Edit.Cover _ -> HOLD_BACK_FEWER;
      case Edit.Lot _ -> SPLIT_A_TRANCHE;
      case Edit.Jointly _ -> HAND_OVER_JOINTLY;
      case Edit.LowerQuota _ -> LOWER_A_QUOTA;
      case Edit.Drop _, Edit.Unshare _, Edit.Unbatch _ -> DROP_A_CLAUSE;
    };
  }

  /// The word in output.
  public String word() {
    return switch (this) {
      case CHANGE_A_NUMBER -> "change-a-number";
      case COUNT_EARLIER -> "count-earlier";
      case HOLD_BACK_FEWER -> "hold-back-fewer";
      case SPLIT_A_TRANCHE -> "split-a-tranche";
      case HAND_OVER_JOINTLY -> "hand-over-jointly";
      case LOWER_A_QUOTA -> "lower-a-quota";
      case DROP_A_CLAUSE -> "drop-a-clause";
    };
  }
}
