/// Feeds that outlets publish, entry by entry.
@NullMarked
package org.safepassage.accounts.feed;

import org.jspecify.annotations.NullMarked;
