package org.safepassage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.accounts.feed.BrokenFeedException;
import org.safepassage.accounts.feed.FeedReader;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.TextReader;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import org.safepassage.pictures.ClaimsPage;

/// Gets texts out of files, folders, feeds and standard input, and notes what can't be read.
final class AccountsTexts {
  /// The argument that stands for standard input.
  static final String STANDARD_INPUT = "-";

  private static final String ENDINGS = "txt|md|html?|xml|rss|atom";
  private static final String FEEDS = "(?i).*\\.(xml|rss|atom)";
  private static final long MOST_BYTES = 50_000_000;

  /// In so many bytes a page says who made it.
  private static final int HEAD = 2_000;

  private final Unsaid unsaid;
  private final ZoneId zone;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<Path, Set<String>> idsOf = new HashMap<>();
  private final Map<Path, Given> given = new HashMap<>();
  private final Set<Path> repeated = new LinkedHashSet<>();
  private final List<String> ourPages = new ArrayList<>();

  /// What is taken for texts that don't say it.
  record Unsaid(Optional<LocalDate> day, Optional<String> outlet) {}

  /// How a file looked before it was read.
  record Stamp(long size, long changed) {
    static Optional<Stamp> of(Path file) {
      try {
        return Optional.of(new Stamp(Files.size(file), Files.getLastModifiedTime(file).toMillis()));
      } catch (IOException _) {
        return Optional.empty();
      }
    }
  }

  /// What was read of a file that was named, or that stands in a folder that was.
  record Given(Stamp stamp, List<SourceText> texts) {}

  /// @param zone by whose clocks a day begins
  AccountsTexts(Unsaid unsaid, ZoneId zone) {
    this.unsaid = unsaid;
    this.zone = zone;
  }

  /// What was wrong so far.
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /// What was named before, and was not read again.
  List<Path> repeated() {
    return List.copyOf(repeated);
  }

  /// Pages that this command wrote, and that were left out.
  List<String> ourPages() {
    return List.copyOf(ourPages);
  }

  /// The texts of everything that is named, in that order.
  List<SourceText> of(List<Path> named, InputStream standardInput) {
    List<SourceText> texts = new ArrayList<>();
    for (Path each : named) {
      if (each.toString().equals(STANDARD_INPUT)) {
        texts.addAll(ofInput(standardInput));
      } else {
        inside(each).forEach(file -> texts.addAll(given(file)));
      }
    }
    return texts;
  }

  /// One file is one source, however often it is named.
  private List<SourceText> given(Path file) {
    if (given.containsKey(one(file))) {
      repeated.add(file);
      return List.of();
    }
    Optional<Stamp> stamp = Stamp.of(file);
    List<SourceText> texts = again(file);
    stamp.ifPresent(before -> given.put(one(file), new Given(before, texts)));
    return texts;
  }

  /// What a file gave when it was read as one of those that were named.
  Optional<Given> findGiven(Path file) {
    return Optional.ofNullable(given.get(one(file)));
  }

  /// However it is written, and whatever leads to it.
  private static Path one(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException _) {
      return file.toAbsolutePath().normalize();
    }
  }

  /// The texts of one file: one, or each entry of a feed.
  List<SourceText> of(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > MOST_BYTES) {
        return tooLarge(file.toString());
      }
      return read(name, file.toString(), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      unreadable(file);
      return List.of();
    }
  }

  private void unreadable(Path file) {
    if (Files.exists(file)) {
      wrong(
          FindingCode.FILE_UNREADABLE,
          file.toString(),
          "This file can't be read.",
          "Maybe it is not for you to read.");
    } else if (Files.isSymbolicLink(file)) {
      wrong(
          FindingCode.FILE_MISSING,
          file.toString(),
          "This is a link to a file that is not there.",
          "Maybe that was moved, or is on a drive that is not connected.");
    } else {
      wrong(
          FindingCode.FILE_MISSING,
          file.toString(),
          "There is no such file.",
          "Maybe its name is misspelt.");
    }
  }

  /// The same file once more: its texts keep their ids.
  List<SourceText> again(Path file) {
    ids.removeAll(idsOf.getOrDefault(one(file), Set.of()));
    Set<String> before = Set.copyOf(ids);
    List<SourceText> texts = of(file);
    Set<String> own = new HashSet<>(ids);
    own.removeAll(before);
    idsOf.put(one(file), own);
    return texts;
  }

  private List<SourceText> ofInput(InputStream standardInput) {
    try {
      byte[] bytes = standardInput.readNBytes((int) MOST_BYTES + 1);
      return bytes.length > MOST_BYTES
          ? tooLarge("standard input")
          : read("standard-input", "standard input", bytes);
    } catch (IOException unreadable) {
      wrong(
          FindingCode.FILE_UNREADABLE,
          "standard input",
          "Nothing can be read from standard input.",
          "Maybe nothing was piped into it.");
      return List.of();
    }
  }

  private List<SourceText> tooLarge(String place) {
    wrong(
        FindingCode.FILE_TOO_LARGE,
        place,
        "This file is larger than 50 MB, which no text is.",
        "Maybe another file was meant.");
    return List.of();
  }

  private List<SourceText> read(String name, String place, byte[] bytes) {
    if (isOurPage(bytes)) {
      ourPages.add(place);
      return List.of();
    }
    boolean isFeed = name.matches(FEEDS) || FeedReader.isFeed(bytes);
    if (!isFeed && isBinary(bytes)) {
      wrong(
          FindingCode.WRONG_FORMAT,
          place,
          "This file is no text.",
          "Maybe it is a picture or a PDF: save its text, or the page that it comes from.");
      return List.of();
    }
    String id = free(name.replaceFirst("(?i)\\.(" + ENDINGS + ")$", ""));
    if (!isFeed) {
      return List.of(text(id, bytes));
    }
    return feed(id, place, bytes);
  }

  private List<SourceText> feed(String id, String place, byte[] bytes) {
    if (new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
      wrong(
          FindingCode.FILE_EMPTY,
          place,
          "There is nothing in this feed.",
          "Maybe it was cut off, or is still being written.");
      return List.of();
    }
    try {
      return FeedReader.read(id, bytes, zone, unsaid.day());
    } catch (BrokenFeedException broken) {
      wrong(
          FindingCode.WRONG_FORMAT,
          new SourceRef(place, broken.line(), broken.column()),
          "This file can't be read as a feed.",
          "Maybe it was cut off, is neither RSS nor Atom, or names a grammar (DOCTYPE).");
      return List.of();
    }
  }

  private SourceText text(String id, byte[] bytes) {
    SourceText text = TextReader.read(id, bytes, zone, Optional.empty(), Optional.empty());
    Optional<String> outlet = text.hasOutlet() ? Optional.empty() : unsaid.outlet();
    Optional<LocalDate> day = text.published().isPresent() ? Optional.empty() : unsaid.day();
    return outlet.isEmpty() && day.isEmpty() ? text : TextReader.read(id, bytes, zone, outlet, day);
  }

  private String free(String name) {
    String id = name;
    for (int i = 2; !ids.add(id); i++) {
      id = name + "-" + i;
    }
    return id;
  }

  /// What it shows are the texts of others, which would be sources twice.
  private static boolean isOurPage(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return start.startsWith("<!DOCTYPE html>") && start.contains(ClaimsPage.GENERATOR);
  }

  /// A PDF begins like a text, and a document of an office program is a ZIP file.
  private static boolean isBinary(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1);
    return start.startsWith("%PDF")
        || start.startsWith("PK\u0003\u0004")
        || !TextReader.isText(bytes);
  }

  /// The files that are meant by a path.
  List<Path> inside(Path named) {
    if (!Files.isDirectory(named)) {
      return List.of(named);
    }
    try (Stream<Path> listed = Files.list(named)) {
      List<Path> texts = listed.filter(AccountsTexts::isText).sorted().toList();
      if (texts.isEmpty()) {
        wrong(
            FindingCode.FILE_MISSING,
            named.toString(),
            "There is no text in this folder.",
            "Maybe the texts' names should end in .txt, .html, .rss or .atom.");
      }
      return texts;
    } catch (IOException | UncheckedIOException unreadable) {
      wrong(
          FindingCode.FILE_UNREADABLE,
          named.toString(),
          "This folder can't be read.",
          "Maybe it is not for you to read.");
      return List.of();
    }
  }

  /// By its name. Of a pipe nobody knows whether it will ever end.
  static boolean isText(Path file) {
    return file.toString().matches("(?i).*\\.(" + ENDINGS + ")")
        && (Files.isRegularFile(file) || !Files.exists(file));
  }

  private void wrong(FindingCode code, String place, String what, String maybe) {
    wrong(code, new SourceRef(place, 0, 0), what, maybe);
  }

  private void wrong(FindingCode code, SourceRef place, String what, String maybe) {
    findings.add(new Finding(code, place, what, maybe));
  }
}
