package org.opencpas.pipeline;

import java.util.Optional;
import org.opencpas.normalise.SurveyCells;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.RawRow;

/** Makes submissions of the cells of a survey, once all respondents of a file are known. */
final class SurveyedRows implements RowUse {
  private final SurveyCells cells;
  private final MadeSubmissions made;

  SurveyedRows(SurveyCells cells, MadeSubmissions made) {
    this.cells = cells;
    this.made = made;
  }

  @Override
  public Optional<Rejection> take(RawRow row) {
    return cells.take(row);
  }

  /** A part of the respondents would look like all of them, so a damaged file makes no cell. */
  @Override
  public void end() {
    cells.facts().forEach(made::take);
  }

  @Override
  public void tell(FileRead.Builder read) {
    made.tell(read);
  }
}
