package org.opencpas.framework;

/** Takes what is wrong with one row, whoever made it. */
@FunctionalInterface
interface RowRefusal {

  /**
   * Takes a mistake.
   *
   * @param column column at fault
   * @param found what stands there
   * @param allowed what may stand there, or what to do
   */
  void refuse(String column, String found, String allowed);
}
