/// What happened in an operation and who says so: events that are only ever added, their canonical
/// bytes, and the Merkle root over them. Nothing here decides whether anything was allowed; that is
/// `operate`.
@NullMarked
package org.safepassage.ledger;

import org.jspecify.annotations.NullMarked;
