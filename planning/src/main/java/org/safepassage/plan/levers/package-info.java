/// What would be gained by a little more of something: the operation and the agreement with one
/// thing changed, planned with the same effort as they are, and audited; and what less exposure
/// costs. What is said of two plans is about these two plans: a search can be lucky with one of
/// them.
@NullMarked
package org.safepassage.plan.levers;

import org.jspecify.annotations.NullMarked;
