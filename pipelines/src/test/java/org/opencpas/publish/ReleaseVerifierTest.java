package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;
import org.opencpas.storage.Durable;

class ReleaseVerifierTest {
  private static final ReleaseId MARCH = ReleaseStoreTest.MARCH;

  @TempDir Path directory;

  private OutputLayout out;
  private ReleaseLayout release;

  @BeforeEach
  void publish() throws IOException {
    out = new OutputLayout(directory);
    release = out.release(MARCH);
    try (ReleaseStore store = ReleaseStore.open(directory, Kestria.OWNER, 1)) {
      store.publish(
          ReleaseStoreTest.draft(MARCH, ReleaseStoreTest.parts(store.staging())),
          LatestRule.ADVANCE);
    }
  }

  private List<String> findings() {
    return new ReleaseVerifier(out).verify(MARCH).stream().map(Finding::toString).toList();
  }

  private void replaceInManifest(String text, String replacement) throws IOException {
    String manifest = Files.readString(release.manifest());
    assertThat(manifest).contains(text);
    Files.writeString(release.manifest(), manifest.replace(text, replacement));
  }

  @Test
  void aPublishedReleaseIsIntact() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void oneFlippedBitIsFound() throws IOException {
    Path part = release.part("observations", "p1.parquet");
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2] ^= 1;
    Files.write(part, bytes);

    assertThat(findings())
        .containsExactly("tables/observations/p1.parquet: has other bytes than were published");
  }

  @Test
  void aTruncatedPartIsFound() throws IOException {
    Path part = release.part("observations", "p1.parquet");
    Files.write(part, new byte[3]);

    assertThat(findings())
        .singleElement()
        .asString()
        .startsWith("tables/observations/p1.parquet: has 3 bytes instead of ");
  }

  @Test
  void missingAndForeignFilesAreFound() throws IOException {
    Files.delete(release.part("observations", "p1.parquet"));
    Files.writeString(release.table("regions").resolve("notes.txt"), "mine");

    assertThat(findings())
        .contains(
            "tables/observations/p1.parquet: is missing",
            "tables/regions/notes.txt: does not belong to the release");
  }

  @Test
  void aManifestWithAnotherContentHashIsFound() throws IOException {
    String hash = ManifestFile.read(release).table("regions").contentSha256();
    replaceInManifest(hash, "0".repeat(64));

    assertThat(findings())
        .hasSize(2)
        .anyMatch(finding -> finding.startsWith("tables/regions: holds 2 rows"))
        .contains("manifest.json: has other bytes than were published");
  }

  @Test
  void aManifestWithOtherCountsIsFound() throws IOException {
    replaceInManifest("\"superseded\" : 1", "\"superseded\" : 2");

    assertThat(findings()).singleElement().asString().startsWith("manifest.json: counts differ");
  }

  @Test
  void aManifestOfAnotherReleaseIsFound() throws IOException {
    replaceInManifest(MARCH.text(), ReleaseStoreTest.DECEMBER.text());

    assertThat(findings())
        .containsExactly("manifest.json: is that of " + ReleaseStoreTest.DECEMBER);
  }

  @Test
  void aCatalogueWithoutARowIsFound() {
    try (Duck duck = Duck.openInMemory()) {
      duck.run("ATTACH " + Sql.text(release.catalogue().toString()) + " AS catalogue");
      duck.run("DELETE FROM catalogue.observations WHERE line = 2");
      duck.run("DETACH catalogue");
    }

    assertThat(findings()).containsExactly("catalog.duckdb: observations has 3 rows instead of 4");
  }

  @Test
  void aCatalogueWithAChangedFigureIsFound() {
    try (Duck duck = Duck.openInMemory()) {
      duck.run("ATTACH " + Sql.text(release.catalogue().toString()) + " AS catalogue");
      duck.run("UPDATE catalogue.observations SET value = 12345 WHERE line = 2");
      duck.run("DETACH catalogue");
    }

    assertThat(findings())
        .containsExactly("catalog.duckdb: observations has other rows than the files");
  }

  @Test
  void aDamagedCatalogueIsFound() throws IOException {
    Files.writeString(release.catalogue(), "not a database");

    assertThat(findings()).singleElement().asString().startsWith("catalog.duckdb: cannot be read");
  }

  @Test
  void aPointerToNowhereIsFound() throws IOException {
    Files.writeString(out.latest(), "all-ffffffffffff");

    assertThat(findings()).containsExactly("LATEST: leads to all-ffffffffffff, not there");
  }

  @Test
  void aChangedWordOfTheDictionaryOrTheManifestIsFound() throws IOException {
    Files.writeString(
        release.dictionary(),
        Dictionary.text(LocalDate.of(2025, 3, 31)).replace("Times are UTC", "Times"));
    replaceInManifest("\"grace_days\" : \"15\"", "\"grace_days\" : \"16\"");

    assertThat(findings())
        .containsExactlyInAnyOrder(
            "DICTIONARY.md: has other bytes than were published",
            "manifest.json: has other bytes than were published");
  }

  @Test
  void anotherCommentInTheCatalogueIsFound() {
    inCatalogue("COMMENT ON TABLE observations IS 'Another meaning'");

    assertThat(findings()).containsExactly("catalog.duckdb: has other bytes than were published");
  }

  @Test
  void statementsInADictionaryReachNoFile() throws IOException {
    Path written = directory.resolve("written.csv");
    String dictionary = Files.readString(release.dictionary());
    assertThat(dictionary).contains("CREATE VIEW region_lineage AS");
    Files.writeString(
        release.dictionary(),
        dictionary.replace(
            "CREATE VIEW region_lineage AS",
            "COPY (SELECT 1) TO "
                + Sql.text(written.toString())
                + ";\nCREATE VIEW region_lineage AS"));

    assertThat(findings())
        .hasSize(2)
        .anyMatch(finding -> finding.startsWith("catalog.duckdb: cannot be read"))
        .contains("DICTIONARY.md: has other bytes than were published");
    assertThat(written).doesNotExist();
  }

  @Test
  void whatIsAddedToTheCatalogueIsFound() {
    inCatalogue("CREATE VIEW more AS SELECT 1 AS one");

    assertThat(findings())
        .containsExactly("catalog.duckdb: more is not what DICTIONARY.md says it is made of");
  }

  @Test
  void anEmptyDirectoryALinkAndAForeignFileAreFound() throws IOException {
    Files.createDirectory(release.tables().resolve("mine"));
    Files.createDirectory(release.root().resolve("notes"));
    Path part = release.part("observations", "p1.parquet");
    Path elsewhere = Files.move(part, directory.resolve("elsewhere.parquet"));
    Files.createSymbolicLink(part, elsewhere);

    assertThat(findings())
        .containsExactlyInAnyOrder(
            "tables/mine: does not belong to the release",
            "notes: does not belong to the release",
            "tables/observations/p1.parquet: is no file of its own, but a link or something else");
  }

  @Test
  void sumsThatWereTouchedAreFound() throws IOException {
    String sums = Files.readString(release.sums());
    Files.writeString(release.sums(), sums + "\n");
    assertThat(findings()).containsExactly("SHA256SUMS: has other lines than were published");

    Files.writeString(release.sums(), sums.replace("  DICTIONARY.md", "  DICTIONARY.txt"));
    assertThat(findings())
        .contains(
            "SHA256SUMS: has no line for DICTIONARY.md",
            "SHA256SUMS: has other lines than were published");

    Files.delete(release.sums());
    assertThat(findings()).containsExactly("SHA256SUMS: is missing");
  }

  @Test
  void aDamagedManifestIsFound() throws IOException {
    Files.writeString(release.manifest(), "{");

    assertThat(findings())
        .singleElement()
        .asString()
        .startsWith("manifest.json: ")
        .contains("cannot be understood (Unexpected end-of-input", "take it from a copy")
        .doesNotContain("\n");
  }

  @Test
  void labelsAndNoticesThatLeadNowhereAreFound() throws IOException {
    Files.createDirectories(out.labels());
    Files.writeString(out.labels().resolve("good"), MARCH.text() + "\n");
    Files.writeString(out.labels().resolve("lost"), "all-ffffffffffff\n");
    Files.writeString(out.labels().resolve("torn"), "all-ff\n");
    Files.writeString(out.labels().resolve("No Label"), MARCH.text());
    Files.writeString(out.releases().resolve("all-eeeeeeeeeeee.withdrawn"), "withdrawn on\n");
    Files.writeString(out.withdrawal(MARCH), "nonsense");

    assertThat(findings())
        .hasSize(5)
        .contains(
            "labels/lost: leads to all-ffffffffffff, not there",
            "labels/No Label: is no label; remove it",
            "releases/all-eeeeeeeeeeee.withdrawn: is about all-eeeeeeeeeeee, not there")
        .anyMatch(
            finding -> finding.startsWith("labels/torn: ") && finding.contains("does not hold"))
        .anyMatch(
            finding ->
                finding.startsWith("releases/" + MARCH + ".withdrawn: ")
                    && finding.contains("holds no notice"));
  }

  @Test
  void aReleaseThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new ReleaseVerifier(out).verify(ReleaseStoreTest.DECEMBER))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining(ReleaseStoreTest.DECEMBER.text());
  }

  @Test
  void aLargeTableIsAViewThatMayBeMoved() throws IOException {
    ReleaseId other = ReleaseStoreTest.DECEMBER;
    ReleaseLayout staging = out.staging("views");
    for (ReleaseTable table : Tables.all()) {
      Files.createDirectories(staging.table(table.name()));
    }
    Assembly assembly = new Assembly(staging, out.release(other), 3);
    Manifest manifest =
        assembly.manifest(ReleaseStoreTest.draft(other, ReleaseStoreTest.parts(staging)));
    assembly.finish(manifest);
    Durable.move(staging.root(), out.release(other).root());

    assertThat(manifest.table("observations").inCatalogue()).isEqualTo("view");
    assertThat(manifest.table("regions").inCatalogue()).isEqualTo("table");
    assertThat(countThroughCatalogue(out.release(other), "observations")).isEqualTo("4");
    assertThat(manifest.table("observation_history").inCatalogue()).isEqualTo("view");
    assertThat(countThroughCatalogue(out.release(other), "observations_known_on('2024-12-31')"))
        .isEqualTo("4");
    assertThat(new ReleaseVerifier(out).verify(other)).isEmpty();

    OutputLayout moved = new OutputLayout(directory.resolve("moved"));
    Files.createDirectories(moved.releases());
    Files.move(out.release(other).root(), moved.release(other).root());
    assertThat(new ReleaseVerifier(moved).verify(other)).isEmpty();
  }

  private static String countThroughCatalogue(ReleaseLayout release, String asked) {
    try (Duck duck = Duck.openInMemory()) {
      duck.run("ATTACH " + Sql.text(release.catalogue().toString()) + " AS c (READ_ONLY); USE c");
      return String.valueOf(duck.rows("SELECT count(*) AS n FROM " + asked).get(0).get("n"));
    }
  }

  private void inCatalogue(String... statements) {
    try (Duck duck = Duck.openInMemory()) {
      duck.run("ATTACH " + Sql.text(release.catalogue().toString()) + " AS made; USE made");
      for (String statement : statements) {
        duck.run(statement);
      }
      duck.run("USE memory; DETACH made");
    }
  }

  @Test
  void macrosThatAreMissingChangedOrForeignAreFound() {
    inCatalogue(
        "DROP MACRO TABLE assessments_known_on",
        "CREATE OR REPLACE MACRO targets_known_on(day) AS TABLE SELECT * FROM targets",
        "CREATE MACRO twice(x) AS 2 * x");

    assertThat(findings())
        .containsExactly(
            "catalog.duckdb: assessments_known_on is not what DICTIONARY.md says it is made of",
            "catalog.duckdb: targets_known_on is not what DICTIONARY.md says it is made of",
            "catalog.duckdb: twice is not what DICTIONARY.md says it is made of");
  }
}
