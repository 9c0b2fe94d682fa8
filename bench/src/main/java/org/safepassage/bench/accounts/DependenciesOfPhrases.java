package org.safepassage.bench.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.parser.Parse;

/// Turns a tree of phrases into a tree of words, with the relations of the CLEAR style (Choi, 2012)
/// as far as the extractor asks for them.
///
/// Every phrase has a head: the main verb of a clause, the last noun of a name, the preposition.
/// What the tree leaves open, such as whether a clause is an object or a circumstance, is told by
/// the word that opens it.
final class DependenciesOfPhrases {
  private static final Set<String> HELPERS =
      Set.of(
          "have", "has", "had", "having", "be", "is", "are", "was", "were", "been", "being", "am",
          "'s", "'re", "'ve", "do", "does", "did");

  private static final Set<String> BE =
      Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re");

  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "because",
          "after",
          "before",
          "until",
          "if",
          "while",
          "as",
          "since",
          "unless",
          "although",
          "though",
          "so",
          "once");

  private final List<String> forms;
  private final int[] heads;
  private final String[] tags;
  private final String[] relations;
  private final List<Integer> starts = new ArrayList<>();

  DependenciesOfPhrases(List<String> forms, Parse root) {
    this.forms = forms;
    heads = new int[forms.size()];
    tags = new String[forms.size()];
    relations = new String[forms.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(tags, "XX");
    Arrays.fill(relations, "root");
    int at = 0;
    for (String form : forms) {
      starts.add(at);
      at += form.length() + 1;
    }
    head(root);
    attachLoose();
  }

  int head(int word) {
    return heads[word];
  }

  String tag(int word) {
    return tags[word];
  }

  String relation(int word) {
    return relations[word];
  }

  /// One root is enough: any other hangs on the first.
  private void attachLoose() {
    int first = -1;
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] < 0 && first < 0) {
        first = i;
      } else if (heads[i] < 0) {
        heads[i] = first;
        relations[i] = "dep";
      }
    }
  }

  private int word(Parse node) {
    return Math.max(0, starts.indexOf(node.getSpan().getStart()));
  }

  private String form(int word) {
    return forms.get(word).toLowerCase(Locale.ROOT);
  }

  private static boolean is(Parse node, String... types) {
    return Set.of(types).contains(node.getType());
  }

  /// The word on which the phrase hangs; all others in it are attached.
  private int head(Parse node) {
    Parse[] children = node.getChildren();
    if (node.isPosTag()) {
      int word = word(node);
      tags[word] = node.getType();
      return word;
    }
    if (children.length == 0) {
      return word(node);
    }
    int[] of = new int[children.length];
    for (int i = 0; i < children.length; i++) {
      of[i] = head(children[i]);
    }
    int main = main(node, children, of);
    for (int i = 0; i < children.length; i++) {
      if (i != main && of[i] != of[main]) {
        heads[of[i]] = of[main];
        relations[of[i]] = relation(node, children, of, i, main);
      }
    }
    return of[main];
  }

  private int main(Parse node, Parse[] children, int[] of) {
    return switch (node.getType()) {
      case "S", "SINV", "SQ", "TOP" -> first(children, "VP", "S", "SINV", "SBAR", "NP");
      case "SBAR", "SBARQ" -> first(children, "S", "SINV", "SQ", "VP");
      case "VP" -> mainVerb(children, of);
      case "PP" -> first(children, "IN", "TO", "VBG", "VBN", "PP");
      case "NP", "NX" -> mainNoun(children);
      case "WHNP", "QP", "ADJP", "ADVP", "NAC" -> lastWord(children);
      default -> 0;
    };
  }

  private static int first(Parse[] children, String... types) {
    for (String type : types) {
      for (int i = 0; i < children.length; i++) {
        if (children[i].getType().equals(type)) {
          return i;
        }
      }
    }
    return 0;
  }

  /// The verb within, where the outer one only helps.
  private int mainVerb(Parse[] children, int[] of) {
    int inner = -1;
    int outer = -1;
    for (int i = 0; i < children.length; i++) {
      if (is(children[i], "VP") && inner < 0) {
        inner = i;
      }
      boolean verb = children[i].isPosTag() && children[i].getType().matches("VB.?|MD|TO");
      if (verb && outer < 0) {
        outer = i;
      }
    }
    boolean helps =
        outer >= 0 && (is(children[outer], "MD", "TO") || HELPERS.contains(form(of[outer])));
    if (inner >= 0 && (helps || outer < 0)) {
      return inner;
    }
    return Math.max(0, outer);
  }

  private static int mainNoun(Parse[] children) {
    if (is(children[0], "NP") && (children.length < 2 || !is(children[1], "NN", "NNS", "NNP"))) {
      boolean owner = children[0].getChildren().length > 0 && endsInPossessive(children[0]);
      if (!owner) {
        return 0;
      }
    }
    for (int i = children.length - 1; i >= 0; i--) {
      if (is(children[i], "NN", "NNS", "NNP", "NNPS", "NX", "PRP", "CD", "QP", "DT", "JJ")) {
        return i;
      }
    }
    return 0;
  }

  private static boolean endsInPossessive(Parse phrase) {
    Parse[] inside = phrase.getChildren();
    return is(inside[inside.length - 1], "POS");
  }

  private static int lastWord(Parse[] children) {
    for (int i = children.length - 1; i >= 0; i--) {
      if (!is(children[i], "PP", "SBAR", "S", ",", ".")) {
        return i;
      }
    }
    return 0;
  }

  private String relation(Parse node, Parse[] children, int[] of, int at, int main) {
    Parse child = children[at];
    String type = child.getType();
    if (type.matches("\\W+|-LRB-|-RRB-")) {
      return "punct";
    }
    if (type.equals("CC")) {
      return "cc";
    }
    boolean joined = false;
    for (int i = Math.min(at, main) + 1; i < Math.max(at, main); i++) {
      joined |= is(children[i], "CC");
    }
    if (joined && at > main) {
      return "conj";
    }
    return switch (node.getType()) {
      case "S", "SINV", "SQ", "TOP" -> inClause(child, of, at, main);
      case "SBAR", "SBARQ" -> inSubordinate(children[main], child);
      case "VP" -> inVerbPhrase(child, of, at, main);
      case "PP" -> is(child, "S", "SBAR", "VP") ? "pcomp" : is(child, "NP") ? "pobj" : "advmod";
      default -> inNounPhrase(children, at, main);
    };
  }

  private String inClause(Parse child, int[] of, int at, int main) {
    return switch (child.getType()) {
      case "NP", "WHNP" -> passive(of[main]) ? "nsubjpass" : "nsubj";
      case "PP" -> "prep";
      case "S", "SINV" -> at < main ? "ccomp" : "conj";
      case "SBAR" -> opened(child) ? "advcl" : "ccomp";
      case "VP" -> "advcl";
      default -> "advmod";
    };
  }

  private boolean passive(int verb) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations[i].equals("auxpass")) {
        return true;
      }
    }
    return false;
  }

  private boolean opened(Parse clause) {
    return CIRCUMSTANCES.contains(form(word(clause)));
  }

  private static String inSubordinate(Parse clause, Parse child) {
    if (is(child, "WHNP")) {
      return first(clause.getChildren(), "NP") == 0 && !is(clause.getChildren()[0], "NP")
          ? "nsubj"
          : "dobj";
    }
    return is(child, "IN") ? "mark" : "advmod";
  }

  private String inVerbPhrase(Parse child, int[] of, int at, int main) {
    boolean participle = tags[of[main]].equals("VBN");
    boolean be = BE.contains(form(of[main]));
    return switch (child.getType()) {
      case "MD", "TO" -> "aux";
      case "VB", "VBD", "VBZ", "VBP", "VBN", "VBG" ->
          participle && BE.contains(form(of[at])) ? "auxpass" : "aux";
      case "RB" -> Set.of("not", "n't", "never").contains(form(of[at])) ? "neg" : "advmod";
      case "NP" -> be ? "attr" : "dobj";
      case "PP" -> participle && form(of[at]).equals("by") ? "agent" : "prep";
      case "PRT", "RP" -> "prt";
      case "ADJP" -> "acomp";
      case "SBAR" -> opened(child) ? "advcl" : "ccomp";
      case "S" -> startsWithTo(child) ? "xcomp" : tags[of[at]].equals("VBG") ? "advcl" : "ccomp";
      case "VP" -> "conj";
      default -> "advmod";
    };
  }

  private static boolean startsWithTo(Parse clause) {
    Parse at = clause;
    while (!at.isPosTag() && at.getChildren().length > 0) {
      at = at.getChildren()[0];
    }
    return is(at, "TO");
  }

  private static String inNounPhrase(Parse[] children, int at, int main) {
    Parse child = children[at];
    return switch (child.getType()) {
      case "DT", "PDT" -> "det";
      case "PRP$" -> "poss";
      case "JJ", "JJR", "JJS", "ADJP" -> "amod";
      case "CD", "QP" -> "num";
      case "POS" -> "case";
      case "PP" -> "prep";
      case "SBAR" -> "relcl";
      case "VP", "S" -> "acl";
      case "NP" -> at < main ? "poss" : "appos";
      case "RB", "ADVP" -> "advmod";
      default -> "compound";
    };
  }
}
