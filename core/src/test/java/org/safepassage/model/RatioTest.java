package org.safepassage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: shares of large numbers, against whole numbers without bounds.
final class RatioTest {
  private static final long SEED = Long.getLong("safepassage.seed", 31L);

  @Test
  void a_share_of_a_large_sum_is_exact() {
    RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int i = 0; i < 10_000; i++) {
      long denominator = 1 + dice.nextLong(1_000_000);
      long numerator = dice.nextLong(denominator + 1);
      long total = dice.nextLong(1_000_000_000_000_000_000L);
      BigInteger[] exact =
          BigInteger.valueOf(numerator)
              .multiply(BigInteger.valueOf(total))
              .divideAndRemainder(BigInteger.valueOf(denominator));
      long roundedUp = exact[0].longValueExact() + exact[1].signum();
      assertThat(Ratio.of(numerator, denominator).ofRoundedUp(total))
          .as("seed %d: %d/%d of %d", SEED, numerator, denominator, total)
          .isEqualTo(roundedUp);
    }
  }
}
