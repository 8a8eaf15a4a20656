package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Population;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.ValueKind;

/** A numerator is a value where the framework knows how many people live in the place. */
class PeopleAsDenominatorTest {

  @ParameterizedTest
  @CsvSource({
    // indicator, region, period, numerator, denominator, disaggregation, status -> status or rule
    "attacks-per-person, KES-N, 2024-05, 9, '', '', '', reported",
    "attacks-per-person, KES-N, 2024-05, 9, '', '', estimated, estimated",
    "attacks-per-person, KES-N, 2024-05, 9, '', '', no_access, value_with_status",
    "attacks-per-person, KES-N, 2024-05, 9, 100, '', '', reported",
    // The table begins with 1 May: on 30 April nobody knows.
    "attacks-per-person, KES-N, 2024-04, 9, '', '', '', not_reported",
    "attacks-per-person, KES-N, 2024-04, 9, '', '', reported, status_without_value",
    // Another place, and the root where none is given.
    "attacks-per-person, '', 2024-05, 9, '', '', '', not_reported",
    // How many women live there is not said.
    "attacks-per-person, KES-N, 2024-05, 9, '', sex=f, '', not_reported",
    // Nothing to divide, or not by what stands.
    "attacks-per-person, KES-N, 2024-05, '', '', '', '', not_reported",
    "patrols, KES-N, 2024-05, 9, '', '', '', not_reported",
    "attacks-per-patrol, KES-N, 2024-05, 9, '', '', '', not_reported",
  })
  void numeratorAloneIsAValueWherePeopleAreCounted(
      String indicator,
      String region,
      String period,
      String numerator,
      String denominator,
      String disaggregation,
      String status,
      String expected) {
    Map<String, String> cells = new TreeMap<>();
    cells.put("indicator_id", indicator);
    cells.put("region_id", region);
    cells.put("period", period);
    cells.put("numerator", numerator);
    cells.put("denominator", denominator);
    cells.put("disaggregation", disaggregation);
    cells.put("status", status);

    NormalisedRow row =
        new Normaliser(Kestria.records(), framework(), Kestria.NOTHING_RECEIVED)
            .normalise(Kestria.row(cells));

    String found =
        row.rejection()
            .map(Rejection::getRule)
            .orElseGet(() -> row.submissions().get(0).getObservation().getStatus().name());
    assertThat(found).isEqualTo(expected);
  }

  private static Framework framework() {
    FrameworkTables tables = Kestria.framework().tables();
    List<Indicator> indicators = new ArrayList<>(tables.getIndicators());
    indicators.add(rate("attacks-per-person", ValueKind.stock));
    indicators.add(rate("attacks-per-patrol", ValueKind.flow));
    return new Framework(
        FrameworkTables.newBuilder(tables)
            .setIndicators(indicators)
            .setPopulations(
                List.of(
                    Population.newBuilder()
                        .setRegionId("KES-N")
                        .setValidFrom(LocalDate.of(2024, 5, 1))
                        .setPopulation(1000)
                        .build()))
            .build());
  }

  private static Indicator rate(String id, ValueKind denominator) {
    Indicator patrols =
        Kestria.framework()
            .indicator("patrols")
            .orElseThrow(() -> new AssertionError("no indicator patrols"));
    return Indicator.newBuilder(patrols)
        .setIndicatorId(id)
        .setMeasure(Measure.rate)
        .setValueKind(ValueKind.rate)
        .setNumeratorKind(ValueKind.flow)
        .setDenominatorKind(denominator)
        .build();
  }
}
