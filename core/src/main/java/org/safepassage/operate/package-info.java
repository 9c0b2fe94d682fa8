/// What the record of an operation comes to: how things stand, what is wrong, and whether a command
/// may be carried out. Plain values in, plain values out: no clock, no store.
@NullMarked
package org.safepassage.operate;

import org.jspecify.annotations.NullMarked;
