/// The commands. They read files, ask the checker or the planner, and tell the answer in words, as
/// JSON or as a picture. No rule of an agreement is decided here.
@NullMarked
package org.safepassage.cli;

import org.jspecify.annotations.NullMarked;
