package org.safepassage.accounts.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// The clauses of a sentence: each verb that says something of somebody, and what it says it of.
public final class Clauses {
  private static final Set<String> OPENING =
      Set.of(
          "root",
          "ccomp",
          "xcomp",
          "advcl",
          "relcl",
          "acl",
          "conj",
          "pcomp",
          "csubj",
          "csubjpass",
          "parataxis",
          "dep",
          "oprd",
          "meta");

  /// By these, somebody says something from afar: "said by video link".
  private static final Set<String> MEANS =
      Set.of("link", "phone", "telephone", "radio", "letter", "video", "email", "message");

  private final Tree tree;
  private final List<Integer> heads = new ArrayList<>();

  public Clauses(Tree tree) {
    this.tree = tree;
    for (int i = 0; i < tree.size(); i++) {
      if (tree.isVerb(i) && (OPENING.contains(tree.relation(i)) || tree.head(i) < 0)) {
        heads.add(i);
      }
    }
  }

  /// The verbs that the clauses hang on, in the sentence's order.
  public List<Integer> heads() {
    return heads;
  }

  public boolean isHead(int at) {
    return heads.contains(at);
  }

  /// The clause that a word is part of: the nearest of [#heads] above it, or it itself; -1 if it is
  /// part of none.
  public int of(int at) {
    int word = at;
    for (int steps = 0; word >= 0 && steps <= tree.size(); steps++) {
      if (isHead(word)) {
        return word;
      }
      word = tree.head(word);
    }
    return -1;
  }

  /// The clause that this one is part of; -1 if none.
  public int above(int head) {
    return tree.head(head) < 0 ? -1 : of(tree.head(head));
  }

  /// Of whom the verb says something, as grammar has it: its subject, or the one that it shares
  /// with the clause above it.
  public OptionalInt subject(int verb) {
    return subject(verb, 0);
  }

  private OptionalInt subject(int verb, int depth) {
    OptionalInt own = tree.child(verb, "nsubj", "nsubjpass", "csubj");
    if (own.isPresent()) {
      return relative(verb, own.getAsInt());
    }
    if (depth > 8) {
      return OptionalInt.empty();
    }
    int head = tree.head(verb);
    if (head < 0) {
      return OptionalInt.empty();
    }
    return switch (tree.relation(verb)) {
      case "relcl", "acl" -> OptionalInt.of(head);
      case "xcomp", "oprd", "pcomp" -> {
        int above = tree.relation(verb).equals("pcomp") ? of(head) : head;
        if (above < 0) {
          yield OptionalInt.empty();
        }
        OptionalInt object = tree.isPassive(above) ? OptionalInt.empty() : addressed(above);
        yield object.isPresent() ? object : subject(above, depth + 1);
      }
      case "conj", "advcl", "dep", "parataxis" -> {
        int above = of(head);
        yield above < 0 || above == verb ? OptionalInt.empty() : subject(above, depth + 1);
      }
      default -> OptionalInt.empty();
    };
  }

  /// Whom a verb is turned to: "urged all sides to", "called on all sides to".
  private OptionalInt addressed(int verb) {
    OptionalInt object = tree.child(verb, "dobj");
    if (object.isPresent() || !Set.of("call", "appeal").contains(tree.lemma(verb))) {
      return object;
    }
    return tree.objects(verb, Set.of("on", "upon", "to")).stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /// For "which" and "who" the noun that they stand for.
  private OptionalInt relative(int verb, int subject) {
    boolean stands =
        Set.of("WDT", "WP").contains(tree.tag(subject)) || tree.lemma(subject).equals("that");
    if (stands && tree.relation(verb).equals("relcl") && tree.head(verb) >= 0) {
      return OptionalInt.of(tree.head(verb));
    }
    return OptionalInt.of(subject);
  }

  /// Who does it: the subject, or of a passive the one after "by".
  public OptionalInt actor(int verb) {
    if (tree.isPassive(verb)) {
      OptionalInt by = tree.child(verb, "agent");
      boolean means =
          by.isPresent()
              && tree.children(by.getAsInt(), "pobj").stream()
                  .anyMatch(object -> MEANS.contains(tree.lemma(object)));
      if (means) {
        return subject(verb);
      }
      return by.isPresent() ? tree.child(by.getAsInt(), "pobj") : OptionalInt.empty();
    }
    return subject(verb);
  }

  /// To whom it is done: the object, or of a passive the subject.
  public OptionalInt patient(int verb) {
    if (tree.isPassive(verb)) {
      return tree.child(verb, "nsubjpass").isPresent()
          ? relative(verb, tree.child(verb, "nsubjpass").getAsInt())
          : subject(verb);
    }
    OptionalInt object = tree.child(verb, "dobj");
    return object.isPresent() ? relative(verb, object.getAsInt()) : object;
  }
}
