package org.opencpas.revise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.revise.Reports.acting;
import static org.opencpas.revise.Reports.at;
import static org.opencpas.revise.Reports.numbered;
import static org.opencpas.revise.Reports.on;
import static org.opencpas.revise.Reports.onLine;
import static org.opencpas.revise.Reports.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Outcome;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.Submission;

class ReviserTest {

  private static RevisedFact revise(Submission... submissions) {
    List<RevisedFact> facts = new Reviser(AsOf.ALL).revise(List.of(submissions));
    assertThat(facts).hasSize(1);
    return facts.get(0);
  }

  private static List<Outcome> outcomes(RevisedFact fact) {
    return fact.versions().stream().map(ObservationVersion::getOutcome).toList();
  }

  @Test
  void laterReportWinsOverEarlier() {
    RevisedFact fact = revise(on("05-01", 38), on("04-10", 41));
    assertThat(fact.current().orElseThrow().getValue()).isEqualTo(38);
    assertThat(outcomes(fact)).containsExactly(Outcome.superseded, Outcome.current);
    ObservationVersion earlier = fact.versions().get(0);
    assertThat(earlier.getKnownTo()).isEqualTo(at("05-01"));
    assertThat(earlier.getEndedBy()).isEqualTo("returns.csv:1");
    assertThat(fact.conflict(version -> true)).isEmpty();
  }

  @Test
  void timeDecidesBeforeRevisionAndPlace() {
    Submission revised = on("04-10", 41);
    revised =
        Submission.newBuilder(revised)
            .setObservation(
                Observation.newBuilder(revised.getObservation())
                    .setRevision(9)
                    .setFile("z.csv")
                    .build())
            .setSourceOrder(7)
            .build();
    assertThat(revise(on("05-01", 38), revised).current().orElseThrow().getValue()).isEqualTo(38);
  }

  @Test
  void higherRevisionWinsAtTheSameTime() {
    Submission revised = on("04-10", 41);
    revised =
        Submission.newBuilder(revised)
            .setObservation(Observation.newBuilder(revised.getObservation()).setRevision(2).build())
            .build();
    RevisedFact fact = revise(revised, onLine(on("04-10", 38), 99));
    assertThat(fact.current().orElseThrow().getValue()).isEqualTo(41);
  }

  @Test
  void unknownTimeCountsAsKnownFromTheStart() {
    RevisedFact fact = revise(report(null, 50.0, "z.csv", 9), on("01-01", 38));
    assertThat(fact.current().orElseThrow().getValue()).isEqualTo(38);
  }

  @Test
  void laterSourceThenLaterPathThenLaterLineWins() {
    Submission first = report(null, 1.0, "b.csv", 5);
    Submission laterLine = report(null, 2.0, "b.csv", 6);
    Submission laterPath = report(null, 3.0, "c.csv", 1);
    Submission laterSource =
        Submission.newBuilder(report(null, 4.0, "a.csv", 1)).setSourceOrder(1).build();
    assertThat(revise(laterLine, first).current().orElseThrow().getValue()).isEqualTo(2);
    assertThat(revise(laterPath, laterLine, first).current().orElseThrow().getValue()).isEqualTo(3);
    assertThat(revise(laterSource, laterPath, laterLine, first).current().orElseThrow().getValue())
        .isEqualTo(4);
  }

  @Test
  void exactRepeatIsADuplicateOfTheLast() {
    RevisedFact fact = revise(on("04-10", 41), onLine(on("04-10", 41), 7));
    assertThat(outcomes(fact)).containsExactly(Outcome.duplicate, Outcome.current);
    assertThat(fact.versions().get(0).getEndedBy()).isEqualTo("returns.csv:7");
    assertThat(fact.versions().get(0).getKnownTo()).isNull();
    assertThat(fact.current().orElseThrow().getLine()).isEqualTo(7);
  }

  @Test
  void sameContentLaterOnlyConfirms() {
    RevisedFact fact = revise(on("04-10", 41), on("06-01", 41));
    assertThat(outcomes(fact)).containsExactly(Outcome.current, Outcome.duplicate);
    Observation current = fact.current().orElseThrow();
    assertThat(current.getReportedAt()).isEqualTo(at("04-10"));
    assertThat(current.getConfirmedAt()).isEqualTo(at("06-01"));
    assertThat(current.getFirstReportedAt()).isEqualTo(at("04-10"));
  }

  @Test
  void valueThatComesBackIsANewVersion() {
    RevisedFact fact = revise(on("04-10", 41), on("05-01", 38), on("06-01", 41));
    assertThat(outcomes(fact))
        .containsExactly(Outcome.superseded, Outcome.superseded, Outcome.current);
  }

  @Test
  void differentValuesAtTheSameTimeAreFlagged() {
    RevisedFact fact = revise(on("04-10", 41), onLine(on("04-10", 38.5), 2));
    assertThat(fact.current().orElseThrow().getValue()).isEqualTo(38.5);
    assertThat(fact.conflict(version -> true).orElseThrow().getRule())
        .isEqualTo("conflicting_versions");
    assertThat(fact.conflict(version -> true).orElseThrow().getObserved()).isEqualTo("38.5, 41");
  }

  @Test
  void conflictNamesNoValueOfAVersionThatIsNotSeen() {
    RevisedFact fact = revise(on("04-10", 41), onLine(on("04-10", 38.5), 2));
    assertThat(fact.conflict(version -> version.getLine() == 2)).isEmpty();
  }

  @Test
  void correctionThatWasReceivedLaterIsNoConflict() {
    Submission first = knownFrom("04-10", report(null, 41.0, "a.csv", 1));
    Submission second = knownFrom("05-10", report(null, 38.5, "b.csv", 1));
    RevisedFact fact = revise(first, second);
    assertThat(outcomes(fact)).containsExactly(Outcome.superseded, Outcome.current);
    assertThat(fact.conflict(version -> true)).isEmpty();
  }

  /** Returns that do not say when, in files of which it is known when they were received. */
  @Test
  void valueThatComesBackInAFileReceivedLaterIsANewVersion() {
    RevisedFact fact =
        revise(
            knownFrom("02-10", report(null, 41.0, "a.csv", 1)),
            knownFrom("03-10", report(null, 38.0, "b.csv", 1)),
            knownFrom("04-10", report(null, 41.0, "c.csv", 1)));
    assertThat(outcomes(fact))
        .containsExactly(Outcome.superseded, Outcome.superseded, Outcome.current);
  }

  private static Submission knownFrom(String monthDay, Submission submission) {
    return Submission.newBuilder(submission).setKnownFrom(at(monthDay)).build();
  }

  @Test
  void valueAndItsAbsenceAtTheSameTimeDiffer() {
    Submission refused = report(at("04-10"), null, "returns.csv", 2);
    assertThat(
            revise(on("04-10", 41), refused).conflict(version -> true).orElseThrow().getObserved())
        .isEqualTo("none, 41");
  }

  private static Submission with(Sensitivity given, Submission submission) {
    return Submission.newBuilder(submission)
        .setObservation(
            Observation.newBuilder(submission.getObservation()).setSensitivity(given).build())
        .setSensitivityGiven(true)
        .build();
  }

  @Test
  void allRepeatsAreDuplicatesOfTheLast() {
    RevisedFact fact =
        revise(on("04-10", 41), onLine(on("04-10", 41), 5), onLine(on("04-10", 41), 7));
    assertThat(outcomes(fact))
        .containsExactly(Outcome.duplicate, Outcome.duplicate, Outcome.current);
    assertThat(fact.versions())
        .extracting(ObservationVersion::getEndedBy)
        .containsExactly("returns.csv:7", "returns.csv:7", null);
  }

  @Test
  void repeatsOfWhatAlreadyHoldsNameTheirLastAndThatNamesWhatHolds() {
    RevisedFact fact =
        revise(on("04-10", 41), onLine(on("06-01", 41), 5), onLine(on("06-01", 41), 7));
    assertThat(outcomes(fact))
        .containsExactly(Outcome.current, Outcome.duplicate, Outcome.duplicate);
    assertThat(fact.versions())
        .extracting(ObservationVersion::getEndedBy)
        .containsExactly(null, "returns.csv:7", "returns.csv:1");
  }

  @Test
  void mergeWithoutSensitivityKeepsTheHeldOneAndAGivenOneReplacesIt() {
    Submission held = with(Sensitivity.internal, on("04-10", 41));
    Submission correction = acting(Action.merge, onLine(on("05-01", 38), 2));
    assertThat(revise(held, correction).current().orElseThrow().getSensitivity())
        .isEqualTo(Sensitivity.internal);
    Submission opening = with(Sensitivity.council, onLine(correction, 3));
    RevisedFact opened = revise(held, correction, opening);
    assertThat(opened.current().orElseThrow().getSensitivity()).isEqualTo(Sensitivity.council);
    assertThat(outcomes(opened))
        .as("a merge that gives a sensitivity repeats none that does not")
        .containsExactly(Outcome.superseded, Outcome.superseded, Outcome.current);
  }

  @Test
  void mergeThatCompletesAQuotientReportsIt() {
    Submission denied = report(at("04-10"), null, "returns.csv", 1);
    denied = changed(denied, each -> each.setStatus(ObservationStatus.no_access));
    Submission part = acting(Action.merge, report(at("05-01"), null, "returns.csv", 2));
    Submission numerator = changed(part, each -> each.setNumerator(3.0));
    assertThat(revise(denied, numerator).current().orElseThrow().getStatus())
        .isEqualTo(ObservationStatus.no_access);
    Submission denominator =
        changed(
            acting(Action.merge, report(at("06-01"), null, "returns.csv", 3)),
            each -> each.setDenominator(8.0));
    Observation whole = revise(denied, numerator, denominator).current().orElseThrow();
    assertThat(whole.getStatus()).isEqualTo(ObservationStatus.reported);
    assertThat(whole.getNumerator()).isEqualTo(3);
    assertThat(whole.getDenominator()).isEqualTo(8);
  }

  @Test
  void mergeOfAPartLeavesAnEstimateAnEstimate() {
    Submission estimate =
        changed(
            report(at("04-10"), null, "returns.csv", 1),
            each ->
                each.setStatus(ObservationStatus.estimated).setNumerator(2.0).setDenominator(8.0));
    Submission part =
        changed(
            acting(Action.merge, report(at("05-01"), null, "returns.csv", 2)),
            each -> each.setNumerator(3.0));
    assertThat(revise(estimate, part).current().orElseThrow().getStatus())
        .isEqualTo(ObservationStatus.estimated);
  }

  private static Submission changed(
      Submission submission, UnaryOperator<Observation.Builder> change) {
    return Submission.newBuilder(submission)
        .setObservation(change.apply(Observation.newBuilder(submission.getObservation())).build())
        .build();
  }

  @Test
  void firstReportIsTheEarliestThatSaysAnything() {
    Submission silent = report(at("04-05"), null, "returns.csv", 1);
    assertThat(
            revise(silent, on("05-01", 38), on("04-10", 41))
                .current()
                .orElseThrow()
                .getFirstReportedAt())
        .isEqualTo(at("04-10"));
  }

  @Test
  void deletionRetractsAndALaterReportStartsAnew() {
    Submission deletion = acting(Action.delete, report(at("05-01"), null, "returns.csv", 3));
    RevisedFact gone = revise(on("04-10", 41), deletion);
    assertThat(gone.current()).isEmpty();
    assertThat(outcomes(gone)).containsExactly(Outcome.retracted, Outcome.retracted);
    assertThat(gone.versions().get(0).getKnownTo()).isEqualTo(at("05-01"));
    RevisedFact back = revise(on("04-10", 41), deletion, on("06-01", 41));
    assertThat(outcomes(back))
        .containsExactly(Outcome.retracted, Outcome.retracted, Outcome.current);
  }

  @Test
  void mergeReplacesOnlyWhatItGives() {
    Submission unit = report(at("05-01"), null, "returns.csv", 3);
    unit =
        acting(
            Action.merge,
            Submission.newBuilder(unit)
                .setObservation(
                    Observation.newBuilder(unit.getObservation()).setUnit("patrols").build())
                .build());
    Observation merged = revise(on("04-10", 41), unit).current().orElseThrow();
    assertThat(merged.getValue()).isEqualTo(41);
    assertThat(merged.getUnit()).isEqualTo("patrols");
    assertThat(merged.getStatus()).isEqualTo(ObservationStatus.reported);
    assertThat(merged.getLine()).isEqualTo(3);
  }

  @Test
  void mergeThatSaysInSoManyWordsThatNothingWasReportedTakesTheValueAway() {
    Submission silent = acting(Action.merge, report(at("05-01"), null, "returns.csv", 2));
    Submission said = Submission.newBuilder(silent).setStatusGiven(true).build();

    assertThat(revise(on("04-10", 41), silent).current().orElseThrow().getValue()).isEqualTo(41);
    Observation merged = revise(on("04-10", 41), said).current().orElseThrow();
    assertThat(merged.getValue()).isNull();
    assertThat(merged.getStatus()).isEqualTo(ObservationStatus.not_reported);
  }

  @Test
  void mergeThatSaysThereIsNoValueTakesNoneFromBefore() {
    Submission closed = report(at("05-01"), null, "returns.csv", 3);
    closed =
        acting(
            Action.merge,
            Submission.newBuilder(closed)
                .setObservation(
                    Observation.newBuilder(closed.getObservation())
                        .setStatus(ObservationStatus.no_access)
                        .build())
                .build());
    Observation merged = revise(on("04-10", 41), closed).current().orElseThrow();
    assertThat(merged.getStatus()).isEqualTo(ObservationStatus.no_access);
    assertThat(merged.getValue()).isNull();
  }

  @Test
  void whatWasNotYetKnownIsLater() {
    AsOf asOf = new AsOf(LocalDate.of(2024, 4, 30));
    RevisedFact fact = new Reviser(asOf).revise(List.of(on("04-30", 41), on("05-01", 38))).get(0);
    assertThat(fact.current().orElseThrow().getValue()).isEqualTo(41);
    assertThat(outcomes(fact)).containsExactly(Outcome.current, Outcome.later);
    assertThat(fact.versions().get(0).getKnownTo()).isNull();
  }

  @Test
  void numberedRowsThatRepeatAKeyAreDistinctFacts() {
    List<RevisedFact> facts =
        new Reviser(AsOf.ALL)
            .revise(
                List.of(
                    numbered(onLine(on("04-10", 41), 9)),
                    numbered(onLine(on("04-10", 41), 4)),
                    numbered(onLine(on("04-10", 40), 6))));
    assertThat(facts)
        .extracting(fact -> fact.current().orElseThrow())
        .extracting(Observation::getDisaggregation, Observation::getLine)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("", 4L),
            org.assertj.core.groups.Tuple.tuple("entry=2", 6L),
            org.assertj.core.groups.Tuple.tuple("entry=3", 9L));
  }

  @Test
  void numberedFileSentAgainMeetsItsOwnEntries() {
    List<RevisedFact> facts =
        new Reviser(AsOf.ALL)
            .revise(
                List.of(
                    numbered(report(at("04-10"), 1.0, "a.csv", 2)),
                    numbered(report(at("04-10"), 2.0, "a.csv", 3)),
                    numbered(report(at("05-10"), 1.0, "b.csv", 2)),
                    numbered(report(at("05-10"), 3.0, "b.csv", 3))));
    assertThat(facts).hasSize(2);
    assertThat(facts.get(1).current().orElseThrow().getValue()).isEqualTo(3);
  }

  @Provide
  Arbitrary<List<Submission>> histories() {
    Arbitrary<Submission> report =
        Combinators.combine(
                Arbitraries.of("01-05", "02-05", "03-05"),
                Arbitraries.of(0.0, 1.0, 2.0),
                Arbitraries.of(Action.values()),
                Arbitraries.of("a.csv", "b.csv"),
                Arbitraries.longs().between(1, 5))
            .as(
                (day, value, action, file, line) ->
                    acting(
                        action,
                        report(at(day), action == Action.delete ? null : value, file, line)));
    return report
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .uniqueElements(
            each -> each.getObservation().getFile() + ":" + each.getObservation().getLine());
  }

  @Property
  void orderOfTheInputDoesNotShow(
      @ForAll("histories") List<Submission> reports, @ForAll long seed) {
    List<Submission> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(new Reviser(AsOf.ALL).revise(shuffled))
        .isEqualTo(new Reviser(AsOf.ALL).revise(reports));
  }

  @Property
  void everyReportEndsInOnePlaceAndAtMostOneHolds(@ForAll("histories") List<Submission> reports) {
    RevisedFact fact = new Reviser(AsOf.ALL).revise(reports).get(0);
    assertThat(fact.versions()).hasSameSizeAs(reports);
    assertThat(outcomes(fact).stream().filter(Outcome.current::equals).count())
        .isEqualTo(fact.current().isPresent() ? 1 : 0);
  }

  /** The latest report, looked for in the simplest way: without merges, it decides. */
  @Property
  void equalsThePlainRuleWhereThereAreOnlyReplacements(
      @ForAll("histories") List<Submission> reports) {
    List<Submission> replacements =
        reports.stream().filter(each -> each.getAction() == Action.replace).toList();
    if (replacements.isEmpty()) {
      return;
    }
    Submission last = replacements.get(0);
    for (Submission each : replacements) {
      String key = each.getKnownFrom() + each.getObservation().getFile();
      String lastKey = last.getKnownFrom() + last.getObservation().getFile();
      if (key.compareTo(lastKey) > 0
          || (key.equals(lastKey)
              && each.getObservation().getLine() > last.getObservation().getLine())) {
        last = each;
      }
    }
    assertThat(new Reviser(AsOf.ALL).revise(replacements).get(0).current().orElseThrow().getValue())
        .isEqualTo(last.getObservation().getValue());
  }
}
