/// What a whole text is: whether it is about the operation, whether it only repeats what our own
/// room has published, and what can be told of it in a language that isn't read.
@NullMarked
package org.safepassage.accounts.about;

import org.jspecify.annotations.NullMarked;
