package org.opencpas.decode;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;

/** Shows the cells of a row whose format is not for people to read. */
public final class RawCells {
  private static final int LONGEST = 10_001;

  private RawCells() {}

  /** Names and texts as an object of JSON, without what is blank; cut where it is long. */
  public static String text(List<String> names, List<String> cells) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < cells.size() && text.length() < LONGEST; i++) {
      if (!cells.get(i).isEmpty()) {
        text.append(text.length() == 1 ? "" : ",");
        append(text, i < names.size() ? names.get(i) : "");
        append(text.append(':'), cells.get(i));
      }
    }
    text.append('}');
    return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST);
  }

  private static void append(StringBuilder text, String part) {
    String shown = part.length() <= LONGEST ? part : part.substring(0, LONGEST);
    JsonStringEncoder.getInstance().quoteAsString(shown, text.append('"'));
    text.append('"');
  }
}
