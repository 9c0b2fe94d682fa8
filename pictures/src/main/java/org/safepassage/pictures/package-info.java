/// Diagrams drawn from values: [WaitForPicture] shows who waits for whom under an agreement,
/// [TimetablePicture] how a schedule runs over time. Each is one SVG 1.1 document as a string, with
/// nothing outside itself. The same values always give the same string. Nothing is decided here.
@NullMarked
package org.safepassage.pictures;

import org.jspecify.annotations.NullMarked;
