package org.opencpas.brief;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the draws say of the score of a region beside the one by the renewal. */
enum Verdict {
  BETTER("area.better"),
  WORSE("area.worse"),
  SAME("area.same"),
  /** There is a score, but no more than its number may be said, or nothing. */
  UNSAID("area.unsaid"),
  /** Figures were reported, but the score has none of before to stand beside. */
  INCOMPARABLE("area.incomparable"),
  /** There is too little for a score, and some of what there is is withheld. */
  WITHHELD("area.withheld"),
  /** Nothing came. */
  SILENT("area.none");

  private static final BigDecimal BETTER_FROM = new BigDecimal("0.95");
  private static final BigDecimal WORSE_TO = new BigDecimal("0.05");

  /** Grades of which no verdict may be said. Source: metrics, section 6. */
  private static final Set<String> NUMBERS_AT_MOST = Set.of("D", "E");

  private final String key;

  Verdict(String key) {
    this.key = key;
  }

  /** The verdict of a row of scores; of none where there is no row. */
  static Verdict of(@Nullable Row row) {
    if (row == null) {
      return SILENT;
    }
    String share = row.value("share_of_draws_better");
    // What is silent has grade E for its silence: that nothing came says more.
    if (share == null && !isTrue(row, "came")) {
      return isTrue(row, "withheld") ? WITHHELD : SILENT;
    }
    if (NUMBERS_AT_MOST.contains(row.text("grade"))) {
      return UNSAID;
    }
    if (share == null) {
      return !row.has("score") && isTrue(row, "withheld") ? WITHHELD : INCOMPARABLE;
    }
    BigDecimal part = new BigDecimal(share);
    return part.compareTo(BETTER_FROM) >= 0 ? BETTER : part.compareTo(WORSE_TO) <= 0 ? WORSE : SAME;
  }

  private static boolean isTrue(Row row, String column) {
    return row.text(column).equals("true");
  }

  /** Whether it says how the region stands. */
  boolean isSaid() {
    return this == BETTER || this == WORSE || this == SAME;
  }

  /** Name of its words. */
  String key() {
    return key;
  }
}
