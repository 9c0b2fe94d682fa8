/// Who may use the room: accounts, how they sign in, what they may do in which operation, and what
/// they see of it. Knows the database, and no web.
@NullMarked
package org.safepassage.server.access;

import org.jspecify.annotations.NullMarked;
