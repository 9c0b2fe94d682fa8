package org.safepassage.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: the Merkle root is that of RFC 6962, section 2.1, whatever the number of
/// leaves.
final class MerkleLogTest {
  /// The leaves and roots that the Certificate Transparency log's own tests use.
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void the_roots_of_certificate_transparency_come_out() {
    MerkleLog log = new MerkleLog();
    assertThat(log.root()).hasToString(ROOTS.getFirst());
    for (int i = 0; i < LEAVES.size(); i++) {
      log.add(MerkleLog.leaf(HexFormat.of().parseHex(LEAVES.get(i))));
      assertThat(log.root()).hasToString(ROOTS.get(i + 1));
      assertThat(log.size()).isEqualTo(i + 1);
    }
  }

  @Test
  void every_tree_up_to_64_leaves_has_the_root_of_the_recursive_definition() {
    MerkleLog log = new MerkleLog();
    for (int size = 0; size <= 64; size++) {
      assertThat(log.root()).as("%d leaves", size).isEqualTo(naive(data(0, size)));
      log.add(MerkleLog.leaf(datum(size)));
    }
  }

  @Test
  void a_log_goes_on_from_the_peaks_of_another() {
    MerkleLog whole = new MerkleLog();
    for (int size = 0; size <= 64; size++) {
      MerkleLog copy = new MerkleLog(whole.size(), whole.peaks());
      for (int more = size; more < size + 5; more++) {
        copy.add(MerkleLog.leaf(datum(more)));
      }
      assertThat(copy.root()).as("%d leaves", size).isEqualTo(naive(data(0, size + 5)));
      whole.add(MerkleLog.leaf(datum(size)));
    }
  }

  @Test
  void refuses_peaks_that_do_not_go_with_the_size() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MerkleLog(3, List.of(Hash.ofContent(datum(0)))))
        .withMessageContaining("Maybe");
  }

  private static byte[] datum(int i) {
    return ("event " + i).getBytes(UTF_8);
  }

  private static List<byte[]> data(int from, int until) {
    return IntStream.range(from, until).mapToObj(MerkleLogTest::datum).toList();
  }

  /// MTH of RFC 6962 word by word.
  private static Hash naive(List<byte[]> d) {
    int n = d.size();
    if (n == 0) {
      return Hash.ofContent(new byte[0]);
    }
    if (n == 1) {
      return Hash.ofContent(concatenated(0, d.getFirst(), new byte[0]));
    }
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return Hash.ofContent(
        concatenated(1, naive(d.subList(0, k)).bytes(), naive(d.subList(k, n)).bytes()));
  }

  private static byte[] concatenated(int mark, byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(mark);
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }
}
