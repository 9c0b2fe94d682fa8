/// Who says what: for each clause of a text the chain of those who say it.
///
/// The parts are those of the attribution literature (PARC, Pareti 2012; PolNeAR, Newell 2018):
/// source, cue and content.
@NullMarked
package org.safepassage.accounts.say;

import org.jspecify.annotations.NullMarked;
