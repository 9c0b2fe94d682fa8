/// Sentences as trees: which word is the subject of which, and what a clause belongs to.
///
/// The statistical parser is NLP4J's; the models are its own, condensed so that they load in a
/// fraction of the time and memory (docs/decisions/0022-english-is-parsed-by-condensed-models.md).
@NullMarked
package org.safepassage.accounts.parse;

import org.jspecify.annotations.NullMarked;
