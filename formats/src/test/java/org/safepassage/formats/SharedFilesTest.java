package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Shared;
import org.safepassage.model.Count;
import org.safepassage.model.Finding;
import org.safepassage.model.Milestone;

/// FEATURE UNDER TEST: how `shared` and `carried` are read, and what is refused.
final class SharedFilesTest {
  @TempDir private Path folder;

  private Reading<OperationFolder> read(String more) throws IOException {
    return new Valley(folder).write(Valley.OPERATION, Valley.AGREEMENT + more).read();
  }

  private Agreement agreement(String more) throws IOException {
    return read(more).value().orElseThrow().agreements().getFirst();
  }

  @Test
  void a_quota_and_a_stock_that_comes_back() throws IOException {
    List<Shared> shared =
        agreement(
                """
                shared:
                  - {id: list, at-most: 500, of: [{commitment: out}, {commitment: in, weight: 2}]}
                  - {id: seats, at-most: 100, of: [{commitment: out}, {commitment: in}], until: arrived}
                """)
            .shared();
    assertThat(shared.getFirst().kind()).isEqualTo(Shared.Kind.QUOTA);
    assertThat(shared.getFirst().atMost()).isEqualTo(Count.of(500));
    assertThat(shared.getFirst().of().getLast().weight()).isEqualTo(2);
    assertThat(shared.getLast().kind()).isEqualTo(Shared.Kind.STOCK);
    assertThat(shared.getLast().until()).contains(Milestone.ARRIVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shared: [{id: l, of: [{commitment: out}, {commitment: in}]}] | missing-key
          shared: [{id: l, at-most: 0, of: [{commitment: out}, {commitment: in}]}] | wrong-value
          shared: [{id: l, at-most: 9}] | missing-key
          shared: [{id: l, at-most: 9, of: [{commitment: out}]}] | wrong-value
          shared: [{id: l, at-most: 9, of: [{commitment: out}, {commitment: out}]}] | wrong-value
          shared: [{id: l, at-most: 9, of: [{commitment: out}, {commitment: inn}]}] | unknown-commitment
          shared: [{id: l, at-most: 9, of: [{commitment: out}, {commitment: in, weight: 0}]}] | wrong-value
          shared: [{id: l, at-most: 9, of: [{commitment: out}, {commitment: in}], until: boarded}] | wrong-value
          shared: [{id: l, at-most: 9, of: [{commitment: out}, {commitment: in}], until: arrived, kind: quota}] | wrong-value
          shared: [{id: l, at-most: 9, of: [{commitment: out}, {commitment: in}], kind: heap}] | wrong-value
          shared: [{id: l, at-most: 9, off: [{commitment: out}, {commitment: in}]}] | unknown-key
          carried: [{text: One rifle., kind: guns}] | wrong-value
          carried: [{text: One rifle., amount: 1}] | missing-key
          carried: [{text: One rifle., unit: rifle}] | missing-key
          carried: [{text: One rifle., party: armee}] | unknown-party
          carried: [{text: One rifle., place: brigde}] | unknown-place
          """)
  void what_cannot_be_is_refused(String more, String code) throws IOException {
    assertThat(read(more + "\n").findings())
        .as(more)
        .extracting(finding -> finding.code().slug())
        .contains(code);
  }

  @Test
  void findings_point_at_the_line() throws IOException {
    Finding finding =
        read("shared:\n  - {id: l, at-most: 9, of: [{commitment: out}]}\n").findings().getFirst();
    assertThat(finding.where().line()).isEqualTo((int) Valley.AGREEMENT.lines().count() + 2);
  }
}
