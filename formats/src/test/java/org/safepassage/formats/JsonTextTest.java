package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.model.PlaceId;

/// FEATURE UNDER TEST: answers as JSON.
final class JsonTextTest {
  @Test
  void keeps_the_order_of_keys_and_letters_of_all_scripts() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("verdict", "completes");
    answer.put("place", new PlaceId("حلب"));
    answer.put("counts", List.of(1, 2L, 0.5, true));
    answer.put("none", Optional.empty());
    answer.put("some", Optional.of(Map.of("a", 1)));
    answer.put("empty", List.of());
    assertThat(JsonText.of(answer))
        .isEqualTo(
            """
            {
              "verdict": "completes",
              "place": "حلب",
              "counts": [
                1,
                2,
                0.5,
                true
              ],
              "none": null,
              "some": {
                "a": 1
              },
              "empty": []
            }
            """);
  }
}
