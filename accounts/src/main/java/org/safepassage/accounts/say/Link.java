package org.safepassage.accounts.say;

/// One step of a chain: a speaker, and the words that tell that they say it.
public record Link(Speaker speaker, Cue cue) {}
