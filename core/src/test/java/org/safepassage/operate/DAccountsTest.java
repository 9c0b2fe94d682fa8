package org.safepassage.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.operate.Told.load;
import static org.safepassage.operate.Told.seen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.SceneDeal;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimId;
import org.safepassage.ledger.ClaimSlots;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.RandomEvents;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.ReviewOutcome;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.TextId;
import org.safepassage.ledger.TextPart;
import org.safepassage.model.Milestone;

/// FEATURE UNDER TEST: texts, the claims in them and what becomes of these; and that no claim ever
/// counts as a fact.
class DAccountsTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20310417L);
  private static final TextId NEWS = new TextId("news");
  private static final ClaimId FIRST = new ClaimId("C1");
  private static final ClaimId SECOND = new ClaimId("C2");

  private final Told told = Told.inForce(SceneDeal.band(1_000, 500, 500));

  private static AccountBody.TextTaken taken() {
    return new AccountBody.TextTaken(
        NEWS,
        new AccountBody.Origin("Meridian Press", Optional.empty(), "en"),
        Hash.ofContent(new byte[1]),
        "162 people have left, officials said.",
        List.of());
  }

  private static ClaimContent claim(String topic, String... doubts) {
    return new ClaimContent(
        new ClaimWord("count"),
        new ClaimWord(topic),
        new ClaimContent.Voiced(List.of(), new ClaimWord("asserted"), false),
        List.of(new TextPart(0, 20)),
        ClaimSlots.NONE,
        Stream.of(doubts).map(ClaimWord::new).toList());
  }

  private static AccountBody.ClaimsFound found() {
    return new AccountBody.ClaimsFound(
        NEWS,
        Optional.of("accounts 1"),
        List.of(
            new AccountBody.Found(FIRST, claim("left")),
            new AccountBody.Found(SECOND, claim("arrived", "which-place"))));
  }

  private static AccountBody.ClaimReviewed review(ClaimId claim, ReviewOutcome outcome) {
    return new AccountBody.ClaimReviewed(
        NEWS,
        claim,
        outcome,
        outcome == ReviewOutcome.CORRECTED ? Optional.of(claim("remaining")) : Optional.empty(),
        "");
  }

  private ClaimRecord claim(ClaimId id) {
    return Account.find(told.record, NEWS).flatMap(account -> account.findClaim(id)).orElseThrow();
  }

  @Test
  void a_text_waits_to_be_read_and_is_read_even_if_nothing_is_found_in_it() {
    told.says("desk", taken());
    assertThat(Account.listOf(told.record))
        .singleElement()
        .satisfies(account -> assertThat(account.read()).isFalse());

    told.says("desk", new AccountBody.ClaimsFound(NEWS, Optional.of("accounts 1"), List.of()));
    assertThat(Account.listOf(told.record))
        .singleElement()
        .satisfies(account -> {
          assertThat(account.read()).isTrue();
          assertThat(account.claims()).isEmpty();
        });
  }

  @Test
  void what_is_found_with_a_doubt_waits_for_a_person() {
    told.says("desk", taken()).says("desk", found());

    assertThat(claim(FIRST).state()).isEqualTo(ClaimState.FOUND);
    assertThat(claim(SECOND).state()).isEqualTo(ClaimState.UNSURE);
    assertThat(claim(SECOND).state().counts()).isFalse();

    told.says("desk", review(SECOND, ReviewOutcome.CONFIRMED));
    assertThat(claim(SECOND).state()).isEqualTo(ClaimState.CONFIRMED);
    assertThat(claim(SECOND).last().by().user().value()).isEqualTo("desk");
  }

  @Test
  void the_last_review_has_the_say_and_undoes_what_was_said_before() {
    told.says("desk", taken()).says("desk", found());
    told.at(1).says("desk", review(FIRST, ReviewOutcome.REJECTED));
    assertThat(claim(FIRST).state().counts()).isFalse();

    told.at(2).says("maya", review(FIRST, ReviewOutcome.CORRECTED));
    assertThat(claim(FIRST).content().topic()).isEqualTo(new ClaimWord("remaining"));

    told.at(3).says("desk", review(FIRST, ReviewOutcome.REOPENED));
    assertThat(claim(FIRST).state()).isEqualTo(ClaimState.FOUND);
    assertThat(claim(FIRST).content()).isEqualTo(claim("left"));
    assertThat(told.record.story(new Subject.OfText(NEWS))).hasSize(5);
  }

  @Test
  void a_review_that_is_taken_back_in_the_ledger_no_longer_counts() {
    told.says("desk", taken()).says("desk", found());
    told.at(1).says("desk", review(FIRST, ReviewOutcome.REJECTED));
    Sequence wrong = told.record.last();

    told.says("desk", new RecordBody.Correction(wrong, Optional.empty(), "the other claim"));

    assertThat(claim(FIRST).state()).isEqualTo(ClaimState.FOUND);
  }

  @Test
  void in_whatever_order_reviews_come_in_the_state_is_the_same() {
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
      List<Body> said = new ArrayList<>(List.of(taken(), found()));
      for (int i = 2; i < order.size(); i++) {
        ReviewOutcome[] outcomes = ReviewOutcome.values();
        said.add(
            review(
                random.nextBoolean() ? FIRST : SECOND, outcomes[random.nextInt(outcomes.length)]));
      }
      List<List<ClaimContent>> contents = new ArrayList<>();
      List<List<ClaimState>> states = new ArrayList<>();
      for (int again = 0; again < 3; again++) {
        Told other = Told.inForce(SceneDeal.band(1_000, 500, 500)).at(60);
        order.forEach(i -> other.saysOf("desk", i, said.get(i)));
        Account account = Account.find(other.record, NEWS).orElseThrow();
        states.add(account.claims().stream().map(ClaimRecord::state).toList());
        contents.add(account.claims().stream().map(ClaimRecord::content).toList());
        Collections.shuffle(order, random);
      }
      assertThat(states).as("seed %d, round %d", SEED, round).containsOnly(states.getFirst());
      assertThat(contents).as("seed %d, round %d", SEED, round).containsOnly(contents.getFirst());
    }
  }

  @Test
  void claims_change_no_count_no_alarm_and_no_decision() {
    for (int round = 0; round < 20; round++) {
      RandomEvents random = new RandomEvents(SEED + round);
      Told without = Told.inForce(SceneDeal.band(1_000, 500, 500));
      Told with = Told.inForce(SceneDeal.band(1_000, 500, 500));
      for (Body body : day()) {
        claims(random).forEach(claim -> with.says("desk", claim));
        with.says("post", body);
        without.says("post", body);
      }
      claims(random).forEach(claim -> with.says("desk", claim));

      Standing expected = without.room.standing(without.record, without.now().plusSeconds(90_000));
      Standing found = with.room.standing(with.record, with.now().plusSeconds(90_000));
      assertThat(found.progress()).as("seed %d", SEED + round).isEqualTo(expected.progress());
      assertThat(found.alarms().toString()).isEqualTo(expected.alarms().toString());
      assertThat(found.closures()).isEqualTo(expected.closures());
      assertThat(found.deal().orElseThrow().outlook())
          .isEqualTo(expected.deal().orElseThrow().outlook());
      assertThat(decided(with)).isEqualTo(decided(without));
    }
  }

  private static List<Body> day() {
    return List.of(
        Told.plan("c1", "a", 400, List.of()),
        Told.plan("c2", "b", 300, List.of()),
        Told.plan("c3", "a", 600, List.of()),
        seen("c1", Stage.BOARDED, load(400)),
        seen("c1", Stage.ARRIVED, load(390)),
        seen("c2", Stage.DEPARTED, load(300)),
        new org.safepassage.ledger.ConvoyBody.AccountedFor(
            new ConvoyId("c1"),
            Told.PEOPLE,
            Fate.DETAINED,
            org.safepassage.model.Count.of(3),
            Optional.empty(),
            ""));
  }

  private static List<AccountBody> claims(RandomEvents random) {
    List<AccountBody> claims = new ArrayList<>();
    while (claims.size() < 5) {
      if (random.body() instanceof AccountBody account) {
        claims.add(account);
      }
    }
    return claims;
  }

  private static String decided(Told told) {
    Decision decision =
        new Gate(told.room, told.record)
            .decide(
                new Command.Release(
                    List.of(new ConvoyId("c3")), Milestone.DEPARTED, Map.of(), Optional.empty()),
                Told.reporter("maya", Role.COORDINATOR),
                told.now());
    return decision.toString();
  }
}
