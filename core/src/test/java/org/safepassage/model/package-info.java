/// Tests of what agreements mean. [Scene] sets small ones, [NaiveInterpreter] reads their raw terms
/// in the plainest way, as an oracle.
@NullMarked
package org.safepassage.model;

import org.jspecify.annotations.NullMarked;
