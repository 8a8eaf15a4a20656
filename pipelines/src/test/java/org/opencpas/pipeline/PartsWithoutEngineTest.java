package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Announcement;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.MissionSpan;
import org.opencpas.schemas.OutcomeCount;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.RuleCount;
import org.opencpas.schemas.SourceCount;
import org.opencpas.series.CoverageSpan;
import org.opencpas.source.MissingValues;
import org.opencpas.source.Validation;
import org.opencpas.source.ValidationOperator;

/** The parts of the pipeline that need no engine. */
class PartsWithoutEngineTest {

  private static Rejection rejection(long line) {
    return Rejection.newBuilder()
        .setSource("returns")
        .setFile("a.csv")
        .setSheet("")
        .setLine(line)
        .setRule("cell_count")
        .setMessage("é".repeat(400) + line)
        .build();
  }

  private static FileRead file(String path, long rows, long rejected, long fileRejections) {
    return FileRead.newBuilder()
        .setSource("returns")
        .setFile(path)
        .setSha256("00")
        .setBytes(10)
        .setEncoding("UTF-8")
        .setDelimiter(",")
        .setRows(rows)
        .setRowsAccepted(rows - rejected)
        .setRowsRejected(rejected)
        .setRecords(rows - rejected)
        .setFileRejections(fileRejections)
        .setRejectedByRule(
            rejected == 0 ? List.of() : List.of(new RuleCount("cell_count", rejected)))
        .setSpans(
            List.of(new MissionSpan("KESMIS", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1))))
        .build();
  }

  private static OutcomeCount outcome(String path, long current, long duplicate) {
    return new OutcomeCount("returns", path, current, duplicate, 0L, 0L, 0L, 0L, 0L, 0L);
  }

  @Test
  void blocksGiveTheirRowsBackInOrderAndAreFreshArrays() {
    List<byte[]> blocks = new ArrayList<>();
    Block.Writer<Rejection> writer =
        new Block.Writer<>(RowCodec.of(Rejection.getClassSchema()), blocks::add);
    for (long line = 1; line <= 3000; line++) {
      writer.add(rejection(line));
    }
    writer.flush();
    writer.flush();
    assertThat(blocks).hasSize(3);
    assertThat(blocks.get(0).length).isBetween(Block.SIZE, Block.SIZE + 2000);
    List<Long> lines = new ArrayList<>();
    for (byte[] block : blocks) {
      Block.<Rejection>read(Rejection.getClassSchema(), block, row -> lines.add(row.getLine()));
    }
    assertThat(lines).hasSize(3000).isSorted().startsWith(1L).endsWith(3000L);
  }

  @Test
  void manyOpenBlocksTogetherHoldLittle() {
    AtomicLong handedOn = new AtomicLong();
    KeyedBlocks<Integer, Rejection> blocks =
        new KeyedBlocks<>(
            Rejection.getClassSchema(),
            block -> handedOn.addAndGet(Objects.requireNonNull(block.getValue()).length));
    for (int i = 0; i < 60_000; i++) {
      blocks.add(i % 256, rejection(i));
    }
    long before = handedOn.get();
    blocks.flush();
    assertThat(before).isGreaterThan(0);
    assertThat(handedOn.get() - before).isLessThan(33L << 20);
    assertThat(handedOn.get()).isGreaterThan(60_000L * 800);
  }

  @Test
  void anEmptyBlockHasNoRows() {
    List<Rejection> rows = new ArrayList<>();
    Block.<Rejection>read(Rejection.getClassSchema(), new byte[0], rows::add);
    assertThat(rows).isEmpty();
  }

  @Test
  void theDivisionDependsOnTheSizeOfTheInputAlone() {
    assertThat(Partitions.forInput(0, List.of()).count()).isEqualTo(4);
    assertThat(Partitions.forInput(100L << 20, List.of()).count()).isEqualTo(13);
    assertThat(Partitions.forInput(1L << 40, List.of()).count()).isEqualTo(256);
    Partitions partitions = Partitions.forInput(100L << 20, List.of());
    for (int i = 0; i < 1000; i++) {
      assertThat(partitions.of("KESMIS", "indicator-" + i)).isBetween(0, 12);
    }
  }

  @Test
  void indicatorsThatRulesLinkMeet() {
    List<Validation> rules =
        List.of(rule("violations", "patrols"), rule("escorts", "convoys"), rule("patrols", "a"));
    Partitions partitions = Partitions.forInput(1L << 40, rules);
    assertThat(
            List.of("violations", "patrols", "a").stream()
                .map(id -> partitions.of("KESMIS", id))
                .distinct())
        .hasSize(1);
    assertThat(partitions.of("KESMIS", "escorts")).isEqualTo(partitions.of("KESMIS", "convoys"));
    assertThat(partitions.of("KESMIS", "escorts")).isNotEqualTo(partitions.of("KESMIS", "a"));
    assertThat(partitions.of("KESMIS", "other"))
        .isEqualTo(Partitions.forInput(1L << 40, List.of()).of("KESMIS", "other"));
  }

  private static Validation rule(String left, String right) {
    return new Validation(
        left, ValidationOperator.EQUAL_TO, right, null, MissingValues.SKIP_IF_ANY, 1, 1);
  }

  @Test
  void idsThatAreNumberedInStepsFillAllPartitionsAlike() {
    Partitions partitions = new Partitions(4, Map.of());
    int[] indicators = new int[4];
    for (int i = 0; i < 4000; i += 4) {
      indicators[partitions.of("KESMIS", String.format(Locale.ROOT, "KES-%04d", i))]++;
    }
    // A thousand by chance: 250 each, and three standard deviations are 41.
    for (int each : indicators) {
      assertThat(each).isBetween(209, 291);
    }
  }

  @Test
  void missionsAreDealtOutInTurn() {
    Partitions partitions = new Partitions(4, Map.of());
    assertThat(IntStream.range(0, 6).map(partitions::ofMission)).containsExactly(0, 1, 2, 3, 0, 1);
  }

  @Test
  void coverageEndsWithTheLastPeriodOrTheDayLookedBackTo() {
    FileRead late =
        FileRead.newBuilder(file("b.csv", 1, 0, 0))
            .setSpans(
                List.of(
                    new MissionSpan("OTHER", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 9, 1))))
            .build();
    List<FileRead> files = List.of(file("a.csv", 1, 0, 0), late);
    assertThat(new MissionSpans(files, AsOf.ALL).of("KESMIS"))
        .isEqualTo(span("2024-01-01", "2024-09-01"));
    assertThat(new MissionSpans(files, new AsOf(LocalDate.of(2024, 5, 31))).of("KESMIS"))
        .isEqualTo(span("2024-01-01", "2024-06-01"));
    assertThat(new MissionSpans(List.of(), AsOf.ALL).of("KESMIS"))
        .isEqualTo(new CoverageSpan(Optional.empty(), Optional.empty()));
  }

  @Test
  void missionWithoutRecordsIsCoveredAllTheSame() {
    List<FileRead> files = List.of(file("a.csv", 1, 0, 0));
    assertThat(new MissionSpans(files, AsOf.ALL).of("SILENT"))
        .isEqualTo(new MissionSpans(files, AsOf.ALL).of("KESMIS"));
    assertThat(new MissionSpans(List.of(), new AsOf(LocalDate.of(2024, 5, 31))).of("SILENT"))
        .isEqualTo(new CoverageSpan(Optional.empty(), Optional.of(LocalDate.of(2024, 6, 1))));
  }

  private static CoverageSpan span(String start, String end) {
    return new CoverageSpan(Optional.of(LocalDate.parse(start)), Optional.of(LocalDate.parse(end)));
  }

  @Test
  void countsOfAFileAddUpOverPartitions() {
    News news =
        News.of(
            List.of(
                new Announcement(outcome("a.csv", 3, 1)),
                new Announcement(file("b.csv", 0, 0, 1)),
                new Announcement(file("a.csv", 8, 2, 0)),
                new Announcement(outcome("a.csv", 2, 0))));
    assertThat(news.sourceCounts())
        .containsExactly(
            new SourceCount("returns", "a.csv", 8L, 6L, 2L, 6L, 5L, 1L, 0L, 0L, 0L),
            new SourceCount("returns", "b.csv", 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    assertThat(news.unreadable()).containsExactly("b.csv");
    assertThat(news.rejectedByRule()).containsExactly(Map.entry("cell_count", 2L));
  }

  @Test
  void theLargerOfRowsAndFilesRefusedCounts() {
    assertThat(share(file("a.csv", 100, 10, 0))).isEqualTo(0.1);
    assertThat(share(file("a.csv", 100, 10, 0), file("b.csv", 0, 0, 1))).isEqualTo(0.5);
    assertThat(share(file("a.csv", 100, 0, 0))).isZero();
    assertThat(share(file("a.csv", 0, 0, 0))).isEqualTo(1);
    assertThat(share()).isEqualTo(1);
  }

  private static double share(FileRead... files) {
    return new News(List.of(files), List.of(), List.of()).rejectedShare();
  }

  /** {@code printf abc | sha256sum}. */
  @Test
  void inputsAreKnownByTheirBytes() {
    byte[] abc = "abc".getBytes(StandardCharsets.UTF_8);
    assertThat(InputHash.of(() -> new ByteArrayInputStream(abc)))
        .isEqualTo(
            new InputHash("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3));
    InputHash unreadable =
        InputHash.of(
            () -> {
              throw new IOException("gone");
            });
    assertThat(unreadable).isEqualTo(new InputHash("", 0));
  }

  @Test
  void anIdentityChangesWithInputsSettingsAndProgramAndWithNothingElse() {
    TreeMap<String, String> settings = new TreeMap<>(Map.of("as_of", "all"));
    Program program = new Program("0.1.0", "aa");
    List<FileRead> files = List.of(file("a.csv", 1, 0, 0));
    String identity = ReleaseIdentity.of(List.of(), files, settings, program);
    assertThat(identity).matches("[0-9a-f]{12}");
    assertThat(ReleaseIdentity.of(List.of(), files, settings, new Program("0.1.1", "aa")))
        .isEqualTo(identity);
    assertThat(ReleaseIdentity.of(List.of(), files, settings, new Program("0.1.0", "ab")))
        .isNotEqualTo(identity);
    assertThat(ReleaseIdentity.of(List.of(), List.of(file("b.csv", 1, 0, 0)), settings, program))
        .isNotEqualTo(identity);
    assertThat(
            ReleaseIdentity.of(
                List.of(), files, new TreeMap<>(Map.of("as_of", "2024-05-31")), program))
        .isNotEqualTo(identity);
    assertThat(
            ReleaseIdentity.of(
                List.of(
                    new PreparedWorkspace.Declaration("assessment.yaml", new InputHash("a", 1))),
                files,
                settings,
                program))
        .isNotEqualTo(identity);
  }
}
