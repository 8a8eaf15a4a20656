package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.release.Manifest;
import org.opencpas.release.ReleaseLayout;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Outcome;
import org.opencpas.schemas.SourceCount;

class BalanceTest {
  @TempDir Path directory;

  private ReleaseLayout staging;

  @BeforeEach
  void layOut() throws IOException {
    staging = new ReleaseLayout(directory);
    for (ReleaseTable table : Tables.all()) {
      Files.createDirectories(staging.table(table.name()));
    }
  }

  private Manifest assemble(List<Part> parts, Draft.Withheld withheld) throws IOException {
    return assemble(Kestria.origin(), parts, withheld);
  }

  private Manifest assemble(Draft.Origin origin, List<Part> parts, Draft.Withheld withheld)
      throws IOException {
    Draft draft = new Draft(ReleaseStoreTest.MARCH, origin, Kestria.framework(), parts, withheld);
    return new Assembly(staging, staging, 1000).manifest(draft);
  }

  private List<Part> with(String table, Part... replacements) throws IOException {
    List<Part> parts = new ArrayList<>(ReleaseStoreTest.parts(staging));
    parts.removeIf(part -> part.table().equals(table));
    parts.addAll(List.of(replacements));
    return parts;
  }

  private List<Part> withCounts(SourceCount... counts) throws IOException {
    List<Part> parts = with("source_counts");
    parts.add(ReleaseStoreTest.write(staging, "source_counts", "q.parquet", counts));
    return parts;
  }

  private void assertUnbalanced(List<Part> parts, Draft.Withheld withheld, String... claims) {
    assertThatThrownBy(() -> assemble(parts, withheld))
        .isInstanceOf(UnbalancedException.class)
        .hasMessageContainingAll(claims);
  }

  @Test
  void rowsThatAreNeitherAcceptedNorRejectedStopIt() throws IOException {
    assertUnbalanced(
        withCounts(Kestria.count("records/returns.csv", 7, 5, 1, 5, 4, 1)),
        Draft.Withheld.NOTHING,
        "returns, records/returns.csv: rows 7 = accepted 5 + rejected 1 does not hold");
  }

  @Test
  void recordsThatEndNowhereStopIt() throws IOException {
    assertUnbalanced(
        withCounts(Kestria.count("records/returns.csv", 6, 5, 1, 5, 4, 0)),
        Draft.Withheld.NOTHING,
        "records 5 = current 4 + duplicate 0 + superseded 0 + retracted 0 + later 0 does not hold");
  }

  @Test
  void aRejectionThatIsMissingStopsIt() throws IOException {
    assertUnbalanced(
        with("rejections"),
        Draft.Withheld.NOTHING,
        "returns, records/returns.csv: rejected rows 1 = rows of rejections 0 does not hold");
  }

  @Test
  void aFileThatWasNeverCountedStopsIt() throws IOException {
    assertUnbalanced(
        with("source_counts"),
        Draft.Withheld.NOTHING,
        "rejected rows 0 = rows of rejections 1",
        "records 0 = rows of observation_history 5");
  }

  @Test
  void aFileCountedTwiceStopsIt() throws IOException {
    assertUnbalanced(
        withCounts(Kestria.returnsCount(), Kestria.returnsCount()),
        Draft.Withheld.NOTHING,
        "is counted in 2 = 1 rows of source_counts");
  }

  @Test
  void aFactThatIsMissingStopsIt() throws IOException {
    List<Part> parts =
        with(
            "observations",
            ReleaseStoreTest.write(staging, "observations", "q.parquet", Kestria.observation(2)));
    assertUnbalanced(
        parts,
        Draft.Withheld.NOTHING,
        "all files: current 4 = rows of observations 1 + withheld 0 does not hold",
        "all files: current in observation_history 4 = rows of observations 1 does not hold");
  }

  @Test
  void aRecordUnderAWrongOutcomeStopsIt() throws IOException {
    List<Part> parts =
        with(
            "observation_history",
            ReleaseStoreTest.write(
                staging,
                "observation_history",
                "q.parquet",
                Kestria.version(2, Outcome.current),
                Kestria.version(3, Outcome.current),
                Kestria.version(4, Outcome.current),
                Kestria.version(5, Outcome.current),
                Kestria.version(6, Outcome.duplicate)));
    assertUnbalanced(
        parts,
        Draft.Withheld.NOTHING,
        "superseded, retracted, later [5, 4, 0, 1, 0, 0] = rows of observation_history"
            + " [5, 4, 1, 0, 0, 0] does not hold");
  }

  @Test
  void withheldRecordsAreAccountedFor() throws IOException {
    List<Part> parts = with("observations");
    parts.removeIf(part -> part.table().equals("observation_history"));
    parts.add(ReleaseStoreTest.write(staging, "observations", "q.parquet", Kestria.observation(2)));
    parts.add(
        ReleaseStoreTest.write(
            staging, "observation_history", "q.parquet", Kestria.version(2, Outcome.current)));

    Manifest manifest = assemble(parts, new Draft.Withheld(4, 3));

    assertThat(manifest.counts().recordsAboveAudience()).isEqualTo(4);
    assertThat(manifest.counts().currentAboveAudience()).isEqualTo(3);
    assertThat(manifest.counts().records()).isEqualTo(5);
  }

  @Test
  void aWrongNumberOfWithheldRecordsStopsIt() throws IOException {
    assertUnbalanced(
        ReleaseStoreTest.parts(staging),
        new Draft.Withheld(1, 0),
        "all files: records 5 = rows of observation_history 5 + withheld 1 does not hold");
  }

  @Test
  void nothingAtAllBalances() throws IOException {
    assertThat(assemble(List.of(), Draft.Withheld.NOTHING).counts())
        .isEqualTo(new Manifest.Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  /** Beside the returns a source of events: of five reports three hold, one fact is counted. */
  private List<Part> withEvents(Event... events) throws IOException {
    SourceCount returns = Kestria.returnsCount();
    SourceCount incidents =
        SourceCount.newBuilder(Kestria.count("incidents.csv", 5, 5, 0, 5, 3, 2))
            .setSource("incidents")
            .build();
    List<Part> parts = withCounts(incidents, returns);
    parts.add(ReleaseStoreTest.write(staging, "events", "e.parquet", events));
    parts.add(
        ReleaseStoreTest.write(
            staging,
            "observations",
            "c.parquet",
            Observation.newBuilder(Kestria.observation(9))
                .setSource("incidents")
                .setFile("incidents.csv")
                .setLine(0)
                .build()));
    return parts;
  }

  private static Draft.Origin originWithEvents() {
    Draft.Origin origin = Kestria.origin();
    return new Draft.Origin(
        origin.program(),
        origin.asOf(),
        origin.audience(),
        Map.of("sources.0001.kind", "events", "sources.0001.name", "incidents"),
        List.of("returns", "incidents"),
        origin.inputs());
  }

  private void assertUnbalancedEvents(List<Part> parts, String... claims) {
    assertThatThrownBy(() -> assemble(originWithEvents(), parts, Draft.Withheld.NOTHING))
        .isInstanceOf(UnbalancedException.class)
        .hasMessageContainingAll(claims);
  }

  @Test
  void reportsOfEventsAndCountedFactsBalance() throws IOException {
    List<Part> parts = withEvents(Kestria.event(2), Kestria.event(3), Kestria.event(4));
    assertThat(assemble(originWithEvents(), parts, Draft.Withheld.NOTHING).counts().current())
        .isEqualTo(7);
  }

  @Test
  void anEventThatIsMissingStopsIt() throws IOException {
    assertUnbalancedEvents(
        withEvents(Kestria.event(2), Kestria.event(3)),
        "incidents, incidents.csv: current 3 = rows of events 2 does not hold",
        "all files: records 10 = rows of observation_history 5 + events 2"
            + " + ended reports of events 2 + withheld 0 does not hold");
  }

  @Test
  void aWithheldEventIsAccountedFor() throws IOException {
    List<Part> parts = withEvents(Kestria.event(2), Kestria.event(3));
    assertThat(
            assemble(originWithEvents(), parts, new Draft.Withheld(1, 1))
                .counts()
                .currentAboveAudience())
        .isEqualTo(1);
  }

  @Test
  void aFactThatNoRecordMadeNeedsASourceOfEvents() throws IOException {
    List<Part> parts = withEvents(Kestria.event(2), Kestria.event(3), Kestria.event(4));
    assertUnbalanced(
        parts,
        Draft.Withheld.NOTHING,
        "incidents, incidents.csv: facts with line 0 1 = 0 outside sources of events");
  }
}
