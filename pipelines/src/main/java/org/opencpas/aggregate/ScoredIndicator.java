package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.RollUp;
import org.opencpas.statistics.ExactSum;

/**
 * An indicator in one region and period, with the share of its weight that each of its rows
 * carries: the headline all of it; the parts equal shares where there is no headline, or where it
 * was to be made of the parts and cannot be scored while one of them can.
 */
final class ScoredIndicator {
  private final Member member;
  private final List<IndicatorProgress> speaking;
  private final List<IndicatorProgress> scored;
  private final List<IndicatorProgress> withVerdict;

  /** Of each row that can be scored, kept beside each other: they are asked for again and again. */
  private final double[] achievements;

  private final int met;

  /**
   * Takes the rows of an indicator.
   *
   * @param rows its rows in this region and period; may be none
   */
  ScoredIndicator(Member member, List<IndicatorProgress> rows) {
    this.member = member;
    this.speaking = rows.size() == 1 ? rows : speaking(rows);
    this.scored = select(speaking, Selection.SCORED);
    this.withVerdict = select(speaking, Selection.WITH_VERDICT);
    this.achievements = new double[scored.size()];
    for (int i = 0; i < achievements.length; i++) {
      achievements[i] = Math.max(-1, Math.min(1, scored.get(i).getAchievementRaw()));
    }
    int reached = 0;
    for (IndicatorProgress row : withVerdict) {
      reached += Verdict.isMet(row) ? 1 : 0;
    }
    this.met = reached;
  }

  private static List<IndicatorProgress> speaking(List<IndicatorProgress> rows) {
    List<IndicatorProgress> headlines = new ArrayList<>(rows.size());
    List<IndicatorProgress> parts = new ArrayList<>(rows.size());
    for (IndicatorProgress row : rows) {
      (row.getDisaggregation().isEmpty() ? headlines : parts).add(row);
    }
    return headlines.isEmpty() || partsSpeak(headlines, parts) ? parts : headlines;
  }

  private static boolean partsSpeak(
      List<IndicatorProgress> headlines, List<IndicatorProgress> parts) {
    for (IndicatorProgress headline : headlines) {
      if (headline.getRollUp() != RollUp.parts || Selection.SCORED.admits(headline)) {
        return false;
      }
    }
    return parts.stream().anyMatch(Selection.SCORED::admits);
  }

  /** Which of the speaking rows are meant. */
  private enum Selection {
    SCORED,
    WITH_VERDICT;

    private boolean admits(IndicatorProgress row) {
      return this == SCORED ? row.getAchievement() != null : Verdict.isSaid(row);
    }
  }

  private static List<IndicatorProgress> select(List<IndicatorProgress> rows, Selection selection) {
    if (rows.size() == 1) {
      return selection.admits(rows.get(0)) ? rows : List.of();
    }
    List<IndicatorProgress> selected = new ArrayList<>(rows.size());
    for (IndicatorProgress row : rows) {
      if (selection.admits(row)) {
        selected.add(row);
      }
    }
    return selected;
  }

  Member member() {
    return member;
  }

  String id() {
    return member.id();
  }

  double weight() {
    return member.weight();
  }

  /** Weight that one row carries. */
  double share() {
    return member.weight() / speaking.size();
  }

  /** Rows that speak for it, whether or not they can be scored. */
  List<IndicatorProgress> speaking() {
    return speaking;
  }

  /** Rows that can be scored. */
  List<IndicatorProgress> scored() {
    return scored;
  }

  /** Whether a row of it can be scored. */
  boolean isScored() {
    return !scored.isEmpty();
  }

  /** Whether all of its weight can be scored. */
  boolean isWhole() {
    return isScored() && scored.size() == speaking.size();
  }

  /** Rows of which it can be said whether the target is met. */
  List<IndicatorProgress> withVerdict() {
    return withVerdict;
  }

  /** How many of these say that it is. */
  int met() {
    return met;
  }

  /** How many rows can be scored. */
  int scores() {
    return achievements.length;
  }

  /**
   * Achievement of a row that can be scored as scores use it: within -1 and 1, so that collapse is
   * not hidden.
   *
   * @param place of the row among those that can be scored, from 0
   */
  double achievement(int place) {
    return achievements[place];
  }

  /** Mean achievement of the rows that can be scored, of which there is at least one. */
  double meanAchievement() {
    if (achievements.length == 1) {
      return achievements[0];
    }
    ExactSum sum = new ExactSum();
    for (double achievement : achievements) {
      sum.add(achievement);
    }
    return sum.value() / achievements.length;
  }
}
