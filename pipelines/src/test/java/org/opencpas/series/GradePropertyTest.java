package org.opencpas.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.SourceIndependence;

/** No grade gets better as data go missing. */
class GradePropertyTest {
  private static final LocalDate RENEWAL = LocalDate.of(2024, 7, 1);

  /** How the return of a cell came. */
  private enum Cell {
    ON_TIME,
    ON_TIME_TOO,
    ON_TIME_AS_WELL,
    LATE,
    UNTIMED,
    WITHHELD_IN_TIME,
    SILENT
  }

  private static final List<Cell> IN_TIME =
      List.of(Cell.ON_TIME, Cell.ON_TIME_TOO, Cell.ON_TIME_AS_WELL);

  /** Those in time first, so that some missions have little else. */
  private static final List<Cell> CELLS =
      List.of(
          Cell.ON_TIME,
          Cell.ON_TIME_TOO,
          Cell.ON_TIME_AS_WELL,
          Cell.LATE,
          Cell.UNTIMED,
          Cell.WITHHELD_IN_TIME,
          Cell.SILENT);

  /** From the best to the worst. */
  private static final List<SourceIndependence> SOURCES =
      List.of(
          SourceIndependence.independent,
          SourceIndependence.checked,
          SourceIndependence.self_reported);

  private record Indicator(
      double weight,
      List<Cell> cells,
      int contradicted,
      int errors,
      @Nullable LocalDate baseline,
      @Nullable SourceIndependence source) {

    CellCounts counts() {
      int observed = 0;
      int onTime = 0;
      int untimed = 0;
      for (Cell cell : cells) {
        boolean isInTime = cell.name().startsWith("ON_TIME");
        observed += cell != Cell.WITHHELD_IN_TIME && cell != Cell.SILENT ? 1 : 0;
        onTime += isInTime || cell == Cell.WITHHELD_IN_TIME ? 1 : 0;
        untimed += cell == Cell.UNTIMED ? 1 : 0;
      }
      return new CellCounts(cells.size(), observed, onTime, untimed, contradicted, errors);
    }

    Indicator with(int place, Cell cell) {
      List<Cell> other = new ArrayList<>(cells);
      other.set(place, cell);
      return new Indicator(weight, other, contradicted, errors, baseline, source);
    }
  }

  private static List<Indicator> indicators(Random random) {
    List<Indicator> indicators = new ArrayList<>();
    int kinds = random.nextInt(4) == 0 ? CELLS.size() : 3 + random.nextInt(3);
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      List<Cell> cells = new ArrayList<>();
      int size = 1 + random.nextInt(12);
      for (int cell = 0; cell < size; cell++) {
        cells.add(CELLS.get(random.nextInt(kinds)));
      }
      indicators.add(
          new Indicator(
              0.1 * (1 + random.nextInt(30)),
              cells,
              random.nextInt(10) == 0 ? 1 : 0,
              random.nextInt(6) == 0 ? 1 : 0,
              random.nextInt(6) == 0 ? null : RENEWAL.minusDays(random.nextInt(8) - 1),
              random.nextInt(9) == 0 ? null : SOURCES.get(random.nextInt(random.nextInt(3) + 1))));
    }
    return indicators;
  }

  private static Grade grade(List<Indicator> indicators) {
    GradeTally tally = new GradeTally();
    for (Indicator each : indicators) {
      tally.add(each.weight(), each.counts(), each.baseline(), RENEWAL, each.source());
    }
    return Objects.requireNonNull(tally.graded().grade());
  }

  /** The grades before and after one cell of a kind became another. */
  private static List<Grade> changed(long seed, List<Cell> from, Cell to) {
    Random random = new Random(seed);
    List<Indicator> before = indicators(random);
    int chosen = random.nextInt(before.size());
    int place = random.nextInt(before.get(chosen).cells().size());
    List<Indicator> after = new ArrayList<>(before);
    before.set(chosen, before.get(chosen).with(place, from.get(random.nextInt(from.size()))));
    after.set(chosen, before.get(chosen).with(place, to));
    return List.of(grade(before), grade(after));
  }

  @Property(tries = 2000)
  void cellThatFallsSilentNeverImprovesIt(@ForAll long seed) {
    List<Cell> observed = new ArrayList<>(IN_TIME);
    observed.addAll(List.of(Cell.LATE, Cell.UNTIMED));
    List<Grade> grades = changed(seed, observed, Cell.SILENT);
    assertThat(grades.get(1)).isGreaterThanOrEqualTo(grades.get(0));
  }

  @Property(tries = 2000)
  void valueThatIsWithheldNeverImprovesIt(@ForAll long seed) {
    List<Grade> grades = changed(seed, IN_TIME, Cell.WITHHELD_IN_TIME);
    assertThat(grades.get(1)).isGreaterThanOrEqualTo(grades.get(0));
  }

  @Property(tries = 2000)
  void returnInTimeThatNoLongerSaysWhenNeverImprovesIt(@ForAll long seed) {
    List<Grade> grades = changed(seed, IN_TIME, Cell.UNTIMED);
    assertThat(grades.get(1)).isGreaterThanOrEqualTo(grades.get(0));
  }

  /** It is not known to be late any more: that can make up for lateness, up to C. */
  @Property(tries = 2000)
  void lateReturnThatNoLongerSaysWhenNeverLiftsItAboveC(@ForAll long seed) {
    List<Grade> grades = changed(seed, List.of(Cell.LATE), Cell.UNTIMED);
    boolean isNoBetter = grades.get(1).compareTo(grades.get(0)) >= 0;
    assertThat(isNoBetter || grades.get(1).compareTo(Grade.C) >= 0).isTrue();
  }

  @Property(tries = 1000)
  void orderDoesNotShow(@ForAll long seed) {
    List<Indicator> indicators = indicators(new Random(seed));
    List<Indicator> turned = new ArrayList<>(indicators);
    Collections.reverse(turned);
    assertThat(grade(turned)).isEqualTo(grade(indicators));
  }
}
