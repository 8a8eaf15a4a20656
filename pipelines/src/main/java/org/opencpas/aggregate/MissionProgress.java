package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ScoredProgress;

/** The progress of a mission as it comes in; of rows with errors of facts also these. */
public final class MissionProgress {
  private final List<IndicatorProgress> rows = new ArrayList<>();
  private final IdentityHashMap<IndicatorProgress, UncertainRow> uncertain =
      new IdentityHashMap<>();

  /** Adds a row. */
  public void add(ScoredProgress scored) {
    IndicatorProgress row = scored.getProgress();
    rows.add(row);
    if (!scored.getErrors().isEmpty()) {
      uncertain.put(row, new UncertainRow(scored));
    }
  }

  /** The rows, in the order in which they came. */
  public List<IndicatorProgress> rows() {
    return rows;
  }

  /** Those with errors, each under just the object that is among the rows. */
  IdentityHashMap<IndicatorProgress, UncertainRow> uncertain() {
    return uncertain;
  }
}
