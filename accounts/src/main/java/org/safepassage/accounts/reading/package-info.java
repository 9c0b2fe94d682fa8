/// Texts as the rest reads them: each sentence with its tree, its names and its quotation marks.
@NullMarked
package org.safepassage.accounts.reading;

import org.jspecify.annotations.NullMarked;
