package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.MandatePeriods;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Strength;
import org.opencpas.schemas.StrengthCeiling;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.DueCells;
import org.opencpas.source.StrengthIndicators;

/**
 * Tells what a mission deployed beside what each authority authorised, by category and period. All
 * uniformed personnel together are one indicator where one is declared, else the total of all
 * categories but civilians in the months for which each has a figure. Women's share is a full count
 * and has no interval. Source: metrics, section 8.
 */
public final class StrengthBook {
  private static final List<PeriodType> PERIODS =
      List.of(
          PeriodType.month,
          PeriodType.quarter,
          PeriodType.half_year,
          PeriodType.year,
          PeriodType.budget_year,
          PeriodType.mandate);

  private static final Comparator<Strength> ORDER =
      Comparator.comparing(Strength::getMissionId)
          .thenComparing(Strength::getAuthority)
          .thenComparing(Strength::getCategory)
          .thenComparing(Strength::getPeriodType)
          .thenComparing(Strength::getPeriodStart)
          .thenComparing(Strength::getPeriodEnd);

  private final Framework framework;
  private final StrengthIndicators declared;
  private final Predicate<PeriodType> assessed;

  /**
   * Tells by a framework.
   *
   * @param assessed which kinds of period get rows
   */
  public StrengthBook(
      Framework framework, StrengthIndicators declared, Predicate<PeriodType> assessed) {
    this.framework = framework;
    this.declared = declared;
    this.assessed = assessed;
  }

  /**
   * The rows of one mission, sorted by key; none where it has neither ceiling nor indicator, or no
   * coverage.
   *
   * @param span days over which returns are due
   * @param progress rows of the declared indicators for the mission as a whole, in any order
   */
  public List<Strength> of(
      Mission mission, CoverageSpan span, Collection<IndicatorProgress> progress) {
    SortedMap<String, StrengthSeries> deployed = new TreeMap<>();
    SortedMap<String, StrengthSeries> women = new TreeMap<>();
    declared
        .categories()
        .forEach(
            (category, ids) -> {
              Optional<Indicator> indicator = own(mission, ids);
              if (indicator.isPresent()) {
                deployed.put(category, series(indicator.get(), progress, ""));
                declared
                    .womenPart()
                    .ifPresent(
                        part -> women.put(category, series(indicator.get(), progress, part)));
              } else if (isHidden(ids)) {
                // Without it the others would make a total that looks whole.
                deployed.put(category, StrengthSeries.WITHHELD);
                women.put(category, StrengthSeries.WITHHELD);
              }
            });
    Set<String> parts = uniformed(deployed.keySet());
    if (!deployed.containsKey(StrengthIndicators.ALL) && !parts.isEmpty()) {
      deployed.put(StrengthIndicators.ALL, total(parts, deployed));
      if (declared.womenPart().isPresent()) {
        women.put(StrengthIndicators.ALL, total(parts, women));
      }
    } else {
      parts.clear();
    }
    Deployed all = new Deployed(deployed, women, parts, deaths(mission, progress));
    SortedMap<String, Ceilings> authorities = authorities(mission, deployed.keySet());
    List<Strength> rows = new ArrayList<>();
    for (StrengthPeriod period : periods(mission, span)) {
      boolean isLate = isLate(period, span);
      authorities.forEach(
          (authority, ceilings) ->
              addRows(mission, authority, ceilings, all, period, isLate, rows));
    }
    rows.sort(ORDER);
    return rows;
  }

  /**
   * What a mission deployed.
   *
   * @param all series by category
   * @param women series by category
   * @param parts categories that all is the total of; empty where it is an indicator of its own
   */
  private record Deployed(
      SortedMap<String, StrengthSeries> all,
      SortedMap<String, StrengthSeries> women,
      Set<String> parts,
      MissionDeaths deaths) {}

  /** The ceilings of each authority; under no name those of categories that none has limited. */
  private SortedMap<String, Ceilings> authorities(Mission mission, Set<String> deployed) {
    SortedMap<String, List<StrengthCeiling>> rows = new TreeMap<>();
    for (StrengthCeiling row : framework.tables().getStrengthCeilings()) {
      if (row.getMissionId().equals(mission.getMissionId())) {
        rows.computeIfAbsent(row.getAuthority(), name -> new ArrayList<>()).add(row);
      }
    }
    SortedMap<String, Ceilings> authorities = new TreeMap<>();
    Set<String> free = new TreeSet<>(deployed);
    rows.forEach(
        (authority, own) -> {
          Ceilings ceilings = Ceilings.of(own);
          free.removeAll(ceilings.categories());
          authorities.put(authority, ceilings);
        });
    if (!free.isEmpty()) {
      authorities.put("", Ceilings.none(free));
    }
    return authorities;
  }

  /** The indicator, of several, that applies to a mission. */
  private Optional<Indicator> own(Mission mission, List<String> ids) {
    return framework.indicatorsOf(mission.getMissionId()).stream()
        .filter(indicator -> ids.contains(indicator.getIndicatorId()))
        .findFirst();
  }

  /** Whether the audience may not see one of them; the framework was checked to have each. */
  private boolean isHidden(List<String> ids) {
    return ids.stream().anyMatch(id -> framework.indicator(id).isEmpty());
  }

  private static Set<String> uniformed(Set<String> categories) {
    Set<String> uniformed = new TreeSet<>(categories);
    uniformed.remove(StrengthIndicators.ALL);
    uniformed.removeIf(category -> !Ceilings.isUniformed(category));
    return uniformed;
  }

  private static StrengthSeries total(
      Set<String> categories, SortedMap<String, StrengthSeries> series) {
    return StrengthSeries.total(
        categories.stream()
            .map(category -> series.getOrDefault(category, StrengthSeries.NONE))
            .toList());
  }

  private static StrengthSeries series(
      Indicator indicator, Collection<IndicatorProgress> progress, String part) {
    PeriodType type = DueCells.periodType(indicator.getFrequency()).orElse(PeriodType.month);
    return StrengthSeries.of(
        type,
        own(indicator, progress).stream()
            .filter(row -> row.getDisaggregation().equals(part))
            .toList());
  }

  private static List<IndicatorProgress> own(
      Indicator indicator, Collection<IndicatorProgress> progress) {
    return progress.stream()
        .filter(row -> row.getIndicatorId().equals(indicator.getIndicatorId()))
        .filter(row -> row.getComponent() == indicator.getComponent())
        .toList();
  }

  private MissionDeaths deaths(Mission mission, Collection<IndicatorProgress> progress) {
    return new MissionDeaths(
        own(mission, declared.deaths())
            .map(indicator -> own(indicator, progress))
            .orElse(List.of()),
        declared.cause());
  }

  private List<StrengthPeriod> periods(Mission mission, CoverageSpan span) {
    if (span.start().isEmpty() || span.end().isEmpty()) {
      return List.of();
    }
    List<Period> mandates =
        MandatePeriods.of(framework.mandateEvents(mission.getMissionId())).periods();
    List<StrengthPeriod> periods = new ArrayList<>();
    PERIODS.stream()
        .filter(assessed)
        .forEach(
            type ->
                periods.addAll(
                    StrengthPeriod.over(type, span.start().get(), span.end().get(), mandates)));
    return periods;
  }

  private boolean isLate(StrengthPeriod period, CoverageSpan span) {
    LocalDate late = span.end().orElseThrow().minusMonths(declared.lateMonths());
    return period.period().end().isAfter(late);
  }

  private void addRows(
      Mission mission,
      String authority,
      Ceilings ceilings,
      Deployed deployed,
      StrengthPeriod period,
      boolean isLate,
      List<Strength> rows) {
    for (String category : ceilings.categories()) {
      boolean isAll = category.equals(StrengthIndicators.ALL);
      StrengthSeries series = deployed.all().getOrDefault(category, StrengthSeries.NONE);
      StrengthMeans means = StrengthMeans.of(series, period);
      Strength.Builder row =
          Strength.newBuilder()
              .setMissionId(mission.getMissionId())
              .setAuthority(authority)
              .setCategory(category)
              .setPeriodType(period.type())
              .setPeriodStart(period.period().start())
              .setPeriodEnd(period.period().end())
              .setUnderCounted(isLate);
      means.putInto(row);
      Set<String> parts = isAll ? deployed.parts() : Set.of();
      new CeilingUse(ceilings, category, parts, series, period).putInto(row, means);
      putWomen(row, deployed.women().get(category), means, period);
      if (isAll) {
        deployed.deaths().putInto(row, period, means);
      } else {
        row.setDeathsReason(Reason.NOT_APPLICABLE.code())
            .setDeathsRateReason(Reason.NOT_APPLICABLE.code());
      }
      rows.add(row.build());
    }
  }

  private static void putWomen(
      Strength.Builder row,
      @Nullable StrengthSeries women,
      StrengthMeans all,
      StrengthPeriod period) {
    if (women == null) {
      row.setWomenReason(Reason.NO_VALUE.code());
      return;
    }
    StrengthMeans means = StrengthMeans.of(women, period);
    Double count = means.deployed();
    row.setWomen(count);
    if (count == null) {
      row.setWomenReason(means.deployedReason());
    } else if (all.deployed() == null) {
      row.setWomenReason(all.deployedReason());
    } else if (count > all.deployed()) {
      row.setWomenReason(Reason.OUT_OF_RANGE.code());
    } else if (all.deployed() == 0) {
      row.setWomenReason(Reason.ZERO_DENOMINATOR.code());
    } else {
      row.setWomenShare(count / all.deployed());
    }
  }
}
