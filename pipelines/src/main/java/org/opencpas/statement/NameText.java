package org.opencpas.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Region;

/** Calls regions and indicators by their names in the framework, and by their ids without one. */
final class NameText {
  private final Framework framework;
  private final Texts texts;

  NameText(Framework framework, Texts texts) {
    this.framework = framework;
    this.texts = texts;
  }

  /** A region as it was called on the last day of a period, or else last. */
  Phrase region(String regionId, LocalDate periodEnd) {
    return Phrase.of(
        framework
            .region(regionId, periodEnd.minusDays(1))
            .or(() -> latest(regionId))
            .map(Region::getName)
            .orElse(regionId));
  }

  private Optional<Region> latest(String regionId) {
    List<Region> versions = framework.regionVersions(regionId);
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** An indicator, with the component that reports it where that is not its own. */
  Phrase indicator(Indicator indicator, Component component) {
    Phrase title = Phrase.of(indicator.getTitle());
    return indicator.getComponent() == component
        ? texts.phrase("indicator.own", Map.of("title", title))
        : texts.phrase(
            "indicator.other",
            Map.of("title", title, "component", texts.phrase("component." + component)));
  }
}
