package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;

class ReceivedFilesTest {
  private static final String HASH =
      "5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5";

  @TempDir private Path root;

  private Checked<ReceivedFiles> read(String csv) throws IOException {
    Files.createDirectories(root.resolve("records"));
    Files.writeString(root.resolve("records/received.csv"), csv);
    return ReceivedFiles.read(root);
  }

  private List<String> mistakes(String csv) throws IOException {
    return read(csv).mistakes().stream().map(Mistake::toString).toList();
  }

  @Test
  void withoutTheFileNothingIsKnown() {
    ReceivedFiles received = ReceivedFiles.read(root).value().orElseThrow();
    assertThat(received.receivedOn("records/a.csv")).isEmpty();
    assertThat(received.mismatch("records/a.csv", HASH)).isEmpty();
    assertThat(received.settings()).isEmpty();
  }

  @Test
  void receiptsAreFoundByPath() throws IOException {
    ReceivedFiles received =
        read("\ufefffile,sha256,received_on\r\n"
                + "records/a.csv,"
                + HASH.toUpperCase(Locale.ROOT)
                + ",2024-05-31\r\n"
                + "\"./records/b, c.csv\",,2024-06-01\r\n")
            .value()
            .orElseThrow();
    assertThat(received.receivedOn("records/a.csv")).contains(LocalDate.of(2024, 5, 31));
    assertThat(received.receivedOn("records/b, c.csv")).contains(LocalDate.of(2024, 6, 1));
    assertThat(received.receivedOn("records/d.csv")).isEmpty();
    assertThat(received.settings())
        .containsEntry("received.records/a.csv", "2024-05-31")
        .containsEntry("received.records/b, c.csv", "2024-06-01");
  }

  @Test
  void bytesThatAreNotThoseReceivedAreAMistake() throws IOException {
    ReceivedFiles received =
        read("file,sha256,received_on\na.csv," + HASH + ",2024-05-31\nb.csv,,2024-05-31\n")
            .value()
            .orElseThrow();
    String other = "0".repeat(64);
    assertThat(received.mismatch("a.csv", HASH)).isEmpty();
    assertThat(received.mismatch("b.csv", other)).isEmpty();
    assertThat(received.mismatch("a.csv", other))
        .contains(
            new Mistake(
                "records/received.csv",
                2,
                2,
                "the hash " + HASH + " for a.csv, whose bytes have " + other,
                "the hash of the file as it came in; the file or the line was changed"));
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    assertThat(
            mistakes(
                """
                file,sha256,received_on
                a.csv,abc,2024-02-30
                ,,2024-05-31

                b.csv,,2024-05-31T10:00:00Z
                c.csv,2024-05-31
                d.csv,,2024-05-31
                d.csv,,2024-06-01
                """))
        .containsExactly(
            "records/received.csv:2:2: \"abc\"; 64 hexadecimal digits, or blank",
            "records/received.csv:2:3: \"2024-02-30\"; a day such as 2024-05-31",
            "records/received.csv:3:1: a blank file; the path of a file inside the workspace",
            "records/received.csv:5:3: \"2024-05-31T10:00:00Z\"; a day such as 2024-05-31",
            "records/received.csv:6: 2 cells; 3 cells",
            "records/received.csv:8:1: the file \"d.csv\" again;"
                + " each file once; it stands on line 7");
  }

  @Test
  void theColumnsAreFixed() throws IOException {
    assertThat(mistakes("file,received_on\na.csv,2024-05-31\n"))
        .containsExactly(
            "records/received.csv:1: the columns [file, received_on];"
                + " the columns [file, sha256, received_on]");
    assertThat(mistakes(""))
        .containsExactly(
            "records/received.csv:1: no header; the columns [file, sha256, received_on]");
  }

  @Test
  void anUnclosedQuoteIsAMistake() throws IOException {
    assertThat(mistakes("file,sha256,received_on\n\"a.csv,,2024-05-31\n")).hasSize(1);
  }

  @Test
  void aDirectoryInItsPlaceIsAMistake() throws IOException {
    Files.createDirectories(root.resolve("records/received.csv"));
    assertThat(ReceivedFiles.read(root).mistakes()).hasSize(1);
  }
}
