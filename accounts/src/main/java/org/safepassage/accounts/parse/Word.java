package org.safepassage.accounts.parse;

/// One word of a parsed sentence.
///
/// @param index its place in the sentence, from 0
/// @param form as it stands in the text, with typographic quotes made plain
/// @param lemma its basic form in lower case: "said" has "say"
/// @param tag its part of speech, in the tags of the Penn Treebank
/// @param head the index of the word that it depends on; -1 for the sentence's root
/// @param relation how it depends on it, in the labels of the CLEAR style (Choi, 2012): `nsubj`,
///   `dobj`, `ccomp`, ...
public record Word(int index, String form, String lemma, String tag, int head, String relation) {}
