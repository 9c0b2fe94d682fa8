/// The least change to the text of a deal that mends a deadlock: which clauses have to be touched,
/// how each could be worded, and what every such amendment leads to. Knows where terms stand and
/// how to write them differently; what they mean it asks the rulebook.
@NullMarked
package org.safepassage.amend;

import org.jspecify.annotations.NullMarked;
