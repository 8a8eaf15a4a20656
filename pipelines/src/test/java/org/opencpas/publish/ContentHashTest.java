package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.Combine;
import org.opencpas.schemas.SourceCount;

/** The literals were computed in Python from Avro bytes that were written by hand. */
class ContentHashTest {

  private static SourceCount count(String file, long... numbers) {
    return SourceCount.newBuilder()
        .setSource("a")
        .setFile(file)
        .setRows(numbers[0])
        .setRowsAccepted(numbers[1])
        .setRowsRejected(numbers[2])
        .setRecords(numbers[3])
        .setCurrent(numbers[4])
        .setDuplicate(numbers[5])
        .setSuperseded(numbers[6])
        .setRetracted(numbers[7])
        .setLater(numbers[8])
        .build();
  }

  private static final SourceCount FIRST = count("b.csv", 3, 2, 1, 2, 2, 0, 0, 0, 0);
  private static final SourceCount SECOND = count("c.csv", 1, 1, 0, 1, 0, 0, 0, 1, 0);

  private static ContentHash hash(String table, List<? extends IndexedRecord> rows) {
    ContentHasher hasher = new ContentHasher(Tables.named(table).schema());
    rows.forEach(hasher::add);
    return hasher.hash();
  }

  @Test
  void oneRowCountsAsTheDigestOfItsAvroBytes() {
    ContentHash hash = hash("source_counts", List.of(FIRST));

    assertThat(hash.rows()).isEqualTo(1);
    assertThat(hash.toHex())
        .isEqualTo("bcb71099a842c8dd7bfcef2c14094ad59b4bd906914b4135590de973354da0a3");
  }

  @Test
  void theSumWrapsAtTwoToThe256() {
    assertThat(hash("source_counts", List.of(FIRST, SECOND)).toHex())
        .isEqualTo("a5b1010e36e099a2fc3ecf3234bc826446b854a3fd031e1823847e8c2b363180");
    assertThat(hash("source_counts", Collections.nCopies(1000, FIRST)).toHex())
        .isEqualTo("2b18d83944e0a12c5406442e444c5266a047c1a78df6b863de57ea08373b7cb8");
  }

  @Test
  void nullsCodesDatesAndAccentsAreEncodedAsAvroDoes() {
    Benchmark benchmark =
        Benchmark.newBuilder()
            .setBenchmarkId("KES-B1")
            .setMissionId("KES")
            .setTitle("Zählung")
            .setInstruments("R1")
            .setCombine(Combine.any)
            .setHoldPeriods(2)
            .setFailPeriods(1)
            .setDueDate(LocalDate.of(2025, 1, 1))
            .build();

    assertThat(hash("benchmarks", List.of(benchmark)).toHex())
        .isEqualTo("7528ed484bfd7cc053017df7078a99c71fed70c821075c82b314b250e2f3db49");
  }

  @Test
  void nothingHashesToZero() {
    assertThat(hash("source_counts", List.of())).isEqualTo(ContentHash.EMPTY);
    assertThat(ContentHash.EMPTY.toHex()).isEqualTo("0".repeat(64));
  }

  @Test
  void hexReadsBack() {
    String hex = "00b1010e36e099a2fc3ecf3234bc826446b854a3fd031e1823847e8c2b363180";

    assertThat(ContentHash.ofHex(3, hex).toHex()).isEqualTo(hex);
  }

  @Test
  void aSumOutsideItsRangeIsRefused() {
    assertThatThrownBy(() -> new ContentHash(1, BigInteger.ONE.shiftLeft(256)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void anyOrderAndAnySplitGiveTheSameHash(
      @ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> numbers,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int parts) {
    List<SourceCount> rows = new ArrayList<>();
    numbers.forEach(number -> rows.add(count("f" + number, number, 0, 0, 0, 0, 0, 0, 0, 0)));
    ContentHash whole = hash("source_counts", rows);

    Random random = new Random(seed);
    Collections.shuffle(rows, random);
    List<List<SourceCount>> split = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      split.add(new ArrayList<>());
    }
    rows.forEach(row -> split.get(random.nextInt(parts)).add(row));
    ContentHash sum = ContentHash.EMPTY;
    for (List<SourceCount> part : split) {
      sum = sum.plus(hash("source_counts", part));
    }

    assertThat(sum).isEqualTo(whole);
  }

  @Property(tries = 50)
  void aRepeatedRowIsNotTheSameAsOne(@ForAll @IntRange(min = 2, max = 20) int times) {
    assertThat(hash("source_counts", Collections.nCopies(times, FIRST)).toHex())
        .isNotEqualTo(hash("source_counts", List.of(FIRST)).toHex());
  }
}
