/// Who and what a text names: the places and parties of an operation, countries, organisations and
/// outlets, in every spelling and script.
@NullMarked
package org.safepassage.accounts.names;

import org.jspecify.annotations.NullMarked;
