/// Claims about the same thing side by side: where they agree, where they contradict each other,
/// and where that depends on how they are read. Never who is right.
@NullMarked
package org.safepassage.accounts.compare;

import org.jspecify.annotations.NullMarked;
