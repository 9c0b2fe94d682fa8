@NullMarked
package org.safepassage.accounts.feed;

import org.jspecify.annotations.NullMarked;
