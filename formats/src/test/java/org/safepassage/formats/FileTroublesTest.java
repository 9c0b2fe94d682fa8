package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.model.Finding;

/// FEATURE UNDER TEST: files that are missing, of the wrong kind, too large or not UTF-8.
final class FileTroublesTest {
  @TempDir Path folder = Path.of("");

  private static ListAssert<String> assertThatFindings(Path path) {
    return assertThat(
        OperationFiles.read(path).findings().stream().map(FileTroublesTest::told).toList());
  }

  private static String told(Finding finding) {
    return "%s %d:%d %s"
        .formatted(
            finding.code().slug(),
            finding.where().line(),
            finding.where().column(),
            finding.maybe());
  }

  private Path operation(byte... bytes) throws IOException {
    return new Valley(folder).writeBytes(bytes).operationFile();
  }

  @Test
  void a_missing_path_is_a_finding_with_the_nearest_name() throws IOException {
    Files.createDirectories(folder.resolve("aleppo-2016"));
    assertThatFindings(folder.resolve("alepo-2016"))
        .containsExactly("file-missing 0:0 Maybe \"aleppo-2016\".");
    assertThatFindings(folder.resolve("no").resolve("such").resolve("folder"))
        .containsExactly("file-missing 0:0 Maybe a folder in its path is misspelt.");
  }

  @Test
  void a_folder_without_an_operation_is_a_finding() throws IOException {
    assertThatFindings(folder).containsExactly("file-missing 0:0 Maybe another folder was meant.");
    Files.writeString(folder.resolve("operation.yml"), Valley.OPERATION);
    assertThatFindings(folder)
        .containsExactly("file-missing 0:0 Maybe rename operation.yml to operation.yaml.");
  }

  @Test
  void a_folder_of_operations_points_to_one_inside() throws IOException {
    Path inside = new Valley(folder.resolve("b")).write(Valley.OPERATION, "").folder();
    assertThatFindings(folder)
        .containsExactly("file-missing 0:0 Maybe \"%s\".".formatted(TextFile.nameOf(inside)));
  }

  @Test
  void the_folder_of_the_agreements_points_to_the_one_above() throws IOException {
    Valley valley = new Valley(folder).write(Valley.OPERATION, Valley.AGREEMENT);
    assertThatFindings(valley.folder().resolve("agreements"))
        .containsExactly("file-missing 0:0 Maybe the folder above it was meant.");
  }

  @Test
  void an_agreement_given_as_the_operation_is_said_to_be_one() throws IOException {
    Valley valley = new Valley(folder).write(Valley.OPERATION, Valley.AGREEMENT);
    assertThatFindings(valley.agreementFile())
        .containsExactly(
            "wrong-format 1:14 Maybe give the folder above it: agreements are read with their"
                + " operation.");
  }

  @Test
  void the_operation_file_itself_will_do() throws IOException {
    Valley valley = new Valley(folder).write(Valley.OPERATION, Valley.AGREEMENT);
    OperationFolder read = OperationFiles.read(valley.operationFile()).value().orElseThrow();
    assertThat(read.agreements()).hasSize(1);
    assertThat(read.folder()).isEqualTo(folder);
  }

  @Test
  void a_file_that_says_nothing_is_empty() throws IOException {
    for (String nothing : new String[] {"", "\n\n", "# only a comment\n", "---\n", "~\n", " "}) {
      assertThatFindings(operation(nothing.getBytes(StandardCharsets.UTF_8)))
          .as("text \"%s\"", nothing)
          .containsExactly(
              "file-empty 1:1 Maybe it was not saved, or everything in it is a comment.");
    }
  }

  @Test
  void a_file_of_fifty_megabytes_is_refused_at_once() throws IOException {
    byte[] spaces = new byte[50 * 1024 * 1024];
    Arrays.fill(spaces, (byte) ' ');
    Path file = operation(spaces);
    Instant start = Instant.now();
    assertThat(OperationFiles.read(file).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code().slug()).isEqualTo("file-too-large"));
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void a_binary_file_is_not_yaml() throws IOException {
    assertThatFindings(operation((byte) 'a', (byte) '\n', (byte) 'b', (byte) 0, (byte) 7))
        .containsExactly("not-yaml 2:2 Maybe this is not a text file at all.");
    assertThatFindings(operation((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G'))
        .singleElement()
        .satisfies(told -> assertThat(told).startsWith("not-utf8 1:1"));
  }

  @Test
  void a_byte_order_mark_of_utf_8_is_read_over() throws IOException {
    Valley valley = new Valley(folder).write("\uFEFF" + Valley.OPERATION, Valley.AGREEMENT);
    assertThat(valley.findings()).isEmpty();
  }

  @Test
  void windows_line_ends_are_read() throws IOException {
    Valley valley =
        new Valley(folder).write(Valley.OPERATION.replace("\n", "\r\n"), Valley.AGREEMENT);
    assertThat(valley.findings()).isEmpty();
  }

  @Test
  void other_encodings_are_named_with_the_line() throws IOException {
    assertThatFindings(operation(Valley.OPERATION.getBytes(StandardCharsets.UTF_16)))
        .containsExactly("not-utf8 1:1 Maybe save it again with the encoding UTF-8.");
    assertThatFindings(operation(Valley.OPERATION.getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly("not-utf8 1:1 Maybe save it again with the encoding UTF-8.");
    assumeTrue(Charset.isSupported("windows-1256"));
    assertThatFindings(operation(Valley.OPERATION.getBytes(Charset.forName("windows-1256"))))
        .containsExactly(
            "not-utf8 3:24 Maybe it was saved as Windows-1256: save it again with the encoding"
                + " UTF-8.");
    assertThatFindings(operation("id: x\nname: Vallée\n".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly(
            "not-utf8 2:11 Maybe it was saved as Latin-1 or Windows-1252: save it again with the"
                + " encoding UTF-8.");
  }

  @Test
  void a_folder_where_a_file_should_be_is_a_finding() throws IOException {
    Files.createDirectories(folder.resolve("operation.yaml"));
    assertThatFindings(folder)
        .containsExactly("file-unreadable 0:0 Maybe the file lies inside it.");
  }

  @Test
  void a_folder_among_the_agreements_is_a_finding() throws IOException {
    Valley valley = new Valley(folder).write(Valley.OPERATION, Valley.AGREEMENT);
    Files.createDirectories(folder.resolve("agreements").resolve("second.yaml"));
    assertThatFindings(valley.folder())
        .containsExactly("file-unreadable 0:0 Maybe the file lies inside it.");
  }

  @Test
  void a_file_where_the_agreements_should_be_is_a_finding() throws IOException {
    new Valley(folder).writeBytes(Valley.OPERATION.getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("agreements"), "");
    assertThatFindings(folder)
        .containsExactly("file-unreadable 0:0 Maybe a file lies where the folder should be.");
  }

  @Test
  void links_are_followed_and_a_circle_of_links_is_a_finding() throws IOException {
    Path real =
        new Valley(folder.resolve("real")).write(Valley.OPERATION, Valley.AGREEMENT).folder();
    Path link = folder.resolve("link");
    assumeTrue(links(link, real));
    assertThat(OperationFiles.read(link).findings()).isEmpty();
    Path circle = folder.resolve("circle.yaml");
    Files.createSymbolicLink(circle, circle);
    assertThatFindings(circle)
        .singleElement()
        .satisfies(told -> assertThat(told).startsWith("file-missing"));
  }

  private static boolean links(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
      return true;
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  @Test
  void a_file_without_permission_is_a_finding() throws IOException {
    Path file = operation(Valley.OPERATION.getBytes(StandardCharsets.UTF_8));
    assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file));
    assertThatFindings(file)
        .containsExactly(
            "file-unreadable 0:0 Maybe its permissions can be changed, or a copy be made.");
  }

  @Test
  void a_device_is_not_read() {
    Path endless = Path.of("/dev/zero");
    assumeTrue(Files.exists(endless));
    assertThatFindings(endless)
        .containsExactly("file-unreadable 0:0 Maybe copy what it gives into a file first.");
  }

  @Test
  void agreements_come_in_the_order_of_their_names_and_know_each_other() throws IOException {
    Valley valley = new Valley(folder).write(Valley.OPERATION, Valley.AGREEMENT);
    String variant =
        Valley.AGREEMENT.replace("id: 2016-12-18", "id: variant\nreplaces: 2016-12-18");
    Files.writeString(folder.resolve("agreements").resolve("first-variant.yaml"), variant);
    Files.writeString(folder.resolve("agreements").resolve("notes.txt"), "not read");
    assertThat(valley.read().value().orElseThrow().agreements())
        .extracting(agreement -> agreement.id().value())
        .containsExactly("2016-12-18", "variant");
    Files.writeString(folder.resolve("agreements").resolve("second.yaml"), variant);
    assertThatFindings(folder)
        .singleElement()
        .satisfies(told -> assertThat(told).startsWith("duplicate-id 2:5"));
  }
}
