package org.safepassage.formats;

import java.nio.file.Path;

/// The text of an agreement that is to be read as if it were in its file already.
///
/// @param file where it would be: in the folder of the agreements, under a name that is free there
public record Unsaved(Path file, String text) {}
