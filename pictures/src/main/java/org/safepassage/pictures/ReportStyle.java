package org.safepassage.pictures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// How a report looks: on a phone, on a screen by day and by night, and on two sheets of A4.
///
/// @param foot what stands at the foot of every sheet of paper
record ReportStyle(Words words, String foot) {
  private static final int LONGEST_FOOT = 90;
  private static final String COMMON =
      """

      :root { color-scheme: light dark; --paper: #ffffff; --ink: #1a1a1a; --quiet: #4d4d4d;
        --line: #8a949c; --faint: #d5dade; --alarm: #a33c00; --good: #00674b; --open: #0a5c8f;
        --tint: #f4f6f8; --there: #0072b2; --left: #56b4e9; --due: #ffffff; }
      * { box-sizing: border-box; }
      html { font-size: 100%; }
      body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.45;
        font-family: system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; }
      [dir="rtl"] body { font-family: "Noto Sans Arabic", "Noto Naskh Arabic", system-ui, sans-serif; }
      main { max-width: 54rem; margin: 0 auto; padding: 1rem; }
      .sheet + .sheet { margin-top: 2rem; border-top: 3px solid var(--faint); padding-top: 1rem; }
      h1, h2, h3, p, ul, ol { margin: 0; }
      h1 { font-size: 1.7rem; line-height: 1.2; }
      h2 { font-size: 1.1rem; line-height: 1.3; margin-bottom: 0.25rem; }
      h3 { font-size: 0.95rem; }
      section { margin-top: 1rem; }
      .operation { color: var(--quiet); font-weight: 600; }
      .version { color: var(--quiet); }
      .basis { margin-top: 0.25rem; }
      .verdict { display: flex; gap: 0.9rem; align-items: center; padding: 0.7rem 0.9rem;
        background: var(--tint); border: 1px solid var(--faint);
        border-inline-start: 0.5rem solid var(--open); }
      .verdict h2 { font-size: 0.95rem; margin: 0; font-weight: 600; color: var(--quiet); }
      .verdict .sign { flex: none; width: 2.4rem; height: 2.4rem; color: var(--open); }
      .verdict.yes { border-inline-start-color: var(--good); }
      .verdict.yes .sign { color: var(--good); }
      .verdict.no { border-inline-start-color: var(--alarm); }
      .verdict.no .sign { color: var(--alarm); }
      .answer { font-size: 1.3rem; line-height: 1.35; font-weight: 700; }
      .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
        gap: 0.5rem; list-style: none; padding: 0; margin-top: 0.6rem; }
      .figures li { border: 1px solid var(--faint); padding: 0.4rem 0.6rem; }
      .figures strong { display: block; font-size: 1.5rem; line-height: 1.2; }
      .figures span { display: block; font-size: 0.9rem; line-height: 1.3; color: var(--quiet); }
      .wide { overflow-x: auto; }
      .wide:focus-visible, .picture:focus-visible { outline: 3px solid var(--open); outline-offset: 2px; }
      table { width: 100%; border-collapse: collapse; }
      th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.5rem 0.25rem 0;
        border-bottom: 1px solid var(--faint); }
      [dir="rtl"] th, [dir="rtl"] td { padding: 0.25rem 0 0.25rem 0.5rem; }
      thead th { font-size: 0.9rem; font-weight: 600; color: var(--quiet);
        border-bottom: 1px solid var(--line); }
      tbody th { font-weight: 600; }
      #stops ~ .wide tbody th { font-weight: 400; }
      #stops ~ .wide .number { white-space: normal; }
      .number { white-space: nowrap; }
      #pace ~ .wide .number, #exposure ~ .wide .number { white-space: normal; }
      .drawn span { display: inline-block; min-width: 4.5rem; margin-inline-end: 0.5rem; }
      .bar { display: inline-block; width: 8rem; height: 0.7em; border: 1px solid var(--line); }
      .bar .due { fill: var(--due); }
      .bar .left { fill: var(--left); }
      .bar .there { fill: var(--there); }
      .alarm { color: var(--alarm); }
      ol, ul { padding-inline-start: 1.2rem; }
      .waits li { margin-bottom: 0.35rem; }
      .ends, .quote { color: var(--quiet); }
      .quote { font-style: italic; }
      [dir="rtl"] .quote { font-style: normal; }
      .changes { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
        gap: 0.5rem; padding: 0; margin-top: 0.4rem; counter-reset: change; list-style: none; }
      .changes > li { border: 1px solid var(--line); border-top: 4px solid var(--good);
        padding: 0.4rem 0.6rem; counter-increment: change; }
      .changes h3::before { content: counter(change, upper-latin) " · "; }
      .changes ul { padding-inline-start: 1rem; }
      .then { color: var(--quiet); margin-top: 0.25rem; }
      .picture { margin-top: 0.5rem; overflow-x: auto; background: #ffffff; border-radius: 4px; }
      .picture svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
      .columns { display: grid; grid-template-columns: 1fr 1fr; column-gap: 1.5rem; }
      .columns > * { min-width: 0; }
      .small { font-size: 0.9rem; }
      li::marker { font-family: sans-serif; }
      [dir="rtl"] body { line-height: 1.6; }
      [dir="rtl"] h1, [dir="rtl"] h2, [dir="rtl"] .answer { line-height: 1.5; }
      .part { margin-top: 0.4rem; }
      .more { color: var(--quiet); }
      code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 0.9em;
        overflow-wrap: anywhere; }
      bdi, p, li, td, th { overflow-wrap: break-word; }
      .foot { margin-top: 1rem; font-size: 0.85rem; color: var(--quiet); }
      @media (max-width: 36rem) {
        .columns { grid-template-columns: 1fr; }
        .verdict { align-items: flex-start; }
        .picture svg { max-width: none; }
        .bar { display: block; width: 5rem; }
      }
      @media (prefers-color-scheme: dark) {
        :root { --paper: #14181c; --ink: #eceff1; --quiet: #b8c2ca; --line: #7d8992;
          --faint: #38424a; --alarm: #ffb083; --good: #7fd8b8; --open: #8ecbf2;
          --tint: #1d2329; --there: #56b4e9; --left: #24618a; --due: #14181c; }
      }
      @page { size: A4; margin: 12mm 13mm 15mm; }
      @media print {
        :root { --paper: #ffffff; --ink: #000000; --quiet: #3a3a3a; --line: #8a949c;
          --faint: #c9ced2; --alarm: #8f3400; --good: #00543d; --open: #084a73; --tint: #f4f6f8;
          --there: #0072b2; --left: #56b4e9; --due: #ffffff; }
        html { font-size: 9pt; }
        body { line-height: 1.35; }
        main { max-width: none; padding: 0; }
        [dir="rtl"] body { line-height: 1.5; }
        .changes { font-size: 0.94rem; line-height: 1.3; }
        [dir="rtl"] .changes { line-height: 1.4; }
        .sheet + .sheet { margin: 0; border: 0; padding: 0; }
        .sheet.apart { break-before: page; }
        .foot { display: none; }
        h1, h2, h3, thead, .head, h2 + p:not(:last-child) { break-after: avoid; }
        p { orphans: 3; widows: 3; }
        .columns { grid-template-columns: 1fr 1fr; }
        .verdict, .figures li, .changes > li, tr, .waits li, .picture, .part, .more { break-inside: avoid; }
        .verdict, .bar, .bar *, .figures li { print-color-adjust: exact; }
        .wide, .picture { overflow: visible; }
        .picture svg { max-width: 100%; }
        /* Inside the box, or the tops of tall letters stay behind on the sheet before. */
        section { margin-top: 0.5rem; }
        section:not(.verdict) > h2 { padding-top: 0.2rem; }
        th, td { padding-top: 0.15rem; padding-bottom: 0.15rem; }
        [dir="rtl"] th, [dir="rtl"] td { padding-top: 0.1rem; padding-bottom: 0.1rem; }
      }
      """;

  /// The foot is of the paper, not of the text, so that a number is right however many sheets there
  /// are. A browser that knows no margin boxes prints none.
  String sheet() {
    String[] parts = ReportPhrase.PAGE_OF.in(words.language()).split("\\{[01]\\}", -1);
    String shown = Lettering.shortened(foot, LONGEST_FOOT);
    String direction = words.language().isRightToLeft() ? "rtl" : "ltr";
    return COMMON
        + "@page { @bottom-center { direction: "
        + direction
        + "; font: 8pt \"Noto Sans\", \"Noto Sans Arabic\", sans-serif; color: #3a3a3a; content: "
        + quoted(String.join("", Bidi.closedByLine(List.of(shown))) + " · " + parts[0])
        + " counter(page) "
        + quoted(parts[1])
        + " counter(pages) "
        + quoted(parts[2])
        + "; } }\n";
  }

  /// As a string of CSS in which every letter but the plainest is escaped, so that a name can
  /// neither end it nor the element around it. A space after such an escape would be part of it.
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(letter -> {
          boolean isPlain =
              (letter >= 'a' && letter <= 'z')
                  || (letter >= 'A' && letter <= 'Z')
                  || (letter >= '0' && letter <= '9');
          if (isPlain) {
            quoted.appendCodePoint(letter);
          } else {
            quoted.append(String.format(Locale.ROOT, "\\%06x", letter));
          }
        });
    return quoted.append('"').toString();
  }

  /// What a Content-Security-Policy calls this sheet, so that no other style is used.
  String hash() {
    return hash(sheet());
  }

  static String hash(String sheet) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
