package org.safepassage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// FEATURE UNDER TEST: who comes in, and how: set-up, passwords, links, invitations, tokens, and
/// how each of them ends.
final class ASignInTest {
  @RegisterExtension static final Running ROOM = new Running();

  @Test
  void A01_whoever_is_signed_in_is_told_who_they_are() {
    Caller.Answer who = ROOM.chief().get("/api/v1/session");

    assertThat(who.status()).isEqualTo(200);
    assertThat(who.json().get("user").asString()).isEqualTo("chief");
    assertThat(who.json().get("administrator").asBoolean()).isTrue();
  }

  @Test
  void A02_a_convoy_is_let_go() {
    String id = ROOM.inForce();

    Caller.Answer let =
        ROOM.chief()
            .command(
                id,
                Map.of(
                    "kind",
                    "release",
                    "convoys",
                    java.util.List.of("upper-1"),
                    "milestone",
                    "departed"));

    assertThat(let.status()).as(let.body()).isEqualTo(200);
    System.out.println(ROOM.chief().get("/api/v1/operations/" + id + "/standing").body());
  }
}
