package org.opencpas.pipeline;

/** Is told how a run goes on. */
public interface RunMonitor {

  /** A new step has begun. */
  void step(String what);

  /**
   * So many rows have been read since the run began; for the eye, not for the tables: a step that
   * is tried again counts again.
   */
  void rows(long rows);
}
