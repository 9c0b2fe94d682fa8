package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;

/// A text with one thing in it spoiled, and the place where that should be found.
record Spoiled(String text, int line, int column) {
  /// @param at words of the spoiled text with `§` where the finding is expected
  static Spoiled of(String sound, String words, String instead, String at) {
    assertThat(sound).contains(words);
    int start = sound.indexOf(words);
    String text =
        sound.substring(0, start)
            + instead.replace("§", "")
            + sound.substring(start + words.length());
    String plain = at.replace("§", "");
    int found = at.equals(instead) ? start : text.indexOf(plain);
    assertThat(found).as("\"%s\" in the spoiled text", plain).isNotNegative();
    int position = found + at.indexOf('§');
    String before = text.substring(0, position);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Spoiled(text, line, position - before.lastIndexOf('\n'));
  }

  void assertFound(List<Finding> findings, Path file, FindingCode code, String says) {
    assertThat(findings)
        .anySatisfy(finding -> {
          assertThat(finding.code()).isEqualTo(code);
          assertThat(finding.where().file()).isEqualTo(TextFile.nameOf(file));
          assertThat(finding.where().line()).isEqualTo(line);
          assertThat(finding.where().column()).isEqualTo(column);
          assertThat(finding.message() + " " + finding.maybe()).contains(says);
        });
    assertThat(findings).as("findings for one slip").hasSizeLessThanOrEqualTo(8);
    assertThat(findings).allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
  }
}
