/// Files in and out: operations, agreements and states from YAML, answers as JSON. Whatever is
/// wrong with a file becomes a [org.safepassage.model.Finding] with line and column, all of them at
/// once; no file makes these classes throw or run for long. The meaning of every key is told in
/// `docs/formats/`.
@NullMarked
package org.safepassage.formats;

import org.jspecify.annotations.NullMarked;
