package org.safepassage.server.pages;

import java.util.List;
import java.util.Map;

/// A part of a page. Templates turn blocks into markup, and nothing else does.
public sealed interface Block {

  /// A part with a heading of its own.
  ///
  /// @param id in the page
  record Section(String id, String title, List<Block> blocks) implements Block {
    public Section {
      blocks = List.copyOf(blocks);
    }

    public Said heading() {
      return new Said(title);
    }
  }

  record Para(Tone tone, List<Piece> pieces) implements Block {
    public Para {
      pieces = List.copyOf(pieces);
    }

    static Para of(String text) {
      return new Para(Tone.PLAIN, Piece.text(text));
    }

    static Para of(Tone tone, String text) {
      return new Para(tone, Piece.text(text));
    }
  }

  record Bullets(List<List<Piece>> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /// @param hidden whether only those hear the caption who don't see the heading above
  record Table(String caption, boolean hidden, List<Column> columns, List<Row> rows)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /// @param number whether numbers stand in it
    public record Column(String title, boolean number) {
      public Said said() {
        return new Said(title);
      }
    }

    /// @param cells the first one is the heading of the row
    /// @param strong whether it is a sum, or another row to be seen first
    public record Row(List<Cell> cells, boolean strong) {
      public Row {
        cells = List.copyOf(cells);
      }
    }

    public record Cell(List<Piece> pieces) {
      public Cell {
        pieces = List.copyOf(pieces);
      }

      static Cell of(String text) {
        return new Cell(text.isEmpty() ? List.of() : Piece.text(text));
      }

      public boolean isBlank() {
        return pieces.isEmpty();
      }

      static Cell of(Piece... pieces) {
        return new Cell(List.of(pieces));
      }
    }

    public Said said() {
      return new Said(caption);
    }

    /// The class of a cell in the style sheet.
    public String classOf(Row row, int at) {
      return (columns.get(at).number() ? "number" : "text")
          + (row.cells().get(at).isBlank() ? " blank" : "");
    }
  }

  /// A few large numbers, each with what it is.
  record Figures(List<Figure> figures) implements Block {
    public Figures {
      figures = List.copyOf(figures);
    }

    /// @param kind reported, attested or claimed
    public record Figure(String number, String label, List<Piece> kind, Tone tone) {
      public Said value() {
        return new Said(number);
      }

      public Said said() {
        return new Said(label);
      }
    }
  }

  /// Terms with what is said of each.
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }

    public record Fact(String term, List<Piece> said) {
      public Said label() {
        return new Said(term);
      }
    }
  }

  /// Groups of cards side by side.
  record Board(List<Lane> lanes) implements Block {
    public Board {
      lanes = List.copyOf(lanes);
    }

    public record Lane(String id, String title, String count, List<Card> cards) {
      public Said said() {
        return new Said(title);
      }
    }

    public record Card(String href, String title, Tone tone, List<List<Piece>> lines) {
      public Said said() {
        return new Said(title);
      }
    }
  }

  /// What is read only by those who open it.
  record Fold(String id, String title, boolean open, List<Block> blocks) implements Block {
    public Fold {
      blocks = List.copyOf(blocks);
    }

    public Said said() {
      return new Said(title);
    }
  }

  /// Where one can go from here to do something; the first is what is done most.
  record Buttons(List<Piece.Link> links) implements Block {
    public Buttons {
      links = List.copyOf(links);
    }
  }

  /// Where one can go from here, one below the other.
  record Choices(List<Piece.Link> links) implements Block {
    public Choices {
      links = List.copyOf(links);
    }
  }

  /// @param alternative what is in the picture, for those who don't see it
  record Picture(String source, String alternative) implements Block {
    /// The same for the same picture, which then is neither fetched nor scrolled back when the page
    /// around it is fetched again.
    public String id() {
      return "picture-" + source.replaceAll("[^A-Za-z0-9]+", "-");
    }
  }

  /// A map that a script draws; what is on it stands in a list after it.
  ///
  /// @param source where its features are
  /// @param nearer what the button says that shows less of the map, larger
  /// @param farther what the button says that shows more of it
  record Chart(String source, String label, String nearer, String farther) implements Block {}

  /// Two parts beside each other; one below the other where there is no room for that.
  record Beside(List<Block> first, List<Block> second) implements Block {
    public Beside {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }
  }

  /// Somebody else's text, with the words marked that claims rest on.
  ///
  /// @param language as a BCP 47 tag; empty where it is not known
  /// @param paragraphs each in runs, in whose words the same claims rest
  record Source(String language, List<List<Run>> paragraphs) implements Block {
    public Source {
      paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }

    /// @param claims the names of the claims that rest on these words
    /// @param begins the claims whose first words these are
    public record Run(String words, List<String> claims, List<Begin> begins) {
      public Run {
        claims = List.copyOf(claims);
        begins = List.copyOf(begins);
      }

      public Said said() {
        return new Said(words);
      }

      public String names() {
        return String.join(" ", claims);
      }
    }

    /// @param id of the place, for links to it
    /// @param href to what is said of the claim
    /// @param label its name and its kind, in words
    public record Begin(String id, String href, String label) {
      public Said said() {
        return new Said(label);
      }
    }
  }

  /// The claims in a text, each with what can be done about it.
  record Claims(List<Claimed> claims) implements Block {
    public Claims {
      claims = List.copyOf(claims);
    }

    /// @param id in the page
    /// @param name in the text
    /// @param title its name with what it is
    public record Claimed(
        String id, String name, String title, List<List<Piece>> lines, List<Deed> deeds) {
      public Claimed {
        lines = List.copyOf(lines);
        deeds = List.copyOf(deeds);
      }

      public Said said() {
        return new Said(title);
      }
    }
  }

  /// Something that can be done about a claim.
  sealed interface Deed {
    String label();

    /// The letter that does it, for whoever uses a keyboard.
    String letter();

    default Said said() {
      return new Said(label());
    }

    /// @param hidden what is sent along unseen
    record Sends(String action, Map<String, String> hidden, String label, String letter)
        implements Deed {
      public Sends {
        hidden = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(hidden));
      }
    }

    record Goes(String href, String label, String letter) implements Deed {}
  }

  /// Something to fill in and send.
  record Filled(Form form) implements Block {}

  /// Something to fill in that only looks something up.
  record Asked(Form form) implements Block {}
}
