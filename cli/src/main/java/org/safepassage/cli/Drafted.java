package org.safepassage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safepassage.formats.Patch;
import org.safepassage.formats.Patches;
import org.safepassage.formats.Reading;
import org.safepassage.formats.Unsaved;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;

/// The text of the next version, which nobody has read back yet.
///
/// @param base what is asked about the version that it replaces
/// @param patches the file of that version
/// @param patch what made it
record Drafted(Questions.Asked base, Patches patches, Patch patch, Unsaved unsaved) {

  static Attempt<Drafted> of(Questions.Asked base, Patches patches, Patch patch) {
    Reading<String> text = patches.next(patch);
    Path old = Path.of(base.opened().agreement().where().file());
    Path file = old.resolveSibling(patch.becomes().value() + ".yaml");
    return text.value()
        .<Attempt<Drafted>>map(words ->
            new Attempt.Done<>(new Drafted(base, patches, patch, new Unsaved(file, words))))
        .orElse(new Attempt.Failed<>(text.findings()));
  }

  /// As the agreement to open, in place of all that are in their files.
  Opened.Named name() {
    return new Opened.Named(patch.becomes().value(), patch.places().becomes());
  }

  /// A patch can fit and still make no agreement of it, when it was written by hand.
  ///
  /// @param findings what is wrong with what it makes
  /// @param maybe what to do about it
  /// @return the same where the patch says it, and that this is why nothing was written
  List<Finding> refused(List<Finding> findings, String maybe) {
    List<Finding> all = new ArrayList<>(patches.told(findings, patch, unsaved));
    all.add(
        new Finding(
            FindingCode.PATCH_DOES_NOT_FIT,
            patch.places().changes(),
            "What the patch makes of the agreement can't be read, or doesn't go with the counts; nothing was written.",
            maybe));
    return all;
  }
}
