package org.opencpas.decode.packed;

import java.util.Optional;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rule;
import org.opencpas.source.ExpansionLimits;

/**
 * How far a packed file has expanded, held against the limits. Readings of one member count once.
 */
final class Expansion {
  private final ExpansionLimits limits;
  private final long packed;
  private long before;
  private long furthest;
  private boolean beyond;

  /**
   * Starts a file.
   *
   * @param packed bytes of the packed file; Long.MAX_VALUE when nobody knows yet
   */
  Expansion(ExpansionLimits limits, long packed) {
    this.limits = limits;
    this.packed = packed;
  }

  /** Whether a limit was passed that holds for all members together, so that none may follow. */
  boolean isBeyond() {
    return beyond;
  }

  /** Goes on to the next member: what came out of the last one stays counted. */
  void next() {
    before += furthest;
    furthest = 0;
  }

  /**
   * The limit that is passed where a reading of the member has come to; empty when none is.
   *
   * @param position bytes that came out
   * @param packedSoFar packed bytes that they came from
   */
  Optional<Breach> beyond(long position, long packedSoFar) {
    furthest = Math.max(furthest, position);
    if (position > limits.bytes() - before) {
      beyond = true;
      return Optional.of(
          limit("it expands to more than %d bytes".formatted(limits.bytes()), "expanded_bytes"));
    }
    boolean allTooMuch = isTooMuch(before + position, packed);
    beyond |= allTooMuch;
    return allTooMuch || isTooMuch(position, packedSoFar)
        ? Optional.of(
            limit(
                "it expands to more than %d times its packed size".formatted(limits.ratio()),
                "expansion_ratio"))
        : Optional.empty();
  }

  private boolean isTooMuch(long expanded, long from) {
    return expanded > ExpansionLimits.FREE_OF_RATIO && expanded / limits.ratio() > from;
  }

  /** The breach of a limit, with the key that raises it. */
  static Breach limit(String message, String key) {
    Rule rule = Rule.EXPANSION_LIMIT;
    return new Breach(rule, "", "%s, the limit limits: %s".formatted(message, key), rule.hint());
  }
}
