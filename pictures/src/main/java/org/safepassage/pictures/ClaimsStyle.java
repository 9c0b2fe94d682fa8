package org.safepassage.pictures;

/// How a page of claims looks: on a phone, on a screen by day and by night, and on paper. What is
/// marked is underlined, so that nothing hangs on colour.
final class ClaimsStyle {
  static final String SHEET =
      """

      :root { color-scheme: light dark; --paper: #ffffff; --ink: #1a1a1a; --quiet: #4d4d4d;
        --line: #8a949c; --faint: #d5dade; --link: #0a5c8f; --mark: #fff3c4; --tint: #f4f6f8; }
      * { box-sizing: border-box; }
      body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
        font-family: system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; }
      [dir="rtl"] body { line-height: 1.7;
        font-family: "Noto Sans Arabic", "Noto Naskh Arabic", system-ui, sans-serif; }
      main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
      h1, h2, h3, p, ul { margin: 0; }
      h1 { font-size: 1.7rem; line-height: 1.3; }
      h2 { font-size: 1.3rem; line-height: 1.4; margin-bottom: 0.3rem; }
      h3 { font-size: 1.05rem; margin-top: 0.8rem; }
      section { margin-top: 1.6rem; }
      .lead, .quiet { color: var(--quiet); }
      .related { border: 1px solid var(--faint); border-inline-start: 0.4rem solid var(--line);
        padding: 0.5rem 0.7rem; margin-top: 0.5rem; }
      .relation { font-weight: 600; }
      .sign { display: inline-block; min-width: 1.5rem; }
      .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: 0.3rem; }
      .sides > * { min-width: 0; }
      ul { padding: 0; list-style: none; }
      ul > li + li { margin-top: 0.5rem; }
      .who { font-weight: 600; }
      blockquote { margin: 0; padding-inline-start: 0.7rem; border-inline-start: 3px solid var(--faint); }
      .number { display: inline-block; min-width: 1.6rem; padding: 0.1rem 0.3rem; text-align: center;
        border: 1px solid var(--line); border-radius: 0.3rem; font-size: 0.85rem; margin-block: 0.1rem; }
      a { color: var(--link); }
      a:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
      .body { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--tint);
        border: 1px solid var(--faint); padding: 0.7rem; margin: 0.5rem 0; }
      mark { background: var(--mark); color: inherit; text-decoration: underline;
        text-underline-offset: 0.2em; }
      mark.unsure { text-decoration-style: dashed; }
      mark sup { font-size: 0.75em; padding-inline-start: 0.1em; }
      .wide { overflow-x: auto; }
      table { width: 100%; min-width: 42rem; border-collapse: collapse; margin-top: 0.4rem; }
      th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.5rem;
        border-bottom: 1px solid var(--faint); }
      thead th { color: var(--quiet); border-bottom: 1px solid var(--line); overflow-wrap: normal; }
      .pictures { display: flex; flex-wrap: wrap; gap: 1rem; }
      .picture { background: #ffffff; border: 1px solid var(--faint); max-width: 100%; overflow-x: auto; }
      .picture svg { display: block; max-width: 100%; height: auto; }
      bdi, p, li, td, th { overflow-wrap: anywhere; }
      .foot { margin-top: 2rem; font-size: 0.85rem; color: var(--quiet); }
      @media (max-width: 36rem) { .sides { grid-template-columns: 1fr; } }
      @media (prefers-color-scheme: dark) {
        :root { --paper: #14181c; --ink: #eceff1; --quiet: #b8c2ca; --line: #7d8992;
          --faint: #38424a; --link: #8ecbf2; --mark: #4a4012; --tint: #1d2329; }
      }
      @page { size: A4; margin: 14mm; }
      @media print {
        :root { --paper: #ffffff; --ink: #000000; --quiet: #3a3a3a; --line: #8a949c;
          --faint: #c9ced2; --link: #000000; --mark: #ffffff; --tint: #ffffff; }
        html { font-size: 9.5pt; }
        main { max-width: none; padding: 0; }
        h1, h2, h3, thead, .relation { break-after: avoid; }
        .related, .picture, tr, li { break-inside: avoid; }
        .wide, .picture { overflow: visible; }
        table { min-width: 0; }
        p { orphans: 3; widows: 3; }
      }
      """;

  private ClaimsStyle() {}
}
