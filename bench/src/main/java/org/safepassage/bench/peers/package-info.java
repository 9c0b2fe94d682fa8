/// The same questions asked of other programs: a rulebook written out as a state machine for TLC
/// and as a formula for Z3. Both read nothing but the normal form.
@NullMarked
package org.safepassage.bench.peers;

import org.jspecify.annotations.NullMarked;
