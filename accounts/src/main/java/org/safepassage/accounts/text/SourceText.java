package org.safepassage.accounts.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an outlet published, as it is read: without markup and without the lines above the text,
/// yet knowing where in the file each letter stands.
public final class SourceText {
  private final TextReader.Source source;
  private final Letters letters;
  private final List<Remark> remarks;

  SourceText(TextReader.Source source, Letters letters, List<Remark> remarks) {
    this.source = source;
    this.letters = letters;
    this.remarks = List.copyOf(remarks);
  }

  /// A text as it was read before and is kept: its words are taken as they are, and they are the
  /// file.
  public static SourceText kept(
      String id, String outlet, Optional<LocalDate> published, String words, List<Remark> remarks) {
    return new SourceText(
        new TextReader.Source(
            id, Optional.of(outlet), published, Optional.empty(), Optional.empty()),
        Letters.of(words),
        remarks);
  }

  /// The same with something more to be known about it.
  public SourceText with(Remark remark) {
    return remarks.contains(remark)
        ? this
        : new SourceText(
            source, letters, Stream.concat(remarks.stream(), Stream.of(remark)).toList());
  }

  /// What the text is called: the file's name without its ending.
  public String id() {
    return source.id();
  }

  /// Who published it; the [#id] where nobody said.
  public String outlet() {
    return source.outlet().orElse(source.id());
  }

  /// On which day it was published.
  public Optional<LocalDate> published() {
    return source.day();
  }

  /// At what time of that day, where that is known, by the clock of whoever says it.
  public Optional<LocalTime> publishedAt() {
    return source.time();
  }

  /// The id of the text that it corrects, where it names it.
  public Optional<String> corrects() {
    return source.corrects();
  }

  /// Whether anybody says who published it.
  public boolean hasOutlet() {
    return source.outlet().isPresent();
  }

  public String body() {
    return letters.text();
  }

  /// What had to be assumed about it.
  public List<Remark> remarks() {
    return remarks;
  }

  public String words(Span span) {
    return letters.text().substring(span.start(), span.end());
  }

  /// Where a part of the body stands in the file: in Unicode code points from its start.
  public Span inFile(Span span) {
    return letters.inFile(span);
  }

  /// Something about a text that whoever reads its claims should know.
  public enum Remark {
    /// It isn't UTF-8; it was read as Windows-1252.
    OLD_ENCODING,
    /// It isn't UTF-8; it was read as UTF-16, which it doesn't say of itself.
    OTHER_ENCODING,
    /// Some of its letters are broken; signs for that stand in their places.
    BROKEN_LETTERS,
    /// It holds markup, which was left out.
    MARKUP,
    /// It isn't English: only names and numbers are read.
    NOT_ENGLISH,
    /// There is nothing in it.
    EMPTY,
    /// It is longer than what is read; the rest was left out.
    CUT_OFF,
    /// Nobody said when it was published: days such as "Friday" stay unresolved.
    NO_DATE,
    /// The line that says when it was published can't be read as a day.
    DATE_UNCLEAR,
    /// It names no place of the operation.
    ANOTHER_OPERATION,
    /// It says of itself that it corrects an earlier text.
    CORRECTION,
    /// It quotes a situation report of this room: what it says is then our own figure.
    QUOTES_OUR_REPORT
  }
}
