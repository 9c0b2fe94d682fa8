package org.safepassage.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.model.AgreementId;

/// An amendment as changes in the text of an agreement's file. Made by [Patches] and applied by
/// [AgreementText]; the format is told in `docs/formats/amendment.md`.
///
/// @param agreement the version that it changes
/// @param version the number of that version
/// @param becomes what the next version is called
/// @param places where all this stands in the patch's file
public record Patch(
    AgreementId agreement,
    int version,
    AgreementId becomes,
    List<TextChange> changes,
    PatchPlaces places) {
  /// What the first line of such a file says.
  static final String FORMAT = "amendment/1";

  public Patch {
    changes = List.copyOf(changes);
  }

  /// A patch that is in no file.
  Patch(AgreementId agreement, int version, AgreementId becomes, List<TextChange> changes) {
    this(agreement, version, becomes, changes, PatchPlaces.NONE);
  }

  /// The whole file as JSON, which is YAML too.
  public Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("safepassage", FORMAT);
    json.put("agreement", agreement.value());
    json.put("version", version);
    json.put("becomes", becomes.value());
    json.put("changes", changes.stream().map(TextChange::json).toList());
    return json;
  }

  /// The same changes under another name for the next version.
  public Patch named(AgreementId other) {
    return new Patch(agreement, version, other, changes, places);
  }
}
