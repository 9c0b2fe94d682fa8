package org.safepassage.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: text in a page is text, and keeps its direction to itself.
class SaidTest {

  @Test
  void markup_in_a_text_comes_out_as_text() {
    assertThat(new Said("<script>alert('x' & \"y\")</script>").html())
        .isEqualTo("&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;");
  }

  @Test
  void isolates_become_elements() {
    assertThat(new Said("القافلة \u2068aleppo-1\u2069 وصلت").html())
        .isEqualTo("القافلة <bdi>aleppo-1</bdi> وصلت");
  }

  @Test
  void isolates_that_never_end_are_ended_and_ends_without_beginning_left_out() {
    assertThat(new Said("\u2069a\u2068b").html()).isEqualTo("a<bdi>b</bdi>");
  }

  @Test
  void signs_that_turn_what_follows_and_controls_are_left_out() {
    assertThat(new Said("a\u202eb\u2066c\u0000d\u0007").html()).isEqualTo("abcd");
  }
}
