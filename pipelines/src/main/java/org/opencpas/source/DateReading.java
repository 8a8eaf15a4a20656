package org.opencpas.source;

import java.io.Serializable;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** How a source writes dates. Its text is what assessment.yaml says. */
sealed interface DateReading extends Serializable permits DatePattern, SpelledDates {

  /** What a text says; empty when it does not fit or names no day. */
  Optional<TemporalAccessor> read(String text);
}
