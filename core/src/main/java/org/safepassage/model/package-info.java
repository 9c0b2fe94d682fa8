/// The words of the field as values: places, parties, corridors, categories, counts, windows,
/// fleets and what the counts say now ([Progress]). Holds no rule of any agreement, does no I/O and
/// reads no clock. Everything here is immutable and safe to share between threads.
@NullMarked
package org.safepassage.model;

import org.jspecify.annotations.NullMarked;
