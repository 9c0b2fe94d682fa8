package org.safepassage.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimSlots;
import org.safepassage.ledger.ClaimSource;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.ledger.TextPart;
import org.safepassage.operate.Account;
import org.safepassage.operate.ClaimRecord;
import org.safepassage.server.accounts.InWords;
import org.safepassage.server.accounts.Question;
import org.safepassage.server.accounts.SideBySide;

/// Texts, claims and how they stand to each other, as `docs/formats/api.md` tells it.
///
/// @param reviewers whether it is told who looked at a claim, and what they noted
record AccountsJson(boolean reviewers) {

  Map<String, @Nullable Object> all(List<Account> accounts, SideBySide beside) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("texts", accounts.stream().map(this::text).toList());
    json.put("questions", beside.questions().stream().map(AccountsJson::question).toList());
    return json;
  }

  Map<String, @Nullable Object> withWords(Account account) {
    Map<String, @Nullable Object> json = text(account);
    json.put("words", account.taken().words());
    return json;
  }

  private Map<String, @Nullable Object> text(Account account) {
    AccountBody.TextTaken taken = account.taken();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("text", taken.text());
    json.put("outlet", taken.origin().outlet());
    json.put("published", taken.origin().published());
    json.put("language", taken.origin().language());
    json.put("remarks", words(taken.remarks()));
    json.put("recorded", account.statement().event().recorded());
    json.put("read", account.read());
    json.put("claims", account.claims().stream().map(this::claim).toList());
    return json;
  }

  private static List<String> words(List<ClaimWord> words) {
    return words.stream().map(ClaimWord::value).toList();
  }

  private Map<String, @Nullable Object> claim(ClaimRecord record) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("claim", record.id());
    json.put("state", record.state().word());
    json.put("sequence", record.last().sequence().value());
    content(record.content(), json);
    if (reviewers && record.review().isPresent()) {
      json.put("reviewed-by", record.review().get().by().user());
      json.put("reviewed", record.review().get().at());
      if (record.review().get().body() instanceof AccountBody.ClaimReviewed review) {
        json.put("note", review.note());
      }
    }
    return json;
  }

  private static void content(ClaimContent content, Map<String, @Nullable Object> json) {
    json.put("kind", content.kind());
    json.put("topic", content.topic());
    json.put("sources", content.voice().chain().stream().map(AccountsJson::source).toList());
    json.put("manner", content.voice().manner());
    json.put("quoted", content.voice().quoted());
    json.put("words", parts(content.words()));
    ClaimSlots slots = content.slots();
    json.put("figure", slots.figure().map(AccountsJson::figure));
    json.put("place", slots.where().map(AccountsJson::where));
    json.put("days", slots.days().map(AccountsJson::days));
    json.put("blamed", slots.blamed().stream().map(AccountsJson::blame).toList());
    json.put("after", slots.after());
    json.put("negated", slots.negated());
    json.put("doubts", words(content.doubts()));
  }

  private static Map<String, @Nullable Object> source(ClaimSource source) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", source.name());
    json.put("kind", source.kind());
    json.put("party", source.party());
    json.put("words", parts(source.words()));
    json.put("cue", source.cue().word());
    return json;
  }

  private static List<Map<String, Integer>> parts(List<TextPart> parts) {
    List<Map<String, Integer>> all = new ArrayList<>();
    for (TextPart part : parts) {
      Map<String, Integer> ends = new LinkedHashMap<>();
      ends.put("from", part.from());
      ends.put("until", part.until());
      all.add(ends);
    }
    return all;
  }

  private static Map<String, @Nullable Object> figure(ClaimSlots.Figure figure) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("words", figure.words());
    json.put("bound", figure.bound());
    json.put("value", figure.value().map(count -> count.value()));
    json.put("least", figure.least().value());
    json.put("most", figure.most().map(count -> count.value()));
    json.put("unit", figure.unit());
    return json;
  }

  private static Map<String, @Nullable Object> where(ClaimSlots.Where where) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", where.name());
    json.put("place", where.place());
    json.put("words", where.words());
    json.put("likeness", where.likeness());
    json.put("said", where.said());
    return json;
  }

  private static Map<String, @Nullable Object> days(ClaimSlots.Dates days) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("words", days.words());
    json.put("from", days.from());
    json.put("to", days.to());
    json.put("said", days.said());
    return json;
  }

  private static Map<String, @Nullable Object> blame(ClaimSlots.Blame blame) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("words", blame.words());
    json.put("party", blame.party());
    json.put("side", blame.side().map(side -> side.value()));
    return json;
  }

  private static Map<String, @Nullable Object> question(Question question) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("topic", InWords.of(question.topic()));
    json.put("place", question.where());
    json.put("only-one-side", question.onlyOne());
    json.put("claims", question.told().stream().map(AccountsJson::name).toList());
    List<Map<String, Object>> pairs = new ArrayList<>();
    for (Question.Pair pair : question.pairs()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("relation", InWords.of(pair.type()));
      one.put("left", names(question, pair.left()));
      one.put("right", names(question, pair.right()));
      pairs.add(one);
    }
    json.put("relations", pairs);
    return json;
  }

  private static List<Map<String, Object>> names(Question question, List<Integer> places) {
    return places.stream().map(place -> name(question.told().get(place))).toList();
  }

  private static Map<String, Object> name(Question.Told told) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", told.account().id());
    json.put("claim", told.record().id());
    return json;
  }
}
