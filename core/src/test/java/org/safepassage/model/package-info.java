/// Tests of single values.
@NullMarked
package org.safepassage.model;

import org.jspecify.annotations.NullMarked;
