package org.opencpas.series;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;

/** What is doubtful about facts, to be asked fact by fact. */
public final class Doubts {
  /** Nothing is. */
  public static final Doubts NONE = new Doubts(Map.of());

  private record Key(
      String missionId,
      String indicatorId,
      String regionId,
      Component component,
      String disaggregation,
      LocalDate start,
      LocalDate end) {}

  private final Map<Key, Set<Doubt>> facts;

  private Doubts(Map<Key, Set<Doubt>> facts) {
    this.facts = facts;
  }

  /** The doubts that quality flags are about, in any order; those on events are about no fact. */
  public static Doubts of(List<QualityFlag> flags) {
    Map<Key, Set<Doubt>> facts = new HashMap<>();
    for (QualityFlag flag : flags) {
      Component component = flag.getComponent();
      Set<Doubt> doubts = doubts(flag);
      if (component != null && !doubts.isEmpty()) {
        Key key =
            new Key(
                flag.getMissionId(),
                flag.getIndicatorId(),
                flag.getRegionId(),
                component,
                flag.getDisaggregation(),
                flag.getPeriodStart(),
                flag.getPeriodEnd());
        facts.computeIfAbsent(key, fact -> EnumSet.noneOf(Doubt.class)).addAll(doubts);
      }
    }
    facts.replaceAll((key, doubts) -> Collections.unmodifiableSet(doubts));
    return new Doubts(facts);
  }

  private static Set<Doubt> doubts(QualityFlag flag) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    if (flag.getRule().equals(Rule.CONFLICTING_VERSIONS.code())) {
      doubts.add(Doubt.CONTRADICTED);
    }
    if (flag.getSeverity() == Severity.error) {
      doubts.add(Doubt.ERROR);
    }
    return doubts;
  }

  /** What is doubtful about a fact; empty when nothing is. */
  public Set<Doubt> of(Observation fact) {
    if (facts.isEmpty()) {
      return Set.of();
    }
    Key key =
        new Key(
            fact.getMissionId(),
            fact.getIndicatorId(),
            fact.getRegionId(),
            fact.getComponent(),
            fact.getDisaggregation(),
            fact.getPeriodStart(),
            fact.getPeriodEnd());
    return facts.getOrDefault(key, Set.of());
  }
}
