package org.opencpas.change;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ChangedFigure;

/**
 * The largest changes. Scores and achievements come first, by how far they moved within -1 and 1;
 * then values without an achievement, by their relative difference, those from 0 before all others.
 * A value and its achievement of one place and period make one entry. Targets have lines of their
 * own and are left out, and so are figures that are not known on both sides.
 */
public final class Largest {
  /**
   * A change.
   *
   * @param row what it is told by: the value where it differs, else achievement or score
   * @param achievement that of a value; null where it has none that differs
   */
  public record Entry(Change row, @Nullable Change achievement) {}

  private static final BigDecimal ENDLESS = BigDecimal.TEN.pow(60);

  private Largest() {}

  /** The largest entries of some changes, largest first; of equals the first by key. */
  public static List<Entry> of(List<Change> changes, int most) {
    Map<FigureKey, Change> rows = new TreeMap<>();
    for (Change row : changes) {
      if (row.getDifference() != null && row.getFigure() != ChangedFigure.target) {
        rows.put(FigureKey.of(row), row);
      }
    }
    List<Entry> entries = new ArrayList<>();
    rows.forEach(
        (key, row) -> {
          Change achievement = rows.get(key.as(ChangedFigure.achievement));
          boolean isTold =
              key.figure() == ChangedFigure.achievement
                  && rows.containsKey(key.as(ChangedFigure.value));
          if (!isTold) {
            entries.add(new Entry(row, key.figure() == ChangedFigure.value ? achievement : null));
          }
        });
    entries.sort(
        Comparator.comparing(Largest::isBare)
            .thenComparing(Largest::size, Comparator.reverseOrder()));
    return entries.subList(0, Math.min(most, entries.size()));
  }

  private static boolean isBare(Entry entry) {
    return entry.row().getFigure() == ChangedFigure.value && entry.achievement() == null;
  }

  private static BigDecimal size(Entry entry) {
    Change row = entry.row();
    if (isBare(entry)) {
      BigDecimal then = row.getThenValue();
      return then.signum() == 0
          ? ENDLESS
          : row.getDifference().divide(then, MathContext.DECIMAL64).abs();
    }
    Change scored = entry.achievement() == null ? row : entry.achievement();
    return clipped(scored.getNowValue()).subtract(clipped(scored.getThenValue())).abs();
  }

  private static BigDecimal clipped(BigDecimal figure) {
    return figure.max(BigDecimal.ONE.negate()).min(BigDecimal.ONE);
  }
}
