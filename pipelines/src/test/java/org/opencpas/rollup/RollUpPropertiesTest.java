package org.opencpas.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Facts;
import org.opencpas.series.Figure;

/** What holds of every roll-up of a year of two regions with two districts each. */
class RollUpPropertiesTest {
  private static final List<String> QUARTERS = List.of("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");
  private static final List<String> DISTRICTS = List.of("KS0101", "KS0102", "KS0201", "KS0202");

  private static Setting country() {
    Setting setting = new Setting().regions("KS01", "KS02");
    DISTRICTS.forEach(id -> setting.region(id, 2, id.substring(0, 4), null, null));
    return setting;
  }

  private static Indicator indicator(ValueKind kind) {
    return Facts.indicator("i")
        .setValueKind(kind)
        .setFrequency(Frequency.quarter)
        .setRegionLevel(2)
        .build();
  }

  /** A value for each district and quarter. */
  private static List<Observation> facts(List<Double> values) {
    List<Observation> facts = new ArrayList<>();
    for (String district : DISTRICTS) {
      for (String quarter : QUARTERS) {
        facts.add(fact("i", district, quarter, values.get(facts.size())).build());
      }
    }
    return facts;
  }

  private static ValueKind kind(int number) {
    return List.of(ValueKind.flow, ValueKind.stock, ValueKind.cumulative).get(number);
  }

  @Property(tries = 100)
  void partsOfASplitDistrictGiveWhatItGave(
      @ForAll @Size(16) List<@IntRange(max = 100_000) Integer> whole,
      @ForAll @Size(16) List<@IntRange(max = 100_000) Integer> part,
      @ForAll @IntRange(max = 2) int kind) {
    List<Double> values = whole.stream().map(Integer::doubleValue).toList();
    List<Observation> split = new ArrayList<>();
    for (Observation fact : facts(values)) {
      if (fact.getRegionId().equals("KS0101")) {
        double some = part.get(split.size());
        split.add(Observation.newBuilder(fact).setRegionId("KS0101A").setValue(some).build());
        double rest = fact.getValue() - some;
        split.add(Observation.newBuilder(fact).setRegionId("KS0101B").setValue(rest).build());
      } else {
        split.add(fact);
      }
    }
    Setting after = new Setting().regions("KS01", "KS02");
    for (String id : List.of("KS0101A", "KS0101B", "KS0102", "KS0201", "KS0202")) {
      after.region(id, 2, id.substring(0, 4), null, null);
    }
    Rolled one = country().roll(indicator(kind(kind)), facts(values));
    Rolled other = after.roll(indicator(kind(kind)), split);
    for (String region : List.of("KS", "KS01", "KS02")) {
      for (String period : List.of("2024-Q2", "2024-S1", "2024")) {
        assertThat(other.at(region, period).value())
            .isEqualTo(one.at(region, period).value())
            .isNotNull();
        assertThat(other.at(region, period).evidence().timeWeightedMean())
            .isEqualTo(one.at(region, period).evidence().timeWeightedMean());
      }
    }
  }

  @Property(tries = 50)
  void regionOfWhichNothingIsExpectedChangesNothing(
      @ForAll @Size(16) List<@DoubleRange(max = 1e6) Double> values,
      @ForAll @IntRange(max = 2) int kind) {
    Setting more =
        country()
            .regions("KS03")
            .region("KS020101", 3, "KS0201", null, null)
            .region("KS0203", 2, "KS02", null, "2024-01-01")
            .region("KS0204", 2, "KS02", "2025-01-01", null);
    assertThat(more.roll(indicator(kind(kind)), facts(values)))
        .isEqualTo(country().roll(indicator(kind(kind)), facts(values)));
  }

  @Property(tries = 100)
  void missingReturnLeavesNoSumAboveItAndIsNamed(
      @ForAll @Size(16) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
      @ForAll @IntRange(max = 15) int missing) {
    List<Observation> facts = facts(values);
    Observation gone = facts.remove(missing);
    Rolled whole = country().roll(indicator(ValueKind.flow), facts(values));
    Rolled rolled = country().roll(indicator(ValueKind.flow), facts);
    assertThat(rolled.figures()).hasSameSizeAs(whole.figures());
    for (int i = 0; i < rolled.figures().size(); i++) {
      Figure figure = rolled.figures().get(i);
      boolean isAbove =
          gone.getRegionId().startsWith(figure.place().regionId())
              && figure.place().period().contains(gone.getPeriodStart());
      if (!isAbove) {
        assertThat(figure).isEqualTo(whole.figures().get(i));
      } else if (!figure.place().periodType().equals(PeriodType.quarter)
          || !figure.place().regionId().equals(gone.getRegionId())) {
        assertThat(figure.value()).isNull();
        boolean isWhole = whole.figures().get(i).reason() == null;
        assertThat(figure.reason())
            .isEqualTo(isWhole ? Reason.INCOMPLETE : whole.figures().get(i).reason());
        assertThat(figure.evidence().silentRegions()).containsExactly(gone.getRegionId());
        assertThat(figure.evidence().partialSum()).isEqualTo(rest(figure, facts));
      } else {
        assertThat(Rolled.told(figure))
            .isEqualTo("own no_value 0/1, without " + gone.getRegionId());
      }
    }
  }

  private static double rest(Figure figure, List<Observation> facts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Observation fact : facts) {
      if (fact.getRegionId().startsWith(figure.place().regionId())
          && figure.place().period().contains(fact.getPeriodStart())) {
        sum = sum.add(new BigDecimal(fact.getValue()));
      }
    }
    return sum.doubleValue() + 0.0;
  }

  @Property(tries = 50)
  void otherUnitsGiveTheSameSums(
      @ForAll @Size(16) List<@DoubleRange(min = -1e9, max = 1e9) Double> values,
      @ForAll @IntRange(min = -40, max = 40) int power,
      @ForAll @IntRange(max = 2) int kind) {
    List<Double> scaled = values.stream().map(each -> Math.scalb(each, power)).toList();
    List<Figure> before = country().roll(indicator(kind(kind)), facts(values)).figures();
    List<Figure> after = country().roll(indicator(kind(kind)), facts(scaled)).figures();
    for (int i = 0; i < before.size(); i++) {
      Double value = before.get(i).value();
      assertThat(after.get(i).value())
          .isEqualTo(value == null ? null : (Double) Math.scalb(value, power));
    }
  }
}
