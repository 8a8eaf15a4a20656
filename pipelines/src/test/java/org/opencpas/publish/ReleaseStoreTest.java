package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.release.Latest;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;
import org.opencpas.schemas.Outcome;
import org.opencpas.storage.Sha256;

class ReleaseStoreTest {
  static final ReleaseId MARCH = new ReleaseId("2025-03-31-0123456789ab");
  static final ReleaseId DECEMBER = new ReleaseId("2024-12-31-0123456789ab");

  @TempDir Path directory;

  private OutputLayout out;

  @BeforeEach
  void layOut() {
    out = new OutputLayout(directory.resolve("out"));
  }

  private ReleaseStore open() {
    return ReleaseStore.open(out.root(), Kestria.OWNER, 1);
  }

  static Part write(ReleaseLayout staging, String table, String file, IndexedRecord... rows)
      throws IOException {
    Path path = staging.part(table, file);
    try (PartWriter writer = PartWriter.open(Tables.named(table), Files.newOutputStream(path))) {
      for (IndexedRecord row : rows) {
        writer.write(row);
      }
      return writer.finish(file);
    }
  }

  /** Six rows, one rejected; five records, four of which hold; one file that cannot be read. */
  static List<Part> parts(ReleaseLayout staging) throws IOException {
    List<Part> parts = new ArrayList<>();
    parts.add(write(staging, "source_counts", "p.parquet", Kestria.returnsCount()));
    parts.add(
        write(
            staging, "observations", "p1.parquet", Kestria.observation(2), Kestria.observation(3)));
    parts.add(
        write(
            staging, "observations", "p2.parquet", Kestria.observation(4), Kestria.observation(5)));
    parts.add(
        write(
            staging,
            "observation_history",
            "p.parquet",
            Kestria.version(2, Outcome.current),
            Kestria.version(3, Outcome.current),
            Kestria.version(4, Outcome.current),
            Kestria.version(5, Outcome.current),
            Kestria.version(6, Outcome.superseded)));
    parts.add(
        write(staging, "rejections", "p.parquet", Kestria.rejection(7), Kestria.rejection(0)));
    return parts;
  }

  static Draft draft(ReleaseId id, List<Part> parts) {
    return new Draft(id, Kestria.origin(), Kestria.framework(), parts, Draft.Withheld.NOTHING);
  }

  private Published publish(ReleaseId id, LatestRule rule) throws IOException {
    try (ReleaseStore store = open()) {
      return store.publish(draft(id, parts(store.staging())), rule);
    }
  }

  @Test
  void aReleaseHoldsEveryTableCatalogueDictionaryManifestAndSums() throws IOException {
    Published published = publish(MARCH, LatestRule.ADVANCE);

    ReleaseLayout release = out.release(MARCH);
    assertThat(published.release()).isEqualTo(release);
    assertThat(published.novelty()).isEqualTo(Published.Novelty.NEW);
    assertThat(published.pointer()).isEqualTo(Published.Pointer.MOVED);
    try (var entries = Files.list(release.root())) {
      assertThat(entries)
          .containsExactlyInAnyOrder(
              release.manifest(),
              release.catalogue(),
              release.dictionary(),
              release.sums(),
              release.tables());
    }
    for (ReleaseTable table : Tables.all()) {
      try (var files = Files.list(release.table(table.name()))) {
        assertThat(files).as(table.name()).isNotEmpty();
      }
    }
    assertThat(out.latest()).content().isEqualTo("2025-03-31-0123456789ab\n");
    assertThat(out.stagings()).doesNotExist();
    assertThat(out.nextLatest()).doesNotExist();
  }

  @Test
  void theManifestTellsWhatBecameOfEverything() throws IOException {
    publish(MARCH, LatestRule.ADVANCE);

    Manifest manifest = ManifestFile.read(out.release(MARCH));

    assertThat(manifest.counts())
        .isEqualTo(new Manifest.Counts(6, 5, 1, 5, 4, 0, 1, 0, 0, 1, 0, 0, 4));
    assertThat(manifest.audience()).isEqualTo("public");
    assertThat(manifest.asOf()).isEqualTo("2025-03-31");
    assertThat(manifest.inputs()).isEqualTo(Kestria.origin().inputs());
    assertThat(manifest.tables())
        .containsOnlyKeys(Tables.all().stream().map(ReleaseTable::name).toList());
    Manifest.Table observations = manifest.table("observations");
    assertThat(observations.rows()).isEqualTo(4);
    assertThat(observations.inCatalogue()).isEqualTo("table");
    assertThat(observations.files())
        .extracting(Manifest.Part::name)
        .containsExactly("p1.parquet", "p2.parquet");
    assertThat(manifest.table("coverage").rows()).isZero();
    assertThat(manifest.table("coverage").contentSha256()).isEqualTo("0".repeat(64));
    assertThat(manifest.table("regions").rows()).isEqualTo(2);
  }

  @Test
  void theCatalogueAloneHoldsEveryRowWithComments() throws IOException {
    publish(MARCH, LatestRule.ADVANCE);
    Path moved = directory.resolve("moved.duckdb");
    Files.move(out.release(MARCH).catalogue(), moved);
    Trees.delete(out.root());

    try (Duck duck = Duck.open(directory.resolve("spill"))) {
      duck.run("ATTACH " + Sql.text(moved.toString()) + " AS moved (READ_ONLY)");
      assertThat(duck.rows("SELECT line::VARCHAR AS line FROM moved.observations"))
          .extracting(row -> row.get("line"))
          .containsExactly("2", "3", "4", "5");
      assertThat(
              duck.rows(
                  "SELECT count(*) AS n FROM duckdb_tables() WHERE database_name = 'moved'"
                      + " AND comment IS NOT NULL"))
          .containsExactly(Map.of("n", Integer.toString(Tables.all().size())));
      assertThat(
              duck.rows(
                  "SELECT count(*) AS n FROM duckdb_columns() WHERE database_name = 'moved'"
                      + " AND comment IS NULL"))
          .containsExactly(Map.of("n", "0"));
    }
  }

  @Test
  void aSecondRunOfTheSameChangesNothing() throws IOException {
    publish(MARCH, LatestRule.ADVANCE);
    List<String> before = hashes();

    Published again = publish(MARCH, LatestRule.ADVANCE);

    assertThat(again.novelty()).isEqualTo(Published.Novelty.UNCHANGED);
    assertThat(again.pointer()).isEqualTo(Published.Pointer.ALREADY_THERE);
    assertThat(hashes()).isEqualTo(before);
  }

  @Test
  void twoDirectoriesGetTheSameManifest() throws IOException {
    publish(MARCH, LatestRule.ADVANCE);
    String first = Files.readString(out.release(MARCH).manifest());
    out = new OutputLayout(directory.resolve("elsewhere"));
    publish(MARCH, LatestRule.ADVANCE);

    assertThat(out.release(MARCH).manifest()).content().isEqualTo(first);
  }

  private List<String> hashes() throws IOException {
    List<String> hashes = new ArrayList<>();
    for (Path file : Trees.files(out.root())) {
      hashes.add(file + " " + Sha256.of(file));
    }
    return hashes;
  }

  @Test
  void anotherContentUnderTheSameNameIsADefect() throws IOException {
    publish(MARCH, LatestRule.ADVANCE);
    List<String> before = hashes();

    try (ReleaseStore store = open()) {
      List<Part> parts = parts(store.staging());
      parts.add(write(store.staging(), "rejections", "q.parquet", Kestria.rejection(0)));
      assertThatThrownBy(() -> store.publish(draft(MARCH, parts), LatestRule.ADVANCE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(MARCH.text())
          .hasMessageContaining("rejections");
    }

    assertThat(hashes()).isEqualTo(before);
  }

  @Test
  void anOlderAsOfDoesNotMoveReadersBack() throws IOException {
    publish(MARCH, LatestRule.ADVANCE);

    Published older = publish(DECEMBER, LatestRule.ADVANCE);

    assertThat(older.novelty()).isEqualTo(Published.Novelty.NEW);
    assertThat(older.pointer()).isEqualTo(Published.Pointer.KEPT_AS_OLDER);
    assertThat(Latest.read(out)).contains(MARCH);
  }

  @Test
  void readersAreMovedBackWhenToldSo() throws IOException {
    publish(MARCH, LatestRule.ADVANCE);

    assertThat(publish(DECEMBER, LatestRule.MOVE).pointer()).isEqualTo(Published.Pointer.MOVED);
    assertThat(Latest.read(out)).contains(DECEMBER);
  }

  @Test
  void readersStayWhereTooMuchWasRejected() throws IOException {
    assertThat(publish(MARCH, LatestRule.KEEP).pointer()).isEqualTo(Published.Pointer.KEPT);

    assertThat(Latest.read(out)).isEmpty();
    assertThat(out.release(MARCH).manifest()).exists();
  }

  @Test
  void aPartThatNobodyAnnouncedIsLeftOut() throws IOException {
    try (ReleaseStore store = open()) {
      List<Part> parts = parts(store.staging());
      write(store.staging(), "observations", "zombie.parquet", Kestria.observation(2));
      store.publish(draft(MARCH, parts), LatestRule.ADVANCE);
    }

    assertThat(out.release(MARCH).part("observations", "zombie.parquet")).doesNotExist();
  }

  @Test
  void anAnnouncedPartThatIsMissingStopsTheRun() throws IOException {
    try (ReleaseStore store = open()) {
      List<Part> parts = parts(store.staging());
      Files.delete(store.staging().part("observations", "p1.parquet"));
      assertThatThrownBy(() -> store.publish(draft(MARCH, parts), LatestRule.ADVANCE))
          .isInstanceOf(ReleaseException.class)
          .hasMessageContaining("p1.parquet");
    }

    assertThat(out.release(MARCH).root()).doesNotExist();
    assertThat(Latest.read(out)).isEmpty();
  }

  @Test
  void aSecondRunAtTheSameTimeIsToldWhoIsThere() {
    try (ReleaseStore first = open()) {
      assertThat(first.staging().tables()).exists();
      assertThatThrownBy(this::open)
          .isInstanceOf(ReleaseException.class)
          .hasMessageContaining(out.root().toString())
          .hasMessageContaining("in use");
      assertThatThrownBy(this::open).as("asking did not free it").hasMessageContaining("in use");
      assertThat(out.lock())
          .content()
          .isEqualTo("process 4711 on kes-host, started 2025-04-01T06:00:00Z\n");
    }
    open().close();
  }

  @Test
  void whatAKilledRunLeftIsClearedAway() throws IOException {
    publish(MARCH, LatestRule.ADVANCE);
    Path left = out.staging("20250101T000000000Z-1").part("observations", "half.parquet");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "half");
    Files.writeString(out.nextLatest(), "2025-0");

    publish(DECEMBER, LatestRule.MOVE);

    assertThat(out.stagings()).doesNotExist();
    assertThat(Latest.read(out)).contains(DECEMBER);
    assertThat(out.nextLatest()).doesNotExist();
  }

  @Test
  void aDiskWithoutRoomIsNoticedBeforeTheWork() {
    assertThatThrownBy(() -> ReleaseStore.open(out.root(), Kestria.OWNER, Long.MAX_VALUE / 2))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("MiB left");

    open().close();
  }

  @Test
  void aFileInPlaceOfTheDirectoryIsNamed() throws IOException {
    Files.writeString(out.root(), "not a directory");

    assertThatThrownBy(this::open)
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining(out.root().toString());
  }

  @Test
  void aBrokenPointerIsNoticedBeforeTheWork() throws IOException {
    Files.createDirectories(out.root());
    Files.writeString(out.latest(), "yesterday");

    assertThatThrownBy(this::open)
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining(out.latest().toString());
  }
}
