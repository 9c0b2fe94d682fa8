package org.safepassage.pictures;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is claimed about an operation, ready to be laid out: all words of ours are in the language
/// of the page already, those of sources as they stand in their texts.
///
/// @param subject what the operation is called; empty where none is known
/// @param texts in their order
/// @param questions what several claims are about
/// @param apart claims that nobody else says anything about
/// @param beside claimed counts beside the record; nothing where there is no record
/// @param pictures counts over time
public record ClaimsSheet(
    String subject,
    List<Text> texts,
    List<Question> questions,
    List<Said> apart,
    Optional<List<Beside>> beside,
    List<ClaimedCounts> pictures) {
  public ClaimsSheet {
    texts = List.copyOf(texts);
    questions = List.copyOf(questions);
    apart = List.copyOf(apart);
    beside = beside.map(List::copyOf);
    pictures = List.copyOf(pictures);
  }

  /// A text with its claims.
  ///
  /// @param outlet who published it
  /// @param published when, in the language of the page
  /// @param remarks whatever is to be known about it, as sentences
  /// @param body the letters that were read
  /// @param marks the words that claims rest on, in the order of the body, none over another
  /// @param claims all of them
  public record Text(
      String outlet,
      String published,
      List<String> remarks,
      String body,
      List<Mark> marks,
      List<Said> claims) {
    public Text {
      remarks = List.copyOf(remarks);
      marks = List.copyOf(marks);
      claims = List.copyOf(claims);
    }
  }

  /// Words that claims rest on.
  ///
  /// @param start where they begin in the body, in `char`s
  /// @param end where they end
  /// @param claims the numbers of the claims
  /// @param isSure whether nothing is unsure about any of them
  public record Mark(int start, int end, List<Integer> claims, boolean isSure) {
    public Mark {
      claims = List.copyOf(claims);
    }
  }

  /// A claim in short.
  ///
  /// @param number unique on the page
  /// @param who the outlet, and through whom it says it
  /// @param topic what it is about
  /// @param slots how many, where, when, by whom
  /// @param words its own words
  /// @param doubts why it waits for a person; empty if it doesn't
  public record Said(
      int number, String who, String topic, String slots, String words, String doubts) {

    /// What can be said more than once.
    Said unnumbered() {
      return new Said(0, who, topic, slots, words, doubts);
    }
  }

  /// Claims about one thing.
  ///
  /// @param asked the thing, as a question
  /// @param relations how they stand to each other
  /// @param more how many relations there are besides those
  public record Question(String asked, List<Related> relations, int more) {
    public Question {
      relations = List.copyOf(relations);
    }
  }

  /// Claims on one side and on the other, and how these stand to each other.
  ///
  /// @param sign a letter-sized sign for the relation, such as = or ≠
  /// @param relation in words
  public record Related(String sign, String relation, List<Said> left, List<Said> right) {
    public Related {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }

    /// Those that differ in nothing but the numbers of their claims as one.
    public static List<Related> together(List<Related> all) {
      Map<Related, Related> together = new LinkedHashMap<>();
      for (Related each : all) {
        together.merge(each.unnumbered(), each, Related::and);
      }
      return List.copyOf(together.values());
    }

    private Related unnumbered() {
      return new Related(sign, relation, unnumbered(left), unnumbered(right));
    }

    private static List<Said> unnumbered(List<Said> all) {
      return all.stream().map(Said::unnumbered).distinct().toList();
    }

    private Related and(Related other) {
      return new Related(sign, relation, both(left, other.left), both(right, other.right));
    }

    private static List<Said> both(List<Said> some, List<Said> others) {
      Set<Said> both = new LinkedHashSet<>(some);
      both.addAll(others);
      return List.copyOf(both);
    }
  }

  /// A claimed count beside the record.
  ///
  /// @param rows one for each reading; none where the record has nothing to put beside it
  /// @param words what the comparison comes to, or why there is none
  public record Beside(Said said, String claimed, List<Row> rows, String words) {
    public Beside {
      rows = List.copyOf(rows);
    }

    /// What can be said more than once.
    Beside unnumbered() {
      return new Beside(said.unnumbered(), claimed, rows, words);
    }
  }

  /// What the record has for one reading.
  ///
  /// @param reading what is counted and over what time
  public record Row(String reading, String reported, String attested) {}
}
