/// Claims beside the record of the room: what was reported and attested where and when a claim says
/// how many there were.
@NullMarked
package org.safepassage.accounts.record;

import org.jspecify.annotations.NullMarked;
