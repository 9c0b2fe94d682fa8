package org.safepassage.server.pages;

import java.util.List;
import java.util.Map;

/// Something to fill in and send, as it is shown.
///
/// @param action where it is sent
/// @param fields in their order
/// @param hidden what is sent along unseen; the token against forged requests and the key that
///   makes sending twice count once among them
/// @param send what stands on the button
public record Form(
    String action, List<Field> fields, Map<String, String> hidden, String send, Tone tone) {
  public Form {
    fields = List.copyOf(fields);
    hidden = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(hidden));
  }

  /// One thing to fill in.
  ///
  /// @param name under which it is sent
  /// @param hint what helps to fill it in; empty if nothing does
  /// @param slip what is wrong with what was sent before; empty if nothing is
  public record Field(String name, String label, String hint, Entry entry, String slip) {
    Field(String name, String label, Entry entry) {
      this(name, label, "", entry, "");
    }

    Field withHint(String other) {
      return new Field(name, label, other, entry, slip);
    }

    Field withSlip(String other) {
      return new Field(name, label, hint, entry, other);
    }

    public Said said() {
      return new Said(label);
    }

    public Said help() {
      return new Said(hint);
    }

    public Said trouble() {
      return new Said(slip);
    }
  }

  /// How something is filled in.
  public sealed interface Entry {
    /// One of a list that drops down.
    record Choice(List<Option> options, String chosen) implements Entry {}

    /// One of a few that all stand there.
    record Radio(List<Option> options, String chosen) implements Entry {}

    /// Any of several.
    record Checks(List<Option> options, List<String> chosen) implements Entry {}

    /// @param known what may be offered while somebody types
    record Line(String value, List<String> known) implements Entry {}

    record Words(String value) implements Entry {}

    /// A whole number, in digits of any script.
    record Number(String value) implements Entry {}

    /// A moment by the clocks of the operation, as `yyyy-MM-ddTHH:mm`.
    record Moment(String value) implements Entry {}

    /// A day, as `yyyy-MM-dd`.
    record Day(String value) implements Entry {}

    /// A number for each of several.
    record Numbers(List<Option> of, Map<String, String> values) implements Entry {}

    record Secret(String autocomplete) implements Entry {}

    /// A longer text that may come from a file.
    ///
    /// @param accept how the name of the file ends
    record Text(String value, String accept) implements Entry {}
  }

  public record Option(String value, String label) {
    public Said said() {
      return new Said(label);
    }
  }
}
