package org.safepassage.formats;

import java.util.List;

/// A value in a line of a ledger, with the column where it stands; 0 where nobody asked for it.
sealed interface LedgerValue {
  int column();

  /// What it is, for a sentence.
  String what();

  record Text(String text, int column) implements LedgerValue {
    @Override
    public String what() {
      return "the text " + Quoted.of(text);
    }
  }

  record Whole(long number, int column) implements LedgerValue {
    @Override
    public String what() {
      return "the number " + number;
    }
  }

  record Truth(boolean truth, int column) implements LedgerValue {
    @Override
    public String what() {
      return String.valueOf(truth);
    }
  }

  record Items(List<LedgerValue> items, int column) implements LedgerValue {
    @Override
    public String what() {
      return "a list";
    }
  }

  /// @param entries in the order of the line, keys repeated where the line repeats them
  record Entries(List<Entry> entries, int column) implements LedgerValue {
    @Override
    public String what() {
      return "an object";
    }
  }

  /// What no field of a ledger ever is: null, a fraction, a number beyond all counts.
  record Odd(String what, int column) implements LedgerValue {}

  record Entry(String key, LedgerValue value, int column) {}
}
