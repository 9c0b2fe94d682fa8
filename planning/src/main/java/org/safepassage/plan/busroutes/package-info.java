/// The search for plans of the bus evacuation problem, and the proofs how good they are.
@NullMarked
package org.safepassage.plan.busroutes;

import org.jspecify.annotations.NullMarked;
