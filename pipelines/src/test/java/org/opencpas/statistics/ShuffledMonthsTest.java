package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With the months of real events shuffled there is no change: the comparison of two windows may
 * call one as often as its level says, and little more.
 */
class ShuffledMonthsTest {
  private static final int SHUFFLES = 2000;

  @ParameterizedTest
  @CsvSource({
    "ssd, events, 12", "ssd, events, 36", "ssd, deaths, 12", "ssd, deaths, 36",
    "nga, events, 12", "nga, events, 36", "nga, deaths, 12", "nga, deaths, 36",
    "ssd, deaths, 24", "nga, deaths, 24", "ssd, deaths, 6", "nga, deaths, 6"
  })
  void comparisonCallsHardlyMoreThanItsLevel(String country, String what, int window)
      throws IOException {
    double[] months = months(country, what.equals("deaths"));
    Random random = new Random(20_260_101);
    int different = 0;
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      shuffle(months, random);
      WindowComparison comparison =
          WindowComparison.of(
                  Arrays.copyOfRange(months, 0, window),
                  Arrays.copyOfRange(months, window, 2 * window),
                  0.95)
              .get();
      if (comparison.ratio().isGiven() && comparison.ratio().get().isDifferent()) {
        different++;
      }
    }
    assertThat(different).isBetween(SHUFFLES * 2 / 100, SHUFFLES * 7 / 100);
  }

  private static void shuffle(double[] months, Random random) {
    for (int i = months.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      double kept = months[i];
      months[i] = months[other];
      months[other] = kept;
    }
  }

  /** From the first month with an event to the last; months without any are 0. */
  private static double[] months(String country, boolean deaths) throws IOException {
    List<YearMonth> when = new ArrayList<>();
    List<Double> sizes = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                SharedVectors.file("data/02_ucdp_ged/conflict_data_" + country + ".csv"))) {
      for (NamedCsvRecord row : rows) {
        // The second row of tags has no year.
        if (row.getField("year").matches("\\d+")) {
          when.add(YearMonth.parse(row.getField("date_start").substring(0, 7)));
          sizes.add(deaths ? Double.parseDouble(row.getField("best")) : 1);
        }
      }
    }
    YearMonth first = when.stream().min(YearMonth::compareTo).orElseThrow();
    YearMonth last = when.stream().max(YearMonth::compareTo).orElseThrow();
    return MonthlyCounts.of(
            (int) first.until(last, ChronoUnit.MONTHS) + 1,
            when.stream().mapToInt(month -> (int) first.until(month, ChronoUnit.MONTHS)).toArray(),
            sizes.stream().mapToDouble(size -> size).toArray())
        .get();
  }
}
