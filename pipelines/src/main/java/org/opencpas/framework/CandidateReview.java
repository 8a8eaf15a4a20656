package org.opencpas.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Indicator;
import org.opencpas.source.Definition;
import org.opencpas.source.MappedCell;
import org.opencpas.source.RawRow;

/** Finds what is wrong with a row that a source would define. */
final class CandidateReview {
  private final RawRow row;
  private final Candidate candidate;
  private final List<DefinitionNotice> notices = new ArrayList<>();

  private CandidateReview(RawRow row, Candidate candidate) {
    this.row = row;
    this.candidate = candidate;
  }

  /** Everything that is wrong with it; empty when it may define a row. */
  static List<DefinitionNotice> of(RawRow row, Candidate candidate) {
    CandidateReview review = new CandidateReview(row, candidate);
    review.reviewMapping();
    review.reviewMission();
    review.reviewCells();
    return review.notices;
  }

  private void reviewMapping() {
    candidate
        .cells()
        .forEach(
            (column, cell) -> cell.rule().ifPresent(rule -> refuse(column, text(column, rule))));
  }

  private static String text(String column, Rule rule) {
    return column + ": " + rule.text() + "; " + rule.hint();
  }

  private void reviewMission() {
    String column = candidate.table() == Definition.REGIONS ? "parent_id" : "mission_id";
    MappedCell mission = candidate.cells().get(column);
    if (mission != null && mission.text().indexOf(DefinedRegion.SEPARATOR) >= 0) {
      refuse(
          column,
          "mission "
              + Quotation.of(mission.text())
              + " holds a colon, which parts mission and place in the ids of defined regions");
    }
  }

  private void reviewCells() {
    Map<String, String> texts = candidate.texts();
    Optional<GenericRecord> read =
        TableFormat.of(candidate.table().word())
            .read(column -> texts.getOrDefault(column, ""), this::refuseCell);
    if (read.isPresent() && candidate.table() == Definition.INDICATORS) {
      IndicatorRules.check(
          Specific.of(read.get(), Indicator.class),
          (column, found, allowed) -> refuse(column, found + "; " + allowed));
    }
  }

  private void refuseCell(String column, CellReading reading) {
    MappedCell cell = candidate.cells().get(column);
    // A cell that the mapping could not make was refused for that already.
    if (cell == null || cell.rule().isEmpty()) {
      refuse(column, reading.found() + "; " + reading.allowed());
    }
  }

  private void refuse(String column, String trouble) {
    MappedCell cell = candidate.cells().getOrDefault(column, MappedCell.BLANK);
    notices.add(
        new DefinitionNotice(
            row.file().path(),
            row.line(),
            cell.column(),
            "the row defines nothing in " + candidate.table().word() + ": " + trouble));
  }
}
