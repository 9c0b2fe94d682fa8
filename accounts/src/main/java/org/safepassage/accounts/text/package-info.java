/// Texts as they came, cut into paragraphs, sentences and words that know where they stand.
@NullMarked
package org.safepassage.accounts.text;

import org.jspecify.annotations.NullMarked;
