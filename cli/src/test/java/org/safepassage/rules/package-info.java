/// Rules about the repository itself, kept as tests: which package may use which, and which pages
/// must exist. They look at the classes of every module that the commands are made of.
@NullMarked
package org.safepassage.rules;

import org.jspecify.annotations.NullMarked;
