package org.opencpas.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.SurveyedShare;
import org.opencpas.series.Surveyed;

/**
 * Picks what surveys measured from the facts, and lays each wave beside the one before it: the last
 * one with a value that asked the same question of the same frame and ended before it began.
 *
 * <p>Facts stand for themselves: nothing is added over regions or time. Source: metrics, section 9.
 */
public final class SurveyShares {
  private static final Comparator<SurveyWave> LATEST =
      Comparator.comparing((SurveyWave wave) -> wave.fact().getPeriodEnd())
          .thenComparing(wave -> wave.fact().getPeriodStart());

  private static final Comparator<SurveyedShare> KEY =
      Comparator.comparing(SurveyedShare::getMissionId)
          .thenComparing(SurveyedShare::getIndicatorId)
          .thenComparing(SurveyedShare::getRegionId)
          .thenComparing(SurveyedShare::getComponent)
          .thenComparing(SurveyedShare::getDisaggregation)
          .thenComparing(SurveyedShare::getPeriodStart)
          .thenComparing(SurveyedShare::getPeriodEnd);

  private record Series(
      String missionId,
      String indicatorId,
      String regionId,
      Component component,
      String disaggregation) {

    static Series of(Observation fact) {
      return new Series(
          fact.getMissionId(),
          fact.getIndicatorId(),
          fact.getRegionId(),
          fact.getComponent(),
          fact.getDisaggregation());
    }
  }

  private final Framework framework;
  private final Set<String> surveys;

  /**
   * Looks among facts.
   *
   * @param surveys names of the sources of respondents, of which each fact is a survey's; a fact of
   *     another source is one when it says how many were asked, what, of whom or by which design
   */
  public SurveyShares(Framework framework, Collection<String> surveys) {
    this.framework = framework;
    this.surveys = Set.copyOf(surveys);
  }

  /** A row for each fact of a survey, by key; all facts of a series together. */
  public List<SurveyedShare> of(List<Observation> facts) {
    Map<Series, List<SurveyWave>> series = new LinkedHashMap<>();
    for (Observation fact : facts) {
      if (isSurveyed(fact)) {
        Indicator indicator = framework.indicator(fact.getIndicatorId()).orElseThrow();
        series
            .computeIfAbsent(Series.of(fact), key -> new ArrayList<>())
            .add(SurveyWave.of(fact, indicator));
      }
    }
    List<SurveyedShare> rows = new ArrayList<>();
    for (List<SurveyWave> waves : series.values()) {
      waves.sort(LATEST.reversed());
      for (int i = 0; i < waves.size(); i++) {
        rows.add(waves.get(i).row(before(waves, i)));
      }
    }
    rows.sort(KEY);
    return rows;
  }

  private boolean isSurveyed(Observation fact) {
    return Surveyed.isSaidBy(fact) || (!surveys.isEmpty() && surveys.contains(fact.getSource()));
  }

  /** The waves with a value that had ended when the one at a place began, the last one first. */
  private static List<SurveyWave> before(List<SurveyWave> waves, int place) {
    LocalDate start = waves.get(place).fact().getPeriodStart();
    List<SurveyWave> earlier = new ArrayList<>();
    for (SurveyWave wave : waves.subList(place + 1, waves.size())) {
      if (wave.value() != null && !wave.fact().getPeriodEnd().isAfter(start)) {
        earlier.add(wave);
      }
    }
    return earlier;
  }
}
