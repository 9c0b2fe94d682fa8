package org.safepassage.accounts.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.TextReader;

/// Reads RSS and Atom files. Each entry is a text of its own: its content, or else its summary, or
/// else its title. Nothing is fetched: neither what an entry links to nor what the file names as
/// its grammar.
public final class FeedReader {
  /// More entries than this are no feed that anybody reads.
  private static final int MOST = 10_000;

  private static final int LONGEST_ID = 60;

  private FeedReader() {}

  /// Whether a file says in its first lines that it is a feed, whatever its name.
  public static boolean isFeed(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 1_000), StandardCharsets.UTF_8)
            .replace("\u0000", "");
    return start.matches(
        "(?s)[\\ufeff\\ufffd]*\\s*(?:<\\?xml.*?\\?>)?\\s*(?:<!--.*?-->\\s*)*<(?:rss|feed|rdf:RDF)\\b.*");
  }

  /// @param id what the feed is called; its entries are called after it
  /// @param zone by whose clocks a day begins
  /// @param unsaid the day that is taken for entries without one
  /// @throws BrokenFeedException where it can't be read as a feed
  public static List<SourceText> read(
      String id, byte[] bytes, ZoneId zone, Optional<LocalDate> unsaid) throws BrokenFeedException {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
      return entries(id, input.build(reader), zone, unsaid);
    } catch (ParsingFeedException broken) {
      throw new BrokenFeedException(broken.getLineNumber(), broken.getColumnNumber(), broken);
    } catch (FeedException | IOException | IllegalArgumentException broken) {
      throw new BrokenFeedException(0, 0, broken);
    }
  }

  /// What is in a feed twice is one text.
  ///
  /// @param uri what the feed names it by
  private record Told(Optional<String> uri, String content) {}

  private static List<SourceText> entries(
      String id, SyndFeed feed, ZoneId zone, Optional<LocalDate> unsaid) {
    List<SourceText> texts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<Told> told = new HashSet<>();
    for (SyndEntry entry : feed.getEntries().stream().limit(MOST).toList()) {
      if (!told.add(new Told(given(entry.getUri()), content(entry)))) {
        continue;
      }
      String own = id + "#" + name(entry);
      String free = own;
      for (int i = 2; !ids.add(free); i++) {
        free = own + "-" + i;
      }
      Optional<ZonedDateTime> at =
          given(entry.getPublishedDate())
              .or(() -> given(entry.getUpdatedDate()))
              .map(Date::toInstant)
              .map(instant -> instant.atZone(zone));
      texts.add(
          TextReader.readEntry(
              new TextReader.Source(
                  free,
                  outlet(entry, feed),
                  at.map(ZonedDateTime::toLocalDate).or(() -> unsaid),
                  at.map(ZonedDateTime::toLocalTime),
                  Optional.empty()),
              content(entry)));
    }
    return texts;
  }

  /// The feed that an entry was taken from, else the one that it stands in, else who wrote it.
  private static Optional<String> outlet(SyndEntry entry, SyndFeed feed) {
    return Stream.of(
            given(entry.getSource()).flatMap(source -> given(source.getTitle())),
            given(feed.getTitle()),
            given(feed.getAuthor()),
            given(entry.getAuthor()))
        .flatMap(Optional::stream)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /// The end of what the feed names the entry by; entries keep it when others come before them.
  private static String name(SyndEntry entry) {
    String uri =
        given(entry.getUri())
            .or(() -> given(entry.getLink()))
            .or(() -> given(entry.getTitle()))
            .orElse("entry");
    String plain =
        uri.replaceAll("[?#].*$", "").replaceAll("[^\\p{L}\\p{N}._-]+", "/").replaceAll("/+$", "");
    String last = plain.substring(plain.lastIndexOf('/') + 1);
    String name = last.isEmpty() ? "entry" : last;
    return name.length() > LONGEST_ID ? name.substring(name.length() - LONGEST_ID) : name;
  }

  private static String content(SyndEntry entry) {
    return Stream.concat(entry.getContents().stream(), given(entry.getDescription()).stream())
        .map(SyndContent::getValue)
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .findFirst()
        .or(() -> given(entry.getTitle()))
        .orElse("");
  }

  private static <T> Optional<T> given(@Nullable T value) {
    return Optional.ofNullable(value);
  }
}
