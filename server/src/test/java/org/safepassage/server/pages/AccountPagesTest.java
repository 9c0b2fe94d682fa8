package org.safepassage.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimId;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.ReviewOutcome;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.TextId;
import org.safepassage.operate.Account;
import org.safepassage.operate.ClaimState;
import org.safepassage.pictures.Language;
import org.safepassage.server.accounts.Comparisons;
import org.safepassage.server.accounts.InWords;
import org.safepassage.server.accounts.Question;
import org.safepassage.server.accounts.Readings;
import org.safepassage.server.accounts.SideBySide;

/// FEATURE UNDER TEST: the pages about what others say: claims in their texts, side by side, beside
/// the record; and the forms by which people look at them.
class AccountPagesTest {
  private static final EntryKey KEY = new EntryKey("0123456789abcdef");

  private final MadeUpDay day = MadeUpAccounts.in(MadeUpDay.whole());
  private final Pages pages = new Pages(new Assets().addresses());

  private View view(Role role) {
    return day.view(role, Language.ENGLISH);
  }

  private String texts(Role role) {
    return pages.texts(view(role), MadeUpAccounts.claimed(day), Optional.empty());
  }

  private Account north() {
    return Account.find(day.record, MadeUpAccounts.NORTH).orElseThrow();
  }

  private String text(Account account, Role role, boolean reviewers) {
    return pages.text(
        view(role),
        account,
        new TextPage.Shown(Readings.State.NOT_READ, reviewers),
        Optional.empty());
  }

  @Test
  void the_words_of_a_claim_are_marked_with_its_name_and_its_kind_in_words() {
    String html = text(north(), Role.INFORMATION_OFFICER, true);

    assertThat(html)
        .contains("<mark data-claims=\"C1\">About 340 people have left east Aleppo</mark>")
        .contains("id=\"words-C1\" href=\"#claim-C1\">C1 count</a>")
        .contains("<mark data-claims=\"C2 C3\">opened fire at Ramouseh</mark>")
        .contains("<mark data-claims=\"C2\"> 🚌 twice</mark>");
  }

  @Test
  void the_words_of_a_rejected_claim_are_marked_no_longer() {
    assertThat(text(north(), Role.INFORMATION_OFFICER, true))
        .doesNotContain("data-claims=\"C4\"")
        .contains("rejected: the text doesn’t say so")
        .contains("no call");
  }

  @Test
  void whoever_may_look_at_claims_is_given_the_means_and_others_are_not() {
    assertThat(text(north(), Role.INFORMATION_OFFICER, true))
        .contains("data-letter=\"c\"", "data-letter=\"e\"", "data-letter=\"r\"");
    for (Role role : List.of(Role.LIAISON, Role.VIEWER, Role.OBSERVER, Role.FIELD_OFFICER)) {
      assertThat(text(north(), role, false))
          .doesNotContain("data-letter")
          .doesNotContain("no call")
          .doesNotContain("ines")
          .contains("confirmed: the text says so");
    }
  }

  @Test
  void claims_about_the_same_thing_stand_side_by_side_with_their_relation_in_words() {
    String html = texts(Role.INFORMATION_OFFICER);

    assertThat(html)
        .contains("Who opened fire?")
        .contains("How many have left?")
        .contains("can’t both be true")
        .contains("North Post")
        .contains("إذاعة الجنوب")
        .contains("/accounts/north-post#words-C1");
    assertThat(html.indexOf("Who opened fire?")).isPositive();
  }

  @Test
  void what_waits_for_a_person_and_what_was_rejected_is_left_out_of_side_by_side() {
    String html = texts(Role.INFORMATION_OFFICER);

    assertThat(html).doesNotContain("Who broke the deal?").doesNotContain("Who calls for what?");

    day.says(
        "ines", Role.INFORMATION_OFFICER, MadeUpAccounts.review("C3", ReviewOutcome.CONFIRMED, ""));
    assertThat(texts(Role.INFORMATION_OFFICER)).contains("Who broke the deal?");

    day.says(
        "ines", Role.INFORMATION_OFFICER, MadeUpAccounts.review("C4", ReviewOutcome.CONFIRMED, ""));
    assertThat(texts(Role.INFORMATION_OFFICER))
        .contains("Who calls for what?")
        .contains("only one side says anything on this");
  }

  @Test
  void claimed_numbers_stand_beside_those_that_were_reported_and_attested() {
    assertThat(texts(Role.INFORMATION_OFFICER))
        .contains("Claimed, beside reported and attested")
        .contains("/accounts/counts.svg?");
    assertThat(
            PagePictures.claimed(
                view(Role.COORDINATOR),
                MadeUpAccounts.claimed(day),
                Answers.of(Map.of("topic", "left", "place", "east-aleppo", "unit", "people"))))
        .hasValueSatisfying(svg -> assertThat(svg).startsWith("<svg").contains("North Post"));
  }

  @Test
  void what_is_new_is_marked_and_can_be_seen_alone() {
    Sequence last = day.record.last();
    day.says(
        "ines", Role.INFORMATION_OFFICER, MadeUpAccounts.review("C3", ReviewOutcome.CONFIRMED, ""));
    News news = new News(Optional.of(last), Optional.empty(), true);
    String html =
        pages.texts(
            view(Role.INFORMATION_OFFICER), MadeUpAccounts.claimed(day, news), Optional.empty());

    assertThat(html)
        .contains("Who broke the deal?")
        .doesNotContain("Who opened fire?")
        .contains(">new<");
  }

  @Test
  void a_correction_keeps_what_was_left_as_it_was() {
    View view = view(Role.INFORMATION_OFFICER);
    String form =
        pages.report(
            day.forms(view),
            FormKind.CLAIM_REVIEWED,
            Answers.of(Map.of("text", "north-post", "claim", "C1", "outcome", "corrected")),
            Optional.empty(),
            Optional.empty());
    assertThat(form).contains("About 340 people have left east Aleppo").contains("value=\"340\"");

    Wanted wanted =
        day.forms(view)
            .read(
                FormKind.CLAIM_REVIEWED,
                Answers.of(
                    Map.ofEntries(
                        Map.entry("text", "north-post"),
                        Map.entry("claim", "C1"),
                        Map.entry("outcome", "corrected"),
                        Map.entry("quote", "About 340 people have left east Aleppo"),
                        Map.entry("topic", "left"),
                        Map.entry("speaker", "the armed groups"),
                        Map.entry("speaks-for", "armed-groups"),
                        Map.entry("manner", "hedged"),
                        Map.entry("least", "٣٤٠"),
                        Map.entry("most", "350"),
                        Map.entry("unit", "people"),
                        Map.entry("place", "east-aleppo"),
                        Map.entry("from-day", "2016-12-18"),
                        Map.entry("to-day", "2016-12-19"),
                        Map.entry("note", "it says so in the headline"))),
                KEY)
            .orElseThrow();
    AccountBody.ClaimReviewed review =
        (AccountBody.ClaimReviewed) ((Wanted.Recorded) wanted).body();
    day.says("ines", Role.INFORMATION_OFFICER, review);

    var claim = north().claims().getFirst();
    assertThat(claim.state()).isEqualTo(ClaimState.CORRECTED);
    assertThat(claim.content().words()).isEqualTo(claim.asFound().words());
    assertThat(claim.content().slots().where()).isEqualTo(claim.asFound().slots().where());
    assertThat(claim.content().slots().figure().orElseThrow().most().orElseThrow().value())
        .isEqualTo(350);
    assertThat(claim.content().voice().manner().value()).isEqualTo("hedged");
    assertThat(texts(Role.INFORMATION_OFFICER)).contains("340–350 people");
  }

  /// Fills in C1 as the program found it, but for one answer; it was found as a quotation.
  private ClaimContent corrected(String field, String answer) {
    Map<String, String> filled = new HashMap<>();
    filled.put("text", "north-post");
    filled.put("claim", "C1");
    filled.put("outcome", "corrected");
    filled.put("quote", "About 340 people have left east Aleppo");
    filled.put("topic", "left");
    filled.put("speaker", "the armed groups");
    filled.put("speaks-for", "armed-groups");
    filled.put(field, answer);
    Wanted wanted =
        day.forms(view(Role.INFORMATION_OFFICER))
            .read(FormKind.CLAIM_REVIEWED, Answers.of(filled), KEY)
            .orElseThrow();
    return ((AccountBody.ClaimReviewed) ((Wanted.Recorded) wanted).body()).instead().orElseThrow();
  }

  @Test
  void whoever_confirms_what_was_corrected_confirms_what_is_shown() {
    ClaimContent corrected = corrected("unit", "families");
    day.says(
        "ines",
        Role.INFORMATION_OFFICER,
        new AccountBody.ClaimReviewed(
            MadeUpAccounts.NORTH,
            new ClaimId("C1"),
            ReviewOutcome.CORRECTED,
            Optional.of(corrected),
            ""));
    String html = text(north(), Role.INFORMATION_OFFICER, true);
    String card = html.substring(html.indexOf("id=\"claim-C1\""), html.indexOf("id=\"claim-C2\""));
    assertThat(card).doesNotContain("data-letter=\"c\"").contains("data-letter=\"o\"");

    Wanted wanted =
        day.forms(view(Role.INFORMATION_OFFICER))
            .read(
                FormKind.CLAIM_REVIEWED,
                Answers.of(Map.of("text", "north-post", "claim", "C1", "outcome", "confirmed")),
                KEY)
            .orElseThrow();
    day.says("ines", Role.INFORMATION_OFFICER, ((Wanted.Recorded) wanted).body());
    assertThat(north().claims().getFirst().content()).isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-03-01", "10000-03-01", "275760-09-13", "-0044-03-15"})
  void a_day_of_a_year_that_no_file_can_have_is_told_and_not_left_out(String day) {
    Answers answers = Answers.of(Map.of("day", day));

    assertThat(answers.day("day")).isEmpty();
    assertThat(answers.slips()).containsExactly(Map.entry("day", TextPhrase.NO_SUCH_YEAR));
    Answers wrong = Answers.of(Map.of("day", "2016-13-01"));
    assertThat(wrong.day("day")).isEmpty();
    assertThat(wrong.slips()).containsExactly(Map.entry("day", TextPhrase.NOT_A_DAY));
    Answers last = Answers.of(Map.of("day", "9999-12-31"));
    assertThat(last.day("day")).hasValue(LocalDate.of(9999, 12, 31));
  }

  @Test
  void words_are_a_quotation_no_longer_when_they_or_their_speaker_are_others() {
    assertThat(corrected("manner", "hedged").voice().quoted()).isTrue();
    assertThat(corrected("quote", "340 people have left").voice().quoted()).isFalse();
    assertThat(corrected("speaker", "the army").voice().quoted()).isFalse();
  }

  @Test
  void a_party_that_is_ticked_as_blamed_stands_there_by_its_name() {
    assertThat(corrected("blamed", "armed-groups").slots().blamed())
        .singleElement()
        .satisfies(blame -> {
          assertThat(blame.party()).hasValue(MadeUpDay.GROUPS);
          assertThat(blame.words())
              .isEqualTo(
                  day.room
                      .operation()
                      .actors()
                      .findParty(MadeUpDay.GROUPS)
                      .orElseThrow()
                      .names()
                      .in("en"))
              .isNotEqualTo("armed-groups");
        });
  }

  private void reads(String id, String words, AccountBody.Found... claims) {
    MadeUpAccounts.take(day, new TextId(id), words, "Hill Post");
    day.says(
        "ines",
        Role.INFORMATION_OFFICER,
        new AccountBody.ClaimsFound(new TextId(id), Optional.of("accounts 1"), List.of(claims)));
  }

  private List<Question.Told> toldOf(String id) {
    return MadeUpAccounts.claimed(day).beside().questions().stream()
        .flatMap(question -> question.told().stream())
        .filter(told -> told.account().id().value().equals(id))
        .toList();
  }

  @Test
  void a_claim_that_repeats_our_own_report_is_no_further_account() {
    String words =
        "According to situation report 4 of East Aleppo, December 2016, 340 people left east"
            + " Aleppo by Monday. The rebels fired on a convoy in Ramouseh, the army said.";
    reads(
        "quoting",
        words,
        MadeUpAccounts.found("C1", words, Topic.LEFT, "340 people left east Aleppo", 340, 340),
        MadeUpAccounts.found("C2", words, Topic.FIRED, "The rebels fired on a convoy", 0, 0));

    assertThat(toldOf("quoting"))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.record().id().value()).isEqualTo("C2");
          assertThat(told.claim().text().remarks()).contains(SourceText.Remark.QUOTES_OUR_REPORT);
        });
    assertThat(
            text(
                Account.find(day.record, new TextId("quoting")).orElseThrow(),
                Role.INFORMATION_OFFICER,
                true))
        .contains("340 people left east Aleppo</mark>")
        .contains("It quotes a situation report of this room.");
  }

  @Test
  void nor_is_one_that_has_a_number_of_ours_anywhere_in_a_text_that_quotes_us() {
    String words =
        "Situation report 4 of East Aleppo, December 2016 came out in the evening. The rebels fired"
            + " on a convoy in Ramouseh, the army said. By night 800 people left east Aleppo, and"
            + " some say that 830 people left east Aleppo.";
    reads(
        "quoting",
        words,
        MadeUpAccounts.found("C1", words, Topic.LEFT, "800 people left east Aleppo", 800, 800),
        MadeUpAccounts.found("C2", words, Topic.LEFT, "830 people left east Aleppo", 830, 830));

    assertThat(toldOf("quoting"))
        .extracting(told -> told.record().id().value())
        .containsExactly("C2");
    // Whoever may not see what was counted doesn't learn it from what is left out.
    SideBySide forOthers = new Comparisons().of(Account.listOf(day.record), day.room.operation());
    assertThat(forOthers.questions())
        .flatExtracting(Question::told)
        .filteredOn(told -> told.account().id().value().equals("quoting"))
        .hasSize(2);
  }

  @Test
  void claims_of_a_text_on_another_operation_are_compared_with_none() {
    String words =
        "More than 900 people left the valley on Monday, the mayor said. ".repeat(4).strip();
    reads(
        "elsewhere",
        words,
        MadeUpAccounts.found("C1", words, Topic.LEFT, "More than 900 people left", 901, 901));

    assertThat(toldOf("elsewhere")).isEmpty();
    assertThat(
            text(
                Account.find(day.record, new TextId("elsewhere")).orElseThrow(),
                Role.INFORMATION_OFFICER,
                true))
        .contains("It names no place of the operation")
        .doesNotContain("no party");
  }

  @Test
  void a_claim_is_marked_by_its_words_in_the_text_and_by_no_others() {
    Forms forms = day.forms(view(Role.INFORMATION_OFFICER));
    Map<String, String> filled =
        Map.of("text", "unread", "quote", "الجميع خرجوا", "topic", "completed");
    Wanted wanted = forms.read(FormKind.CLAIMS_FOUND, Answers.of(filled), KEY).orElseThrow();
    day.says("ines", Role.INFORMATION_OFFICER, ((Wanted.Recorded) wanted).body());
    Account unread = Account.find(day.record, MadeUpAccounts.UNREAD).orElseThrow();

    assertThat(unread.read()).isFalse();
    assertThat(text(unread, Role.INFORMATION_OFFICER, true))
        .contains(">الجميع خرجوا</mark>")
        .contains("marked by a person")
        .contains("It is not in English");

    Answers wrong =
        Answers.of(Map.of("text", "unread", "quote", "nobody left", "topic", "completed"));
    assertThat(forms.read(FormKind.CLAIMS_FOUND, wrong, KEY)).isEmpty();
    assertThat(wrong.slips()).containsOnlyKeys("quote");
  }

  @Test
  void of_very_many_pairs_those_on_which_accounts_part_are_shown() {
    Question question =
        MadeUpAccounts.claimed(day).beside().questions().stream()
            .filter(each -> each.pairs().size() == 1)
            .findFirst()
            .orElseThrow();
    List<Integer> all = Stream.generate(() -> 0).limit(40).toList();
    List<Question.Pair> pairs =
        Stream.concat(
                Stream.generate(() -> new Question.Pair(Relation.Type.AGREE, List.of(0), all))
                    .limit(70),
                Stream.of(new Question.Pair(Relation.Type.CONTRADICT, List.of(0), List.of(0))))
            .toList();
    View view = view(Role.INFORMATION_OFFICER);
    Block block =
        new QuestionBlocks(view, MadeUpAccounts.claimed(day).news())
            .of(new Question(question.topic(), question.where(), question.told(), pairs, false), 1);

    assertThat(block.toString())
        .contains("More pairs that are not shown: 11.", "A and 28 more", "can’t both be true");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_word_that_a_claim_can_have_is_said_in_every_language(Language language) {
    ClaimWords words = new ClaimWords(day.view(Role.COORDINATOR, language).speech());
    Stream.of(
            constants("KIND", Kind.values()),
            constants("MANNER", Voice.Manner.values()),
            constants("DOUBT", Claim.Doubt.values()),
            constants("REMARK", SourceText.Remark.values()),
            constants("RELATION", Relation.Type.values()))
        .flatMap(stream -> stream)
        .forEach(word ->
            assertThat(ClaimPhrase.find(word.getKey(), InWords.of(word.getValue())))
                .as("%s", word)
                .isPresent());
    for (Topic topic : Topic.values()) {
      assertThat(TopicPhrase.find(InWords.of(topic))).as("%s", topic).isPresent();
      assertThat(QuestionPhrase.find(InWords.of(topic))).as("%s", topic).isPresent();
      assertThat(words.topic(InWords.of(topic))).isNotBlank();
    }
  }

  private static Stream<Map.Entry<String, Enum<?>>> constants(String list, Enum<?>[] constants) {
    return Stream.of(constants).map(constant -> Map.entry(list, constant));
  }
}
