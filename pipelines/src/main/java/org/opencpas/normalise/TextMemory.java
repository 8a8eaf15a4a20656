package org.opencpas.normalise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What texts were read as, for texts that stand in many rows. At most 10,000 are remembered, so
 * that memory does not grow with a file. Serves one thread.
 *
 * @param <T> what a text is read as, immutable
 */
final class TextMemory<T> {
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, Optional<T>> known = new HashMap<>();

  /**
   * What a text was read as before, else what it is read as now.
   *
   * @param reading gives the same for the same text; asked again for a text of which it makes
   *     nothing, so that it can say why each time
   */
  Optional<T> read(String text, Function<String, Optional<T>> reading) {
    Optional<T> before = known.get(text);
    if (before != null) {
      return before;
    }
    Optional<T> now = reading.apply(text);
    if (now.isPresent() && known.size() < MOST_REMEMBERED) {
      known.put(text, now);
    }
    return now;
  }
}
