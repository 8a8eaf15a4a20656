package org.opencpas.pipeline;

import java.util.Optional;
import org.opencpas.normalise.NormalisedRow;
import org.opencpas.normalise.Normaliser;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.RawRow;

/** Makes submissions of the rows of a file of records. */
final class SubmittedRows implements RowUse {
  private final Normaliser normaliser;
  private final MadeSubmissions made;

  SubmittedRows(Normaliser normaliser, MadeSubmissions made) {
    this.normaliser = normaliser;
    this.made = made;
  }

  @Override
  public Optional<Rejection> take(RawRow row) {
    NormalisedRow normalised = normaliser.normalise(row);
    normalised.submissions().forEach(made::take);
    return normalised.rejection();
  }

  @Override
  public void tell(FileRead.Builder read) {
    made.tell(read);
  }
}
