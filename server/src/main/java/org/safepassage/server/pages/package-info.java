/// The pages of an operations room: everything that is HTML, and what their forms send. A page is
/// made of values alone: how an operation stands, who looks at it, and in which language. The
/// controllers at the edge fetch these values and hand the text out; nothing else here knows the
/// web.
@NullMarked
package org.safepassage.server.pages;

import org.jspecify.annotations.NullMarked;
