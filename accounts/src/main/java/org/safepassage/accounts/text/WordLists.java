package org.safepassage.accounts.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists of words that come with the program: in each line a name, a colon, and the words, with
/// commas between them; `#` begins a remark.
public final class WordLists {
  private final Map<String, Set<String>> lists;

  private WordLists(Map<String, Set<String>> lists) {
    this.lists = lists;
  }

  /// @param user the class beside which the file stands
  public static WordLists read(Class<?> user, String file) {
    try (InputStream in = Objects.requireNonNull(user.getResourceAsStream(file), file)) {
      return new WordLists(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split(":", 2))
              .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> words(line[1]))));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Set<String> words(String listed) {
    return Stream.of(listed.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
  }

  /// The words of a list.
  ///
  /// @throws NullPointerException if there is no list of this name
  public Set<String> of(String name) {
    return Objects.requireNonNull(lists.get(name), name);
  }

  /// The names of the lists in which a word is, sorted.
  public List<String> holding(String word) {
    return lists.entrySet().stream()
        .filter(list -> list.getValue().contains(word))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
