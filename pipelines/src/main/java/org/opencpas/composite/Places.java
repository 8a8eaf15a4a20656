package org.opencpas.composite;

import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Direction;
import org.opencpas.statistics.Ranks;

/**
 * Values by their order alone. Source: OECD/JRC Handbook (2008); COINr n_rank, n_borda, n_prank.
 */
public final class Places {
  private Places() {}

  /** 1 for the worst value; ties as said. */
  public static Answer<double[]> fromWorst(Direction direction, Ranks.Ties ties, double... values) {
    return Rescaling.mapped(values, value -> direction.sign() * value)
        .then(turned -> Ranks.of(ties, turned))
        .then(
            ranks ->
                ranks.length == 0 ? Answer.<double[]>refused(Reason.NO_VALUE) : Answer.of(ranks));
  }

  /** 1 for the best value, equal ones sharing the better place: 1, 2, 2, 4. A league table. */
  public static Answer<double[]> fromBest(Direction direction, double... values) {
    Direction other =
        direction == Direction.MORE_IS_BETTER ? Direction.LESS_IS_BETTER : Direction.MORE_IS_BETTER;
    return fromWorst(other, Ranks.Ties.FIRST, values);
  }

  /** How many values are worse: Borda's count. */
  public static Answer<double[]> worseOnes(Direction direction, double... values) {
    return fromWorst(direction, Ranks.Ties.FIRST, values)
        .then(ranks -> Rescaling.mapped(ranks, rank -> rank - 1));
  }

  /** From 0 for the worst value to 1 for the best: {@code (rank - 1) / (n - 1)}; needs two. */
  public static Answer<double[]> shareOfPlaces(
      Direction direction, Ranks.Ties ties, double... values) {
    return values.length == 1
        ? Answer.refused(Reason.TOO_FEW)
        : fromWorst(direction, ties, values)
            .then(ranks -> Rescaling.mapped(ranks, rank -> (rank - 1) / (values.length - 1.0)));
  }
}
