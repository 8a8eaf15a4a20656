package org.opencpas.statement;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.Statement;
import org.opencpas.schemas.StatementKind;
import org.opencpas.schemas.Strength;
import org.opencpas.series.GradeRule;

/**
 * Says how many a mission had deployed at the end of the last period with a figure, or without one
 * whose returns should have come; the longest of those that ended then; beside what each authority
 * authorised, and on how many days it was below 90 % of that.
 *
 * <p>The grade is that of the months reported, and C at best: a mission counts itself. Source:
 * metrics, sections 6 and 8.
 */
public final class StrengthStatements {
  private static final double PERCENT = 100;

  /** Without a figure because nobody gave one. */
  private static final Set<String> SILENT =
      Set.of(
          Reason.NO_VALUE.code(),
          Reason.NO_ACCESS.code(),
          Reason.WITHHELD.code(),
          Reason.STALE.code(),
          Reason.INCOMPLETE.code());

  private final Texts texts;
  private final Wording wording;
  private final Owed owed;
  private final int graceDays;

  /**
   * Says it in a language, by the names of a framework.
   *
   * @param asOf by whose end what is silent should have been reported
   * @param graceDays days after the end of a period within which returns of strength are on time
   */
  public StrengthStatements(Framework framework, Texts texts, AsOf asOf, int graceDays) {
    this.texts = texts;
    this.owed = new Owed(asOf);
    this.graceDays = graceDays;
    this.wording = new Wording(framework, texts);
  }

  private record Line(String authority, String category) {}

  /**
   * The statements of one mission, by id.
   *
   * @param rows all its rows, in any order
   */
  public List<Statement> of(List<Strength> rows) {
    Map<Line, Strength> last = new HashMap<>();
    for (Strength row : rows) {
      if (row.getDeployed() != null || isSilent(row)) {
        last.merge(
            new Line(row.getAuthority(), row.getCategory()),
            row,
            (one, other) -> isBefore(one, other) ? other : one);
      }
    }
    List<Statement> statements = new ArrayList<>();
    for (Strength row : last.values()) {
      Double deployed = row.getDeployed();
      if (deployed == null) {
        statements.add(statement(row, StatementKind.no_data, nothing(row), null));
      } else {
        Grade grade = grade(row);
        Voice.of(grade)
            .ifPresent(
                voice ->
                    statements.add(
                        statement(
                            row,
                            StatementKind.strength,
                            sentence(row, deployed, grade, voice),
                            grade)));
      }
    }
    return StatementOrder.sorted(statements);
  }

  private boolean isSilent(Strength row) {
    String reason = row.getDeployedReason();
    return reason != null && SILENT.contains(reason) && owed.isOwed(row.getPeriodEnd(), graceDays);
  }

  /**
   * Whether one ended before another, or with it and is the shorter, or the same and less usual.
   */
  private static boolean isBefore(Strength one, Strength other) {
    int byEnd = one.getPeriodEnd().compareTo(other.getPeriodEnd());
    int byStart = one.getPeriodStart().compareTo(other.getPeriodStart());
    if (byEnd != 0) {
      return byEnd < 0;
    }
    return byStart == 0 ? one.getPeriodType().compareTo(other.getPeriodType()) > 0 : byStart > 0;
  }

  private static Grade grade(Strength row) {
    Grade coverage = GradeRule.coverage((double) row.getMonthsReported() / row.getMonthsExpected());
    return coverage.compareTo(Grade.C) < 0 ? Grade.C : coverage;
  }

  private Phrase sentence(Strength row, double deployed, Grade grade, Voice voice) {
    Map<String, Phrase> parts = new HashMap<>();
    parts.put("deployed", wording.whole(deployed, "deployed"));
    parts.put("category", category(row));
    parts.put("period", period(row));
    parts.put("about", texts.list("list.semicolon", about(row)));
    parts.put("grade", Phrase.of(grade.toString()));
    Long authorised = row.getAuthorised();
    if (authorised == null || row.getShareOfCeiling() == null) {
      return texts.phrase(voice.of("strength.alone"), parts);
    }
    parts.put("authorised", wording.whole(authorised, "authorised"));
    parts.put("authority", authority(row));
    return texts.phrase(voice.of("strength"), parts);
  }

  private List<Phrase> about(Strength row) {
    List<Phrase> clauses = new ArrayList<>();
    Double share = row.getShareOfCeiling();
    Integer below = row.getDaysBelow();
    if (share != null) {
      clauses.add(
          texts.phrase(
              "clause.share",
              Map.of("share", wording.decimal(share * PERCENT, "share_of_ceiling * 100"))));
    }
    if (below != null) {
      long days = ChronoUnit.DAYS.between(row.getPeriodStart(), row.getPeriodEnd());
      clauses.add(
          texts.phrase(
              "clause.below",
              Map.of(
                  "below", wording.whole(below, "days_below"),
                  "days", wording.whole((double) days, "period_end - period_start"))));
    }
    clauses.add(texts.phrase("clause.months", months(row)));
    return clauses;
  }

  private Map<String, Phrase> months(Strength row) {
    return Map.of(
        "reported", wording.whole(row.getMonthsReported(), "months_reported"),
        "expected", wording.whole(row.getMonthsExpected(), "months_expected"));
  }

  private Phrase nothing(Strength row) {
    Map<String, Phrase> parts = new HashMap<>(months(row));
    parts.put("category", category(row));
    parts.put("period", period(row));
    return texts.phrase("no_data.strength", parts);
  }

  private Phrase category(Strength row) {
    return texts.phrase("category." + row.getCategory());
  }

  private Phrase authority(Strength row) {
    return row.getAuthority().equals("other")
        ? texts.phrase("authority.other")
        : Phrase.of(row.getAuthority());
  }

  private Phrase period(Strength row) {
    return wording.periods().period(row.getPeriodType(), row.getPeriodStart(), row.getPeriodEnd());
  }

  private Statement statement(
      Strength row, StatementKind kind, Phrase sentence, @Nullable Grade grade) {
    Subject subject =
        new Subject(kind, "strength", row.getMissionId())
            .with("authority", row.getAuthority())
            .with("category", row.getCategory())
            .with("period_type", row.getPeriodType())
            .with("period_start", row.getPeriodStart())
            .with("period_end", row.getPeriodEnd());
    return wording
        .row(subject, sentence)
        .setMissionId(row.getMissionId())
        .setAuthority(row.getAuthority())
        .setCategory(row.getCategory())
        .setPeriodType(row.getPeriodType())
        .setPeriodStart(row.getPeriodStart())
        .setPeriodEnd(row.getPeriodEnd())
        .setGrade(grade)
        .build();
  }
}
