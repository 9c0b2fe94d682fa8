@NullMarked
package org.safepassage.accounts.names;

import org.jspecify.annotations.NullMarked;
