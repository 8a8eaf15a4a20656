package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.issue.Mistake;

class SourceFilesTest {
  @TempDir private Path directory;
  private Path root;

  @BeforeEach
  void makeWorkspace() throws IOException {
    root = Files.createDirectories(directory.resolve("kestria"));
  }

  private void file(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "12345");
  }

  /** Finds the files of sources a, b, c that have these patterns, each a YAML text or list. */
  private SourceFiles find(String... patterns) {
    StringBuilder yaml = new StringBuilder("name: kestria\nsources:\n");
    for (int i = 0; i < patterns.length; i++) {
      yaml.append("  - name: ").append((char) ('a' + i));
      yaml.append("\n    format: indicator-records\n    files: ").append(patterns[i]).append('\n');
    }
    String root = this.root.toString();
    Workspace read = Kestria.workspace(yaml.toString());
    return SourceFiles.find(
        new Workspace(
            read.name(),
            root,
            read.ready(),
            read.sources(),
            read.periods(),
            read.thresholds(),
            read.limits(),
            read.trend(),
            List.of(),
            read.draws(),
            StrengthIndicators.NONE,
            List.of()));
  }

  /** Java cannot write such names under LC_ALL=C. */
  private static void assumeNamesMayHaveAccents() {
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualToIgnoringCase("UTF-8");
  }

  private static ListAssert<String> assertPaths(SourceFiles found) {
    return assertThat(found.files().stream().map(SourceFile::path).toList());
  }

  @Test
  void filesAreSortedBySourceThenByPath() throws IOException {
    file("records/b.csv");
    file("records/a.csv");
    file("records/B.csv");
    file("early/z.csv");
    SourceFiles found = find("records/*.csv", "early/*");
    assertPaths(found)
        .containsExactly("records/B.csv", "records/a.csv", "records/b.csv", "early/z.csv");
    assertThat(found.unmatched()).isEmpty();
    assertThat(found.mistakes()).isEmpty();
    assertThat(found.files().get(3))
        .isEqualTo(
            new SourceFile("b", 1, "early/z.csv", root.resolve("early/z.csv").toString(), 5));
  }

  @Test
  void twoStarsStandForAnyDirectories() throws IOException {
    file("records/a.csv");
    file("records/2024/may/b.csv");
    file("records/2024/notes.txt");
    assertPaths(find("records/**/*.csv"))
        .containsExactly("records/2024/may/b.csv", "records/a.csv");
    assertPaths(find("records/**"))
        .containsExactly("records/2024/may/b.csv", "records/2024/notes.txt", "records/a.csv");
    assertPaths(find("'**/may/**/*.csv'")).containsExactly("records/2024/may/b.csv");
    assertPaths(find("'**/**/b.csv'")).containsExactly("records/2024/may/b.csv");
    assertPaths(find("records/*/*/?.csv")).containsExactly("records/2024/may/b.csv");
  }

  @Test
  void filesBesideTheWorkspaceKeepTheirRelativePath() throws IOException {
    file("../data/a.csv");
    assertPaths(find("../data/*.csv")).containsExactly("../data/a.csv");
    assertPaths(find("../data/a.csv")).containsExactly("../data/a.csv");
  }

  @Test
  void aNamedFileThatIsNotThereIsKeptWithoutASize() {
    SourceFiles found = find("records/a.csv");
    assertThat(found.files())
        .containsExactly(
            new SourceFile("a", 0, "records/a.csv", root.resolve("records/a.csv").toString(), -1));
    assertThat(found.unmatched()).isEmpty();
  }

  @Test
  void aGlobThatMatchesNothingIsNoticed() {
    SourceFiles found = find("[records/a.csv, 'records/*.csv']");
    assertPaths(found).containsExactly("records/a.csv");
    assertThat(found.unmatched())
        .containsExactly(
            new Mistake(
                "assessment.yaml",
                5,
                28,
                "no file matches \"records/*.csv\" of source a",
                "check the path, which is relative to the workspace"));
    assertThat(found.mistakes()).isEmpty();
  }

  @Test
  void directoriesAndDanglingLinksThatMatchAreKeptWithoutASize() throws IOException {
    Files.createDirectories(root.resolve("records/folder.csv"));
    Files.createSymbolicLink(root.resolve("records/link.csv"), Path.of("gone.csv"));
    SourceFiles found = find("records/*.csv");
    assertPaths(found).containsExactly("records/folder.csv", "records/link.csv");
    assertThat(found.files()).extracting(SourceFile::bytes).containsOnly(-1L);
    assertPaths(find("records")).containsExactly("records");
  }

  @Test
  void linksAreFollowedAndCirclesAreLeft() throws IOException {
    file("records/a.csv");
    file("../elsewhere/b.csv");
    Files.createSymbolicLink(root.resolve("records/loop"), root);
    Files.createSymbolicLink(root.resolve("records/self"), Path.of("self"));
    Files.createSymbolicLink(root.resolve("records/more"), directory.resolve("elsewhere"));
    assertPaths(find("records/**/*.csv")).containsExactly("records/a.csv", "records/more/b.csv");
  }

  @Test
  void globsPassOverHiddenFilesAndTheReceipts() throws IOException {
    file("records/a.csv");
    file("records/.DS_Store");
    file("records/~$a.csv");
    file("records/.git/b.csv");
    file("records/received.csv");
    assertPaths(find("records/**")).containsExactly("records/a.csv");
    assertPaths(find("records/*")).containsExactly("records/a.csv");
    assertPaths(find("records/.DS_Store")).containsExactly("records/.DS_Store");
    assertPaths(find("records/received.csv")).containsExactly("records/received.csv");
  }

  @Test
  void aFileOfTwoPatternsCountsOnce() throws IOException {
    file("records/a.csv");
    Files.createSymbolicLink(root.resolve("records/latest.csv"), Path.of("a.csv"));
    SourceFiles found =
        find("[records/a.csv, 'records/*.csv', ./records//a.csv, ../kestria/records/a.csv]");
    assertThat(found.files()).hasSize(1);
    assertThat(found.mistakes()).isEmpty();
  }

  @Test
  void aFileOfTwoSourcesIsAMistake() throws IOException {
    file("records/a.csv");
    SourceFiles found = find("records/*.csv", "records/a.csv");
    assertThat(found.mistakes())
        .containsExactly(
            new Mistake(
                "assessment.yaml",
                8,
                12,
                "the file \"records/a.csv\", which source a has",
                "each file in one source"));
  }

  @Test
  void accentedNamesAreFoundInEitherForm() throws IOException {
    assumeNamesMayHaveAccents();
    file("records/re\u0301gion.csv");
    assertPaths(find("records/r\u00e9gion.csv")).containsExactly("records/r\u00e9gion.csv");
    assertPaths(find("records/r?gion.csv")).containsExactly("records/r\u00e9gion.csv");
    SourceFile file = find("records/*").files().get(0);
    assertThat(file.path()).isEqualTo("records/r\u00e9gion.csv");
    assertThat(Path.of(file.location())).exists();
  }

  @Test
  void twoNamesThatLookAlikeAreAMistake() throws IOException {
    assumeNamesMayHaveAccents();
    file("records/re\u0301gion.csv");
    file("records/r\u00e9gion.csv");
    assertThat(find("records/*").mistakes())
        .extracting(Mistake::found)
        .containsExactly("two files named \"records/r\u00e9gion.csv\"");
  }
}
