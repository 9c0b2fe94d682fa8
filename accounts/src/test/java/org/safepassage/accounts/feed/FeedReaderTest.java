package org.safepassage.accounts.feed;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.SourceText.Remark;
import org.safepassage.accounts.text.Span;

/// FEATURE UNDER TEST: RSS and Atom files, entry by entry, and nothing fetched for them.
class FeedReaderTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel>
          <title>Valley Radio</title>
          <link>https://valley.example/</link>
          <description>News</description>
          <item>
            <title>Buses leave</title>
            <link>https://valley.example/2030/03/buses-leave</link>
            <guid>https://valley.example/2030/03/buses-leave</guid>
            <pubDate>Fri, 15 Mar 2030 22:30:00 GMT</pubDate>
            <description>In short.</description>
            <content:encoded><![CDATA[<p>More than 300 people</p><p>left &amp; arrived.</p>]]></content:encoded>
          </item>
          <item>
            <title>Only a headline about the buses</title>
            <guid isPermaLink="false">77</guid>
          </item>
        </channel>
      </rss>
      """;

  private static final String ATOM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <title>Hill Post</title>
        <id>urn:hill</id>
        <updated>2030-03-15T10:00:00Z</updated>
        <entry>
          <title>Talks</title>
          <id>urn:hill:talks</id>
          <published>2030-03-15T10:00:00+02:00</published>
          <updated>2030-03-16T10:00:00+02:00</updated>
          <source><title>The Agency</title><id>urn:agency</id><updated>2030-03-15T09:00:00Z</updated></source>
          <content type="html">&lt;b&gt;Talks&lt;/b&gt; went on.</content>
        </entry>
      </feed>
      """;

  private static List<SourceText> read(String feed, ZoneId zone) {
    try {
      return FeedReader.read("feed", feed.getBytes(UTF_8), zone, Optional.empty());
    } catch (BrokenFeedException broken) {
      throw new AssertionError(broken);
    }
  }

  private static void isBroken(String feed, int line) {
    assertThatThrownBy(
            () -> FeedReader.read("feed", feed.getBytes(UTF_8), ZoneOffset.UTC, Optional.empty()))
        .isInstanceOfSatisfying(
            BrokenFeedException.class, broken -> assertThat(broken.line()).isEqualTo(line));
  }

  @Test
  void each_entry_of_rss_is_a_text_of_its_outlet_and_its_day_by_the_clocks_of_the_operation() {
    List<SourceText> texts = read(RSS, ZoneId.of("Asia/Damascus"));

    assertThat(texts).hasSize(2);
    SourceText first = texts.getFirst();
    assertThat(first.id()).isEqualTo("feed#buses-leave");
    assertThat(first.outlet()).isEqualTo("Valley Radio");
    assertThat(first.published()).contains(LocalDate.of(2030, 3, 16));
    assertThat(first.publishedAt()).contains(LocalTime.of(1, 30));
    assertThat(first.body().strip()).isEqualTo("More than 300 people\n\nleft & arrived.");
    assertThat(texts.get(1).body()).isEqualTo("Only a headline about the buses");
    assertThat(texts.get(1).id()).isEqualTo("feed#77");
    assertThat(texts.get(1).remarks()).contains(Remark.NO_DATE);
  }

  @Test
  void places_in_an_entry_are_counted_from_the_start_of_its_content() {
    SourceText first = read(RSS, ZoneOffset.UTC).getFirst();
    int at = first.body().indexOf("people");

    assertThat(first.inFile(new Span(at, at + 6)))
        .isEqualTo(new Span("<p>More than 300 ".length(), "<p>More than 300 people".length()));
  }

  @Test
  void an_entry_of_atom_that_was_taken_from_elsewhere_is_that_outlets() {
    SourceText only = read(ATOM, ZoneOffset.UTC).getFirst();

    assertThat(only.outlet()).isEqualTo("The Agency");
    assertThat(only.published()).contains(LocalDate.of(2030, 3, 15));
    assertThat(only.body().strip()).isEqualTo("Talks went on.");
  }

  @Test
  void feeds_are_known_by_what_they_begin_with() {
    assertThat(FeedReader.isFeed(RSS.getBytes(UTF_8))).isTrue();
    assertThat(FeedReader.isFeed(ATOM.getBytes(UTF_8))).isTrue();
    assertThat(FeedReader.isFeed(RSS.replace("UTF-8", "UTF-16").getBytes(UTF_16))).isTrue();
    assertThat(FeedReader.isFeed("<html><body>no</body></html>".getBytes(UTF_8))).isFalse();
    assertThat(FeedReader.isFeed("The feed <rss> is broken.".getBytes(UTF_8))).isFalse();
  }

  @Test
  void a_broken_feed_is_no_feed_and_entries_of_one_name_are_told_apart() {
    String half = RSS.substring(0, 300);
    isBroken(half, (int) half.lines().count());
    isBroken("It was cold.", 1);
    isBroken("<html/>", 0);
    assertThat(read(RSS.replace("77", "https://a.example/buses-leave"), ZoneOffset.UTC))
        .extracting(SourceText::id)
        .containsExactly("feed#buses-leave", "feed#buses-leave-2");
  }

  @Test
  void neither_files_nor_grammars_that_a_feed_names_are_read(@TempDir Path folder)
      throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String hostile =
        RSS.replace(
                "<rss version",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<rss version")
            .replace("Only a headline", "&x;");

    isBroken(hostile, 2);
  }

  @Test
  void entities_that_double_each_other_are_not_followed() {
    String bomb =
        "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>\n<rss version";
    isBroken(RSS.replace("<rss version", bomb).replace("In short.", "&c;"), 2);
  }

  @Test
  void what_a_feed_tells_twice_is_one_text_and_what_it_tells_anew_is_another() {
    String item =
        "<item><guid>77</guid><description>More than %d people left.</description></item>";
    String twice =
        "<rss version=\"2.0\"><channel><title>A</title><link>x</link><description>d</description>"
            + (item + item + item).formatted(300, 300, 320)
            + "</channel></rss>";

    assertThat(read(twice, ZoneOffset.UTC))
        .extracting(SourceText::id)
        .containsExactly("feed#77", "feed#77-2");
  }
}
