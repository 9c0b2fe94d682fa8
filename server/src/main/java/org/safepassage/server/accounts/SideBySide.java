package org.safepassage.server.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.compare.Comparison;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.accounts.record.Reconciliation;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.SourceText.Remark;
import org.safepassage.ledger.ClaimId;
import org.safepassage.ledger.TextId;
import org.safepassage.model.Operation;
import org.safepassage.model.Party;
import org.safepassage.operate.Account;
import org.safepassage.operate.ClaimRecord;
import org.safepassage.server.accounts.Question.Pair;
import org.safepassage.server.accounts.Question.Told;

/// What is claimed, question by question. Claims that wait for a person and claims that were
/// rejected are left out, and so are those of texts on another operation and those that only repeat
/// our own report: that is no further source. Those that were corrected stand as they were
/// corrected. Says how claims stand to each other, never which of them is right.
///
/// @param questions those on which accounts part come first
public record SideBySide(List<Question> questions) {
  /// Of more claims than this, the newest are compared: each is held against each.
  static final int MOST = 1_500;

  public SideBySide {
    questions = List.copyOf(questions);
  }

  public static SideBySide of(List<Account> accounts, Operation operation) {
    return of(accounts, operation, Set.of());
  }

  /// @param leftOut claims that are taken for no account
  static SideBySide of(List<Account> accounts, Operation operation, Set<ClaimName> leftOut) {
    List<Told> told = told(accounts, operation, leftOut);
    List<Claim> claims = told.stream().map(Told::claim).toList();
    List<Relation> relations = Comparison.of(claims, Optional.of(operation));
    List<Question> questions = new ArrayList<>();
    for (Group group : groups(told, relations)) {
      questions.add(group.question(operation));
    }
    questions.sort(
        Comparator.comparingInt(SideBySide::weight)
            .thenComparing(Question::topic)
            .thenComparing(question -> question.where().orElse("")));
    return new SideBySide(questions);
  }

  /// Whether any claim names a number.
  public boolean hasFigures() {
    return questions.stream()
        .flatMap(question -> question.told().stream())
        .anyMatch(told -> told.claim().quantity().isPresent());
  }

  /// Whether any text quotes our report, so that claims in it may repeat numbers of the record.
  boolean hasQuotations() {
    return questions.stream()
        .flatMap(question -> question.told().stream())
        .anyMatch(told -> told.claim().text().remarks().contains(Remark.QUOTES_OUR_REPORT));
  }

  /// The claims that only repeat a number of the record.
  Set<ClaimName> repeated(Reconciliation record) {
    return questions.stream()
        .flatMap(question -> question.told().stream())
        .filter(told -> record.repeats(told.claim()))
        .map(told -> new ClaimName(told.account().id(), told.record().id()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A claim among those of several texts.
  record ClaimName(TextId text, ClaimId claim) {}

  private static List<Told> told(
      List<Account> accounts, Operation operation, Set<ClaimName> leftOut) {
    Predicate<Claim> isOurs = TakenText.ours(operation);
    List<Told> told = new ArrayList<>();
    for (Account account : accounts) {
      SourceText text = TakenText.marked(account.taken(), operation);
      if (text.remarks().contains(Remark.ANOTHER_OPERATION)) {
        continue;
      }
      ClaimsInLedger form = new ClaimsInLedger(text);
      for (ClaimRecord record : account.claims()) {
        boolean isLeftOut = leftOut.contains(new ClaimName(account.id(), record.id()));
        if (record.state().counts() && !isLeftOut) {
          form.claim(record.id(), record.content())
              .filter(claim -> !isOurs.test(claim))
              .ifPresent(claim -> told.add(new Told(account, record, claim)));
        }
      }
    }
    return told.subList(Math.max(0, told.size() - MOST), told.size());
  }

  /// Claims that hang together by relations are one question, and so are those on the same topic
  /// and of the same place.
  private static List<Group> groups(List<Told> told, List<Relation> relations) {
    IdentityHashMap<Claim, Integer> places = new IdentityHashMap<>();
    for (int i = 0; i < told.size(); i++) {
      places.put(told.get(i).claim(), i);
    }
    Map<Key, Group> groups = new LinkedHashMap<>();
    Set<Integer> compared = new java.util.HashSet<>();
    for (Relation relation : relations) {
      Claim left = relation.left().getFirst();
      Claim right = relation.right().getFirst();
      // How many left, beside who is still there: the second is what is asked.
      Topic topic = right.topic() == Topic.REMAINING ? Topic.REMAINING : left.topic();
      Group group =
          groups.computeIfAbsent(new Key(topic, place(left).or(() -> place(right))), Group::new);
      List<Integer> lefts = relation.left().stream().map(places::get).toList();
      List<Integer> rights = relation.right().stream().map(places::get).toList();
      compared.addAll(lefts);
      compared.addAll(rights);
      group.add(relation.type(), lefts, rights, told);
    }
    for (int i = 0; i < told.size(); i++) {
      if (!compared.contains(i)) {
        Claim claim = told.get(i).claim();
        groups.computeIfAbsent(new Key(claim.topic(), place(claim)), Group::new).add(i, told);
      }
    }
    return List.copyOf(groups.values());
  }

  private static Optional<String> place(Claim claim) {
    return claim.place().filter(Spot::said).map(Spot::name);
  }

  private record Key(Topic topic, Optional<String> place) {}

  /// How much there is to look at; least where one side alone says something.
  private static int weight(Question question) {
    int least = question.onlyOne() ? 5 : 4;
    for (Pair pair : question.pairs()) {
      least = Math.min(least, pair.weight());
    }
    return least;
  }

  /// A question in the making.
  private static final class Group {
    private final Key key;
    private final Map<Integer, Integer> order = new HashMap<>();
    private final List<Told> members = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    Group(Key key) {
      this.key = key;
    }

    int add(int at, List<Told> told) {
      return order.computeIfAbsent(
          at,
          _ -> {
            members.add(told.get(at));
            return members.size() - 1;
          });
    }

    void add(Relation.Type type, List<Integer> left, List<Integer> right, List<Told> told) {
      List<Integer> lefts = left.stream().map(at -> add(at, told)).toList();
      List<Integer> rights = right.stream().map(at -> add(at, told)).toList();
      pairs.add(new Pair(type, lefts, rights));
    }

    Question question(Operation operation) {
      Set<String> voices =
          members.stream().map(told -> voice(told, operation)).collect(Collectors.toSet());
      return new Question(key.topic(), key.place(), members, pairs, voices.size() == 1);
    }

    /// Whose word it is in the end: a side's, a party's, a speaker's, or the outlet's own.
    private static String voice(Told told, Operation operation) {
      return told.claim()
          .voice()
          .holder()
          .map(holder ->
              holder
                  .party()
                  .map(party ->
                      operation
                          .actors()
                          .findParty(party)
                          .flatMap(Party::side)
                          .map(side -> "side " + side)
                          .orElse("party " + party))
                  .orElseGet(() -> "speaker " + holder.name().toLowerCase(Locale.ROOT)))
          .orElseGet(
              () -> "outlet " + told.account().taken().origin().outlet().toLowerCase(Locale.ROOT));
    }
  }
}
