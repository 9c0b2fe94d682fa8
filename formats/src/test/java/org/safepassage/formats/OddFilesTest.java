package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE UNDER TEST: links that lead nowhere, devices and pipes, and files in encodings of two or
/// four bytes. None of them is waited for.
@Timeout(30)
final class OddFilesTest {
  @TempDir Path folder = Path.of("");

  private static List<String> told(Path path) {
    return OperationFiles.read(path).findings().stream()
        .map(f -> f.code().slug() + " " + f.message() + " " + f.maybe())
        .toList();
  }

  private Path link(String name, String target) throws IOException {
    Path link = folder.resolve(name);
    try {
      return Files.createSymbolicLink(link, Path.of(target));
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no links here");
      return link;
    }
  }

  private static String circle(Path link) {
    return "file-missing The link \"%s\" leads in a circle. Maybe make it again so that it leads to the file."
        .formatted(link.getFileName());
  }

  private static String nowhere(Path link) {
    return "file-missing The link \"%s\" leads nowhere. Maybe what it led to was moved or deleted, or lies on a disk that is not connected."
        .formatted(link.getFileName());
  }

  @Test
  void a_link_in_a_circle_is_told() throws IOException {
    Path circle = link("c.yaml", "c.yaml");
    assertThat(told(circle)).containsExactly(circle(circle));
    Path folders = link("c", "c");
    assertThat(told(folders.resolve("operation.yaml"))).containsExactly(circle(folders));
  }

  @Test
  void a_link_to_nowhere_is_told() throws IOException {
    Path nowhere = link("n.yaml", "nothing.yaml");
    assertThat(told(nowhere)).containsExactly(nowhere(nowhere));
    Files.writeString(folder.resolve("file"), "");
    Path through = link("t.yaml", "file/operation.yaml");
    assertThat(told(through)).containsExactly(nowhere(through));
  }

  @Test
  void a_broken_link_in_the_folder_of_the_operation_is_told() throws IOException {
    Path file = link("operation.yaml", "elsewhere.yaml");
    assertThat(told(folder)).containsExactly(nowhere(file));
  }

  @Test
  void a_broken_link_in_place_of_the_agreements_is_told() throws IOException {
    Files.writeString(folder.resolve("operation.yaml"), Valley.OPERATION);
    Path agreements = link("agreements", "moved");
    assertThat(told(folder)).containsExactly(nowhere(agreements));
  }

  @Test
  void a_sound_link_is_not_blamed_for_a_misspelt_name() throws IOException {
    Files.createDirectories(folder.resolve("real"));
    Files.writeString(folder.resolve("real").resolve("operation.yaml"), "");
    assertThat(told(link("link", "real").resolve("operaton.yaml")))
        .containsExactly("file-missing There is no such file. Maybe \"operation.yaml\".");
  }

  @Test
  void a_path_through_a_file_names_the_file() throws IOException {
    Files.writeString(folder.resolve("operation.yaml"), Valley.OPERATION);
    assertThat(told(folder.resolve("operation.yaml").resolve("operation.yaml")))
        .containsExactly(
            "file-missing There is no such file. Maybe \"operation.yaml\" was meant: it is a file and"
                + " not a folder.");
  }

  @Test
  void devices_are_not_read() {
    for (String device : List.of("/dev/null", "/dev/full", "/dev/zero", "/dev/random")) {
      assumeTrue(Files.exists(Path.of(device)));
      assertThat(told(Path.of(device)))
          .as(device)
          .containsExactly(
              "file-unreadable This is a device, a pipe or the like, and not a file that can be read"
                  + " to its end. Maybe copy what it gives into a file first.");
    }
  }

  @Test
  void a_pipe_is_not_waited_for() throws IOException, InterruptedException {
    Path pipe = folder.resolve("operation.yaml");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(told(folder))
        .singleElement()
        .satisfies(told -> assertThat(told).startsWith("file-unreadable This is a device, a pipe"));
    assertThat(told(pipe))
        .singleElement()
        .satisfies(told -> assertThat(told).startsWith("file-unreadable This is a device, a pipe"));
  }

  @Test
  void encodings_of_two_and_four_bytes_are_named() throws IOException {
    for (String wide : List.of("UTF-16", "UTF-32")) {
      for (String name :
          List.of(wide, wide + "LE", wide + "BE", "x-" + wide + "LE-BOM", "X-" + wide + "BE-BOM")) {
        if (Charset.isSupported(name)) {
          byte[] bytes = Valley.OPERATION.getBytes(Charset.forName(name));
          assertThat(told(new Valley(folder).writeBytes(bytes).operationFile()))
              .as(name)
              .containsExactly(
                  "not-utf8 The file is written in %s, not in UTF-8. Maybe save it again with the encoding UTF-8."
                      .formatted(wide));
        }
      }
    }
    byte[] marked = ("\uFEFF" + Valley.OPERATION).getBytes(StandardCharsets.UTF_32LE);
    assertThat(told(new Valley(folder).writeBytes(marked).operationFile()))
        .singleElement()
        .satisfies(told -> assertThat(told).contains("written in UTF-32"));
  }

  @Test
  void more_agreements_than_are_read_are_told_and_not_left_out() throws IOException {
    new Valley(folder).write(Valley.OPERATION, Valley.AGREEMENT);
    for (int i = 0; i < 1000; i++) {
      Files.writeString(folder.resolve("agreements").resolve(i + ".yaml"), "");
    }
    assertThat(told(folder))
        .containsExactly(
            "file-too-large The folder has more than 1000 agreements. Maybe it holds other files that"
                + " are no agreements of this operation.");
  }
}
