package org.safepassage.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safepassage.formats.TextTree.Spot;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Changes the text of an agreement's file where it has to be changed and nowhere else, so that
/// comments and the way it is laid out stay.
final class AgreementText {
  /// Keys, ids and numbers with `/` between them.
  private static final Pattern PLACE =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]+(/[\\p{L}\\p{M}\\p{N}._-]+)*");

  private final TextTree tree;
  private final TextPlaces places;

  AgreementText(String text) {
    this.tree = new TextTree(text);
    this.places = new TextPlaces(text);
  }

  TextTree tree() {
    return tree;
  }

  /// Which of the changes don't fit the text.
  List<TextChange> misfits(List<TextChange> changes) {
    List<TextChange> misfits = new ArrayList<>();
    for (TextChange change : changes) {
      boolean fits =
          switch (change) {
            case TextChange.Set set ->
                tree.find(set.at()).filter(Spot::canBe).isPresent() && isSame(set);
            case TextChange.Remove remove -> tree.value(remove.at()).isPresent() && isSame(remove);
            case TextChange.Add add ->
                tree.find(add.at())
                    .filter(Spot::canBe)
                    .filter(spot -> spot.node().map(SequenceNode.class::isInstance).orElse(true))
                    .isPresent();
          };
      if (!fits) {
        misfits.add(change);
      }
    }
    return misfits;
  }

  /// Those that are at the same place as another, or inside it, and those whose place can't be. An
  /// item counts as the same whether it is named by its id or by its number.
  List<TextChange> clashes(List<TextChange> changes) {
    List<TextChange> clashes = new ArrayList<>();
    Set<String> changed = new HashSet<>();
    Set<String> addedTo = new HashSet<>();
    Set<String> holders = new HashSet<>();
    for (TextChange change : changes) {
      boolean clash = !PLACE.matcher(change.at()).matches();
      String at = clash ? change.at() : tree.numbered(change.at());
      if (change instanceof TextChange.Add) {
        clash |= changed.contains(at);
        addedTo.add(at);
      } else {
        clash |= !changed.add(at) || holders.contains(at) || addedTo.contains(at);
      }
      for (int slash = at.indexOf('/'); slash >= 0; slash = at.indexOf('/', slash + 1)) {
        clash |= changed.contains(at.substring(0, slash));
        holders.add(at.substring(0, slash));
      }
      if (clash) {
        clashes.add(change);
      }
    }
    return clashes;
  }

  private boolean isSame(TextChange change) {
    return tree.value(change.at())
        .map(AgreementText::canonical)
        .equals(change.was().map(AgreementText::canonical));
  }

  /// The same for values that differ only in how they are written.
  private static Object canonical(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      entry -> String.valueOf(entry.getKey()),
                      entry -> canonical(entry.getValue()),
                      (a, _) -> a,
                      TreeMap::new));
      case List<?> list -> list.stream().map(AgreementText::canonical).toList();
      default -> value.toString();
    };
  }

  /// The text with all changes made.
  ///
  /// @param changes that fit the text and don't clash
  /// @throws IllegalArgumentException when a change doesn't fit
  String with(List<TextChange> changes) {
    if (!misfits(changes).isEmpty()) {
      throw new IllegalArgumentException("A change doesn't fit the text.");
    }
    Splices splices = new Splices();
    Map<Node, HolderChange> holders = new LinkedHashMap<>();
    Map<String, List<Object>> fresh = new LinkedHashMap<>();
    for (TextChange change : changes) {
      Spot spot = tree.find(change.at()).orElseThrow();
      switch (change) {
        case TextChange.Set(var _, var _, var becomes) when spot.node().isPresent() ->
            replace(spot.node().get(), becomes, splices);
        case TextChange.Set(var _, var _, var becomes) ->
            of(spot.holder(), holders).add(spot.key(), becomes);
        case TextChange.Add(var _, var item) when spot.node().isPresent() ->
            of(spot.node().get(), holders).add(item);
        case TextChange.Add(var at, var item) -> {
          // The list is made once, and holds all that is added to it.
          List<Object> items = fresh.computeIfAbsent(at, _ -> new ArrayList<>());
          if (items.isEmpty()) {
            of(spot.holder(), holders).add(spot.key(), items);
          }
          items.add(item);
        }
        case TextChange.Remove _ -> of(spot.holder(), holders).remove(spot.node().orElseThrow());
      }
    }
    holders.values().forEach(holder -> holder.into(splices));
    return splices.in(places.text(), places.lineEnd());
  }

  private HolderChange of(Node holder, Map<Node, HolderChange> holders) {
    return holders.computeIfAbsent(
        holder, node -> new HolderChange((CollectionNode<?>) node, tree, places));
  }

  private void replace(Node old, Object becomes, Splices splices) {
    String words = Spelling.around(old, tree).instead(old, becomes);
    new ValuePlace(old, tree, places).replace(words, splices);
  }
}
