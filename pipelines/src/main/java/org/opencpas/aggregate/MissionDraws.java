package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Behaviour;
import org.opencpas.source.Draws;
import org.opencpas.statistics.KeyedDraws;

/**
 * What happens to the weights of a mission's indicators in each draw, the same in every row, period
 * and release:
 *
 * <pre>
 *   factor of draw d = 1 + spread (2 uniform(key("weight", mission, indicator), d) - 1)
 *                      0 where the indicator is left out
 *   left out in d    = the indicator with the least bits(key("left out", mission, indicator), d), as
 *                      unsigned numbers
 * </pre>
 *
 * <p>with the numbers of {@link KeyedDraws}. The least of keyed numbers is chosen, so that another
 * indicator takes the place of one that is left out in few draws and moves nothing in the others.
 * One is left out of those that can have a score: no context, no findings in words, no ratings
 * whose steps have no distance. Source: metrics, section 6; rendezvous hashing, Thaler and
 * Ravishankar (1998).
 */
final class MissionDraws {
  private final String missionId;
  private final Draws draws;
  private final List<String> leftOut;
  private final Map<String, double[]> factors = new HashMap<>();

  /** Draws for a mission of a framework. */
  MissionDraws(Framework framework, String missionId, Draws draws) {
    this.missionId = missionId;
    this.draws = draws;
    List<String> candidates =
        framework.indicatorsOf(missionId).stream()
            .filter(MissionDraws::mayHaveScore)
            .map(Indicator::getIndicatorId)
            .sorted(Comparator.naturalOrder())
            .toList();
    this.leftOut = leftOut(candidates);
  }

  private static boolean mayHaveScore(Indicator indicator) {
    Behaviour behaviour = Behaviour.of(indicator);
    boolean isWithoutDistance =
        behaviour == Behaviour.ORDINAL && indicator.getValueKind() == ValueKind.ordinal;
    return indicator.getResultLevel() != ResultLevel.context
        && behaviour != Behaviour.QUALITATIVE
        && !isWithoutDistance;
  }

  private List<String> leftOut(List<String> candidates) {
    long[] keys = new long[candidates.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = KeyedDraws.key("left out", missionId, candidates.get(i));
    }
    List<String> chosen = new ArrayList<>(draws.count());
    for (int draw = 0; draw < draws.count(); draw++) {
      String out = "";
      long least = -1; // the greatest of unsigned numbers
      for (int i = 0; i < keys.length; i++) {
        long bits = KeyedDraws.bits(keys[i], draw);
        if (out.isEmpty() || Long.compareUnsigned(bits, least) < 0) {
          out = candidates.get(i);
          least = bits;
        }
      }
      chosen.add(out);
    }
    return chosen;
  }

  /** How many draws are made. */
  int count() {
    return draws.count();
  }

  /**
   * The factors of an indicator's weight, one a draw, 0 where it is left out; not to be changed.
   */
  double[] factors(String indicatorId) {
    return factors.computeIfAbsent(indicatorId, this::draw);
  }

  private double[] draw(String indicatorId) {
    long key = KeyedDraws.key("weight", missionId, indicatorId);
    double[] drawn = new double[draws.count()];
    for (int draw = 0; draw < drawn.length; draw++) {
      drawn[draw] =
          leftOut.get(draw).equals(indicatorId)
              ? 0
              : 1 + draws.spread() * (2 * KeyedDraws.uniform(key, draw) - 1);
    }
    return drawn;
  }
}
