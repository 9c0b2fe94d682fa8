package org.safepassage.pictures;

/// Something that is said, in every language.
public interface Wording {
  /// With `{0}`, `{1}` ... where something is to be filled in.
  String in(Language language);
}
