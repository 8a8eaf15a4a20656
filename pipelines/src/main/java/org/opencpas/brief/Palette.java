package org.opencpas.brief;

/**
 * Colours that readers who see colours otherwise tell apart, on white and in print: those of Okabe
 * and Ito. A colour is never the only signal.
 */
final class Palette {
  static final String INK = "#222222";
  static final String FAINT = "#767676";
  static final String PALE = "#DDDDDD";
  static final String BLUE = "#0072B2";
  static final String ORANGE = "#D55E00";
  static final String GREEN = "#009E73";

  private Palette() {}
}
