package org.opencpas.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.Place;
import org.opencpas.issue.Rejections;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.Submission;
import org.opencpas.series.Quotient;
import org.opencpas.source.RawRow;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.Source;
import org.opencpas.source.SurveyDesign;

/**
 * Gathers the respondents of one file of a survey into cells: a share or mean for each indicator,
 * region, period and breakdown. What one respondent said leaves it in no other way. Serves one
 * thread.
 */
public final class SurveyCells {
  /** So many cells hold more than any sample does. */
  private static final int MOST_CELLS = 100_000;

  private static final Set<Measure> QUOTIENTS =
      EnumSet.of(Measure.percentage, Measure.rate, Measure.ratio);

  private record Key(
      String missionId,
      String indicatorId,
      String regionId,
      Component component,
      String disaggregation,
      LocalDate start,
      LocalDate end) {

    static Key of(Observation answer) {
      return new Key(
          answer.getMissionId(),
          answer.getIndicatorId(),
          answer.getRegionId(),
          answer.getComponent(),
          answer.getDisaggregation(),
          answer.getPeriodStart(),
          answer.getPeriodEnd());
    }
  }

  private final Source source;
  private final Framework framework;
  private final Normaliser normaliser;
  private final SurveyDesign design;
  private final Map<Key, SurveyCell> cells = new LinkedHashMap<>();

  /** Starts a file of a source of kind survey. */
  public SurveyCells(Source source, Framework framework, ReceivedFiles received) {
    this.source = source;
    this.framework = framework;
    this.normaliser = new Normaliser(source, framework, received);
    this.design = source.surveyed().orElse(SurveyDesign.NONE);
  }

  /** Takes a respondent; gives the rejection when the row cannot be used. */
  public Optional<Rejection> take(RawRow row) {
    NormalisedRow respondent = normaliser.normalise(row);
    if (respondent.rejection().isPresent()) {
      return respondent.rejection();
    }
    List<Breach> breaches = new ArrayList<>(0);
    for (Submission answer : respondent.submissions()) {
      breach(answer.getObservation()).ifPresent(breaches::add);
    }
    if (!breaches.isEmpty()) {
      Place place = new Place(source.name(), row.file().path(), row.sheet(), row.line());
      return Optional.of(Rejections.of(place, breaches, ""));
    }
    for (Submission answer : respondent.submissions()) {
      cells
          .computeIfAbsent(Key.of(answer.getObservation()), key -> new SurveyCell(answer))
          .add(answer);
    }
    return Optional.empty();
  }

  private Optional<Breach> breach(Observation answer) {
    Measure measure = indicator(answer).getMeasure();
    Double value = answer.getValue();
    Double weight = answer.getDenominator();
    if (!QUOTIENTS.contains(measure)) {
      String found = answer.getIndicatorId() + " has measure " + measure;
      return Optional.of(Breach.of(Rule.NO_SHARE, found));
    }
    if (measure == Measure.percentage && value != null && (value < 0 || value > 1)) {
      String found = "the answer " + Numbers.text(value) + " is not from 0 to 1";
      return Optional.of(Breach.of(Rule.ANSWER_UNFIT, found));
    }
    if (!design.weight().isEmpty() && (weight == null || weight < 0)) {
      String found = weight == null ? "no weight" : "the weight " + Numbers.text(weight);
      return Optional.of(Breach.of(Rule.WEIGHT_UNFIT, design.weight(), found));
    }
    if (cells.size() >= MOST_CELLS && !cells.containsKey(Key.of(answer))) {
      return Optional.of(
          Breach.of(Rule.CELLS_TOO_MANY, "there are more than " + MOST_CELLS + " cells"));
    }
    return Optional.empty();
  }

  private Indicator indicator(Observation answer) {
    return framework.indicator(answer.getIndicatorId()).orElseThrow();
  }

  /** A fact for each cell, in the order of their first respondents, whose place they have. */
  public List<Submission> facts() {
    List<Submission> facts = new ArrayList<>(cells.size());
    cells.forEach(
        (key, cell) -> {
          Indicator indicator = framework.indicator(key.indicatorId()).orElseThrow();
          facts.add(cell.fact(Quotient.of(indicator), design, facts.size()));
        });
    return facts;
  }
}
