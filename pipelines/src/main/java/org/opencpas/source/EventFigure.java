package org.opencpas.source;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencpas.schemas.Event;

/**
 * A figure of an event that can be summed: a column of the table of events, or a further one that
 * its source declares.
 *
 * @param word the word in assessment.yaml
 */
public record EventFigure(String word) implements Serializable {
  static final EventFigure DEATHS_BEST = new EventFigure("deaths_best");
  static final EventFigure DEATHS_LOW = new EventFigure("deaths_low");
  static final EventFigure DEATHS_HIGH = new EventFigure("deaths_high");
  static final EventFigure CIVILIAN_DEATHS_RECORDED = new EventFigure("civilian_deaths_recorded");

  /** The figures that are columns of the table of events. */
  public static final List<EventFigure> OF_EVENT =
      List.of(DEATHS_BEST, DEATHS_LOW, DEATHS_HIGH, CIVILIAN_DEATHS_RECORDED);

  static final Map<String, EventFigure> WORDS = words(List.of());

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  /** The figures of events by their words, with further ones that a source declares. */
  static Map<String, EventFigure> words(Iterable<String> further) {
    Map<String, EventFigure> words = new LinkedHashMap<>();
    OF_EVENT.forEach(each -> words.put(each.word(), each));
    further.forEach(name -> words.putIfAbsent(name, new EventFigure(name)));
    return Collections.unmodifiableMap(words);
  }

  /** Whether a source may call a further figure so. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches() && !Columns.OF_EVENT.contains(name);
  }

  /** The figure of an event; empty when its source does not give it. */
  public Optional<Double> of(Event event, FurtherFigures further) {
    return switch (word) {
      case "deaths_best" -> Optional.ofNullable(event.getDeathsBest());
      case "deaths_low" -> Optional.ofNullable(event.getDeathsLow());
      case "deaths_high" -> Optional.ofNullable(event.getDeathsHigh());
      case "civilian_deaths_recorded" -> Optional.ofNullable(event.getCivilianDeathsRecorded());
      default -> further.number(word);
    };
  }
}
