package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that come packed give the release that they give unpacked. */
class PackedRecordsTest {
  private static final String ASSESSMENT =
      """
      name: small
      sources:
        - name: returns
          files: records/*
          format: indicator-records
      """;
  private static final String RECORDS = SmallWorkspace.HEADER + SmallWorkspace.goodRows();

  @TempDir private static Path plain = Path.of("");

  private static String progress = "";

  @TempDir private Path directory = Path.of("");

  @BeforeAll
  static void publishPlain() {
    SmallWorkspace.filledIn(plain.resolve("workspace")).with("assessment.yaml", ASSESSMENT);
    Program.run("run", plain.resolve("workspace"), "--out", plain.resolve("out")).ending(0);
    progress = progress(plain.resolve("out"));
  }

  private static String progress(Path out) {
    return Releases.contentHashes(out, Releases.latest(out)).getOrDefault("indicator_progress", "");
  }

  private Path out() {
    return directory.resolve("out");
  }

  private Path workspace(String assessment, String file, byte[] bytes) {
    Path workspace = directory.resolve("workspace");
    SmallWorkspace.in(workspace).with("assessment.yaml", assessment).with(file, bytes);
    return workspace;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void gzipGivesTheSameProgress() throws IOException, NoSuchAlgorithmException {
    byte[] packed = gzip(RECORDS);

    Program.run("run", workspace(ASSESSMENT, "records/a.csv.gz", packed), "--out", out()).ending(0);

    assertThat(progress).hasSize(64);
    assertThat(progress(out())).isEqualTo(progress);
    assertThat(Releases.manifestText(out(), Releases.latest(out()))).contains(sha256(packed));
  }

  @Test
  void membersOfAnArchiveGiveTheSameProgress() throws IOException, NoSuchAlgorithmException {
    String[] rows = SmallWorkspace.goodRows().split("(?<=\n)", -1);
    byte[] packed =
        zip(
            "d/b.csv", SmallWorkspace.HEADER + rows[2] + rows[3],
            "a.csv", SmallWorkspace.HEADER + rows[0] + rows[1],
            "readme.txt", "not read");
    String assessment = ASSESSMENT + "    members: \"*.csv\"\n";

    Program.run("run", workspace(assessment, "records/a.zip", packed), "--out", out()).ending(0);

    assertThat(progress(out())).isEqualTo(progress);
    assertThat(Releases.manifestText(out(), Releases.latest(out()))).contains(sha256(packed));
    assertThat(Program.query(out(), "SELECT file, sheet, line FROM observations ORDER BY ALL"))
        .containsExactly(
            List.of("records/a.zip", "a.csv", "2"),
            List.of("records/a.zip", "a.csv", "3"),
            List.of("records/a.zip", "d/b.csv", "2"),
            List.of("records/a.zip", "d/b.csv", "3"));
  }

  @Test
  void aMemberWithTheWrongColumnsLeavesTheOthers() throws IOException {
    byte[] packed =
        zip(
            "a.csv",
            "what,else\n1,2\n3,4\n",
            "b.csv",
            SmallWorkspace.HEADER + "short\n" + SmallWorkspace.goodRows());

    Answer answer = Program.run("check", workspace(ASSESSMENT, "records/a.zip", packed)).ending(3);

    assertThat(answer.out() + answer.err())
        .contains("records/a.zip#a.csv: ", "records/a.zip#b.csv:2: ")
        .contains("column_missing", "cell_count")
        .doesNotContain("records/a.zip#a.csv:2");
  }

  @Test
  void limitsOfTheWorkspaceHold() throws IOException {
    String assessment = "limits: {expanded_bytes: 100}\n" + ASSESSMENT;

    Answer answer =
        Program.run("check", workspace(assessment, "records/a.csv.gz", gzip(RECORDS))).ending(3);

    assertThat(answer.out() + answer.err())
        .contains("expansion_limit", "more than 100 bytes", "limits: expanded_bytes");
  }
}
