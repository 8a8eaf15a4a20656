package org.opencpas.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ChangedFigure;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.ResultLevel;

/**
 * Tells of the figures at several states, from then to now, which of them differ between the first
 * and the last, and what each step does to them.
 */
public final class Explanation {
  private final Framework then;
  private final Framework now;
  private final Sentence sentence;

  /** Explains between two frameworks, each as it was known. */
  public Explanation(Framework then, Framework now) {
    this.then = then;
    this.now = now;
    this.sentence = new Sentence(then, now);
  }

  /**
   * The figures that differ, sorted by key.
   *
   * @param states the first of them of then, without a step; the others in the order of their
   *     steps, the last of them of now; a step may be left out where it changes nothing
   * @param thenKnownOn day to whose end the first state was known
   */
  public List<Change> of(List<State> states, LocalDate thenKnownOn) {
    Figures first = states.get(0).figures();
    Figures last = states.get(states.size() - 1).figures();
    List<Change> rows = new ArrayList<>();
    for (FigureKey key : first.differing(last)) {
      rows.add(row(key, states, first.state(key), last.state(key), thenKnownOn));
    }
    return rows;
  }

  private Change row(
      FigureKey key,
      List<State> states,
      FigureState before,
      FigureState after,
      LocalDate thenKnownOn) {
    Change.Builder row = ChangeRow.begin(key, level(key), thenKnownOn, before, after);
    if (row.getDifference() != null) {
      Parts.of(key, states).into(row);
    }
    row.setSentence(sentence.of(row.build()));
    return row.build();
  }

  private ResultLevel level(FigureKey key) {
    if (key.figure() == ChangedFigure.score) {
      return Objects.requireNonNull(key.resultLevel());
    }
    return now.indicator(key.indicatorId())
        .or(() -> then.indicator(key.indicatorId()))
        .map(Indicator::getResultLevel)
        .orElseThrow();
  }
}
