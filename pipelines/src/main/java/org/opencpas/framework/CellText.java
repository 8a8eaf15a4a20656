package org.opencpas.framework;

/** Rules about the text of a cell that hold for every column of a framework. */
final class CellText {
  private CellText() {}

  /** Whether a control character is in the text; line breaks and tabs are some. */
  static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  /** Whether a spreadsheet would run the text: it starts with an equals sign and goes on. */
  static boolean isFormula(String text) {
    return text.length() > 1 && text.charAt(0) == '=';
  }
}
