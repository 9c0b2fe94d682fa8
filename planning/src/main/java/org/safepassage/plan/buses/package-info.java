/// The bus evacuation problem of the literature, as values: what is given, what a plan is, and a
/// check of plans that shares nothing with the search for them.
///
/// Source: D. R. Bish, "Planning for a bus-based evacuation", OR Spectrum 33 (2011); M. Goerigk, B.
/// Grün, P. Heßler, "Branch and bound algorithms for the bus evacuation problem", Computers &
/// Operations Research 40 (2013).
@NullMarked
package org.safepassage.plan.buses;

import org.jspecify.annotations.NullMarked;
