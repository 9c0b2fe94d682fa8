package org.safepassage.accounts.names;

import org.safepassage.accounts.text.Span;

/// Where a text names something.
///
/// @param words as they stand in the text
/// @param likeness 1 where the words are one of its known names, less where they are only spelt
///   like one: "Kefyra -> Kefraya (0.93)"
public record Mention(Named named, Span span, String words, double likeness) {}
