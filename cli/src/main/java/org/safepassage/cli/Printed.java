package org.safepassage.cli;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.safepassage.pictures.Language;

/// Something to be written into a file beside the answer.
///
/// @param what it is called
/// @param text what goes into the file, in one language
record Printed<A extends Answer>(Path file, String what, BiFunction<A, Language, String> text) {}
