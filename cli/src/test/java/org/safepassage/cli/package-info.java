/// Tests of the commands as people use them: arguments in, words or JSON and an exit code out.
@NullMarked
package org.safepassage.cli;

import org.jspecify.annotations.NullMarked;
