/// Tests of the pictures.
@NullMarked
package org.safepassage.pictures;

import org.jspecify.annotations.NullMarked;
