package org.opencpas.pipeline;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.RuleCount;
import org.opencpas.schemas.Severity;

/**
 * What a check found in the files of one source.
 *
 * @param source name of the source in assessment.yaml
 * @param files how many files it has
 * @param rows rows in them
 * @param rowsAccepted rows of which records were made
 * @param rowsRejected rows that cannot be used
 * @param fileRejections rejections of files as a whole
 * @param records records made
 * @param outcomes what became of them; zeros when flags were not looked for
 * @param rejectedByRule its rejections, of rows and of files; the largest number first
 * @param flags its flags; the largest number first
 * @param lastPeriod the period of its records that ends last, of events the last first day; empty
 *     when it has none
 * @param newestReport the latest time at which one of them was reported, UTC; empty when none says
 * @param overdue what it owes; empty when it is not stale
 * @param withoutRows files that hold no row, and are not rejected
 * @param unread columns of files in the canonical columns that are none of them, and so not read
 */
public record SourceSummary(
    String source,
    long files,
    long rows,
    long rowsAccepted,
    long rowsRejected,
    long fileRejections,
    long records,
    Outcomes outcomes,
    List<RuleCount> rejectedByRule,
    List<FlagCount> flags,
    Optional<Period> lastPeriod,
    Optional<LocalDateTime> newestReport,
    List<Overdue> overdue,
    List<String> withoutRows,
    List<String> unread) {

  /**
   * Where records ended.
   *
   * @param current records that hold
   * @param duplicate records that repeat another
   * @param superseded records replaced by a later one
   * @param retracted records deleted, and deletions
   */
  public record Outcomes(long current, long duplicate, long superseded, long retracted) {}

  /** How often a flag was raised. */
  public record FlagCount(String rule, Severity severity, long count) {}
}
