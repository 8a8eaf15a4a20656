package org.opencpas.framework;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Assessment;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.Sensitivity;

/**
 * Whom a release is made for, and so what may enter it. What is above the audience never does: an
 * indicator of its own accord disappears with all that hangs on it; a single fact leaves a cell
 * that says withheld, so that its silence is not taken for calm. Raw rows, comments, rationales and
 * evidence enter internal releases only.
 *
 * @param level widest sensitivity that is shown
 */
public record Audience(Sensitivity level) implements Serializable {

  /** The mission itself: everything is shown. */
  public static final Audience INTERNAL = new Audience(Sensitivity.internal);

  /** The words for audiences, from the widest to the narrowest. */
  public static List<String> words() {
    return Arrays.stream(Sensitivity.values()).map(Audience::word).toList();
  }

  /** The audience of a word; empty when there is none of that name. */
  public static Optional<Audience> named(String word) {
    return Arrays.stream(Sensitivity.values())
        .filter(level -> word(level).equals(word))
        .findFirst()
        .map(Audience::new);
  }

  /** The word for this audience. */
  public String word() {
    return word(level);
  }

  /** The code of a sensitivity; Java spells one of them with a dollar, since public is its own. */
  private static String word(Sensitivity level) {
    return level == Sensitivity.public$ ? "public" : level.name();
  }

  /** Whether something of a sensitivity may be shown. */
  public boolean admits(Sensitivity sensitivity) {
    return sensitivity.compareTo(level) <= 0;
  }

  private boolean isInternal() {
    return level == Sensitivity.internal;
  }

  /**
   * The framework as this audience may see it. A benchmark with a condition on a hidden indicator,
   * or on a subject of which an assessment is hidden, is hidden whole: with the rest of its
   * conditions or judgements alone it would look met on less.
   */
  public FrameworkTables shown(FrameworkTables tables) {
    List<Indicator> indicators =
        tables.getIndicators().stream().filter(each -> admits(each.getSensitivity())).toList();
    Set<String> ids =
        indicators.stream().map(Indicator::getIndicatorId).collect(Collectors.toSet());
    Set<String> hiddenSubjects =
        tables.getAssessments().stream()
            .filter(each -> !admits(each.getSensitivity()))
            .map(Assessment::getSubject)
            .collect(Collectors.toSet());
    Set<String> partlyHidden =
        tables.getBenchmarkConditions().stream()
            .filter(
                each ->
                    each.getIndicatorId() == null
                        ? hiddenSubjects.contains(each.getAssessmentSubject())
                        : !ids.contains(each.getIndicatorId()))
            .map(BenchmarkCondition::getBenchmarkId)
            .collect(Collectors.toSet());
    return FrameworkTables.newBuilder(tables)
        .setIndicators(indicators)
        .setIndicatorComponents(
            tables.getIndicatorComponents().stream()
                .filter(each -> ids.contains(each.getIndicatorId()))
                .toList())
        .setTargets(
            tables.getTargets().stream()
                .filter(each -> ids.contains(each.getIndicatorId()))
                .toList())
        .setBenchmarks(
            tables.getBenchmarks().stream()
                .filter(each -> !partlyHidden.contains(each.getBenchmarkId()))
                .toList())
        .setBenchmarkConditions(
            tables.getBenchmarkConditions().stream()
                .filter(each -> !partlyHidden.contains(each.getBenchmarkId()))
                .toList())
        .setAssessments(
            tables.getAssessments().stream()
                .filter(each -> admits(each.getSensitivity()))
                .map(this::shown)
                .toList())
        .build();
  }

  private Assessment shown(Assessment assessment) {
    return isInternal()
        ? assessment
        : Assessment.newBuilder(assessment).setRationale(null).setEvidence(null).build();
  }

  /** A fact that is admitted, as this audience may see it. */
  public Observation shown(Observation fact) {
    return isInternal() || (fact.getComment() == null && fact.getEvidence() == null)
        ? fact
        : Observation.newBuilder(fact).setComment(null).setEvidence(null).build();
  }

  /** A version of a fact that is admitted, as this audience may see it. */
  public ObservationVersion shown(ObservationVersion version) {
    return isInternal() || (version.getComment() == null && version.getEvidence() == null)
        ? version
        : ObservationVersion.newBuilder(version).setComment(null).setEvidence(null).build();
  }

  /** A rejection as this audience may see it: outside internal releases it quotes nothing. */
  public Rejection shown(Rejection rejection) {
    if (isInternal()) {
      return rejection;
    }
    Rule rule = Rule.ofCode(rejection.getRule());
    // Of a file without a header, what stands for the name of a column is the first row's cell.
    String column = rule.kind() == Rule.Kind.FILE ? null : rejection.getColumnName();
    return Rejection.newBuilder(rejection)
        .setColumnName(column)
        .setMessage(rule.text())
        .setHint(null)
        .setRaw(null)
        .build();
  }

  /**
   * What stands in the cell of a fact that is not admitted: that it is withheld, and nothing more.
   */
  public static Observation withheld(Observation fact) {
    return Observation.newBuilder(fact)
        .setStatus(ObservationStatus.withheld)
        .setValue(null)
        .setValueText(null)
        .setNumerator(null)
        .setDenominator(null)
        .setLow(null)
        .setHigh(null)
        .setTextValue(null)
        .setUnit(null)
        .setBaselineValue(null)
        .setBaselinePeriod(null)
        .setTargetValue(null)
        .setTargetPeriod(null)
        .setComment(null)
        .setEvidence(null)
        .setRespondents(null)
        .setDesignEffect(null)
        .setQuestion(null)
        .setFrame(null)
        .build();
  }
}
