package org.opencpas.publish;

/** Whether readers are led to a new release. */
public enum LatestRule {
  /** They stay where they are: too much was rejected. */
  KEEP,
  /** They are led on, unless the new release has an earlier as-of date than theirs. */
  ADVANCE,
  /** They are led to it in any case. */
  MOVE
}
