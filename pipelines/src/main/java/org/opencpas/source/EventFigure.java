package org.opencpas.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencpas.schemas.Event;

/** A figure of an event that can be summed. */
public enum EventFigure {
  DEATHS_BEST,
  DEATHS_LOW,
  DEATHS_HIGH,
  CIVILIAN_DEATHS_RECORDED;

  static final Map<String, EventFigure> WORDS = words();

  private static Map<String, EventFigure> words() {
    Map<String, EventFigure> words = new LinkedHashMap<>();
    for (EventFigure figure : values()) {
      words.put(figure.word(), figure);
    }
    return Collections.unmodifiableMap(words);
  }

  /** The word in assessment.yaml: the column of the event. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The figure of an event; empty when its source does not give it. */
  public Optional<Double> of(Event event) {
    return Optional.ofNullable(
        switch (this) {
          case DEATHS_BEST -> event.getDeathsBest();
          case DEATHS_LOW -> event.getDeathsLow();
          case DEATHS_HIGH -> event.getDeathsHigh();
          case CIVILIAN_DEATHS_RECORDED -> event.getCivilianDeathsRecorded();
        });
  }
}
