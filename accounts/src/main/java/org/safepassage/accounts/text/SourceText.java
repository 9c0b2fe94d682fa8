package org.safepassage.accounts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an outlet published, as it is read: without markup and without the lines above the text,
/// yet knowing where in the file each letter stands.
public final class SourceText {
  private final String id;
  private final String outlet;
  private final Optional<LocalDate> published;
  private final String body;
  private final int[] origin;
  private final List<Remark> remarks;

  SourceText(
      String id,
      String outlet,
      Optional<LocalDate> published,
      String body,
      int[] origin,
      List<Remark> remarks) {
    this.id = id;
    this.outlet = outlet;
    this.published = published;
    this.body = body;
    this.origin = origin;
    this.remarks = List.copyOf(remarks);
  }

  /// A text as it was read before and is kept: its words are taken as they are, and they are the
  /// file.
  public static SourceText kept(
      String id, String outlet, Optional<LocalDate> published, String words, List<Remark> remarks) {
    Letters letters = Letters.of(words);
    return new SourceText(id, outlet, published, words, letters.origin(), remarks);
  }

  /// What the text is called: the file's name without its ending.
  public String id() {
    return id;
  }

  /// Who published it; the [#id] where nobody said.
  public String outlet() {
    return outlet;
  }

  public Optional<LocalDate> published() {
    return published;
  }

  public String body() {
    return body;
  }

  /// What had to be assumed about it.
  public List<Remark> remarks() {
    return remarks;
  }

  public String words(Span span) {
    return body.substring(span.start(), span.end());
  }

  /// Where a part of the body stands in the file: in Unicode code points from its start.
  public Span inFile(Span span) {
    if (span.length() == 0) {
      return new Span(origin[span.start()], origin[span.start()]);
    }
    return new Span(origin[span.start()], origin[span.end() - 1] + 1);
  }

  /// Something about a text that whoever reads its claims should know.
  public enum Remark {
    /// It isn't UTF-8; it was read as Windows-1252.
    OLD_ENCODING,
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
    /// It names no place and no party of the operation.
    ANOTHER_OPERATION,
    /// It says of itself that it corrects an earlier text.
    CORRECTION,
    /// It quotes a situation report of this room: what it says is then our own figure.
    QUOTES_OUR_REPORT
  }
}
