@NullMarked
package org.safepassage.accounts.text;

import org.jspecify.annotations.NullMarked;
