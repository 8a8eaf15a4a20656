package org.opencpas.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;

/**
 * Says that what was due is not there: nothing of it, with the last period for which something was,
 * or not all of it, with the regions that are silent. A figure that cannot be made for another
 * reason than silence is not spoken of.
 */
final class SilenceStatements {
  /** So many regions are named, no more. */
  private static final int NAMED = 5;

  private final Wording wording;
  private final Texts texts;

  SilenceStatements(Wording wording) {
    this.wording = wording;
    this.texts = wording.texts();
  }

  /** The sentence about a row without a value. */
  Optional<Phrase> of(LastDue.Found found, Indicator indicator) {
    IndicatorProgress row = found.row();
    if (row.getCellsObserved() == 0) {
      return Optional.of(nothing(found, indicator));
    }
    boolean isIncomplete = Reason.INCOMPLETE.code().equals(row.getReason());
    return isIncomplete && row.getCellsObserved() < row.getCellsExpected()
        ? Optional.of(part(row, indicator))
        : Optional.empty();
  }

  private Phrase nothing(LastDue.Found found, Indicator indicator) {
    IndicatorProgress row = found.row();
    return texts.phrase(
        "no_data.indicator",
        Map.of(
            "indicator", wording.names().indicator(indicator, row.getComponent()),
            "region", wording.names().region(row.getRegionId(), row.getPeriodEnd()),
            "period", period(row),
            "observed", wording.whole(row.getCellsObserved(), "cells_observed"),
            "expected", wording.whole(row.getCellsExpected(), "cells_expected"),
            "why", texts.phrase(why(row.getReason())),
            "last", last(found.lastReported())));
  }

  private Phrase last(@Nullable IndicatorProgress reported) {
    return reported == null
        ? texts.phrase("last.none")
        : texts.phrase("last.period", Map.of("period", period(reported)));
  }

  private static String why(@Nullable String reason) {
    if (Reason.NO_ACCESS.code().equals(reason)) {
      return "why.no_access";
    }
    return Reason.WITHHELD.code().equals(reason) ? "why.withheld" : "why.not_reported";
  }

  private Phrase part(IndicatorProgress row, Indicator indicator) {
    String silent = row.getSilentRegions();
    List<Phrase> names = new ArrayList<>();
    if (silent != null) {
      for (String region : silent.split(";", -1)) {
        names.add(wording.names().region(region, row.getPeriodEnd()));
      }
    }
    Phrase indicatorName = wording.names().indicator(indicator, row.getComponent());
    Phrase place = wording.names().region(row.getRegionId(), row.getPeriodEnd());
    Phrase observed = wording.whole(row.getCellsObserved(), "cells_observed");
    Phrase expected = wording.whole(row.getCellsExpected(), "cells_expected");
    if (names.isEmpty() || names.size() > NAMED) {
      return texts.phrase(
          "no_data.part",
          Map.of(
              "indicator", indicatorName,
              "region", place,
              "period", period(row),
              "observed", observed,
              "expected", expected));
    }
    return texts.phrase(
        "no_data.part.named",
        Map.of(
            "indicator", indicatorName,
            "region", place,
            "period", period(row),
            "observed", observed,
            "expected", expected,
            "silent", texts.list("list.comma", names)));
  }

  private Phrase period(IndicatorProgress row) {
    return wording.periods().period(row.getPeriodType(), row.getPeriodStart(), row.getPeriodEnd());
  }
}
