package org.safepassage.server.pages;

import java.util.List;

/// A part of a line.
public sealed interface Piece {

  /// Words of ours, with names in them kept apart by isolates.
  record Text(String text) implements Piece {
    public Said said() {
      return new Said(text);
    }
  }

  /// Words of somebody else, in whatever language: they tell their own direction.
  record Quoted(String text) implements Piece {
    public Said said() {
      return new Said(text);
    }
  }

  record Strong(String text) implements Piece {
    public Said said() {
      return new Said(text);
    }
  }

  /// @param href a path on this server
  record Link(String href, String text) implements Piece {
    public Said said() {
      return new Said(text);
    }
  }

  /// A word that says of what kind something is.
  record Tag(Tone tone, String text) implements Piece {
    public Said said() {
      return new Said(text);
    }
  }

  /// An id, a hash: letters that are not read but compared.
  record Code(String text) implements Piece {
    public Said said() {
      return new Said(text);
    }
  }

  /// Less important, or further below.
  record Small(String text) implements Piece {
    public Said said() {
      return new Said(text);
    }
  }

  /// A moment.
  ///
  /// @param machine as ISO 8601 has it
  record Time(String machine, String text) implements Piece {
    public Said said() {
      return new Said(text);
    }
  }

  /// How much of a whole, drawn; the numbers stand beside it.
  ///
  /// @param most at least 1
  record Bar(long part, long most) implements Piece {
    public Bar {
      most = Math.max(1, most);
      part = Math.clamp(part, 0, most);
    }
  }

  /// The next line.
  record Break() implements Piece {}

  static List<Piece> text(String text) {
    return List.of(new Text(text));
  }
}
