package org.safepassage.bench.gold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.model.Operation;

/// Texts of one operation with the claims that people read in them.
///
/// @param name the folder's
/// @param files each text as it is in its file, by its id ("A1"), for places in it
/// @param texts each text as it is read
/// @param operation whose places and parties the texts name
/// @param heldOut whether nobody who works on the extractor may see where it fails on them
public record GoldSet(
    String name,
    Map<String, String> files,
    Map<String, SourceText> texts,
    List<GoldClaim> claims,
    List<GoldRelation> relations,
    List<GoldName> names,
    Optional<Operation> operation,
    boolean heldOut) {
  public GoldSet {
    files = Map.copyOf(files);
    texts = Map.copyOf(texts);
    claims = List.copyOf(claims);
    relations = List.copyOf(relations);
    names = List.copyOf(names);
  }
}
