package org.opencpas.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.opencpas.issue.Rule;

/** Reads the texts that the cells of a workbook share. They are held in memory. */
final class SharedTexts {
  private static final int MOST_TEXTS = 5_000_000;
  private static final long MOST_CHARACTERS = 200_000_000;

  private SharedTexts() {}

  /** The texts in order. */
  static List<String> read(PartXml xml) throws IOException, XMLStreamException {
    List<String> texts = new ArrayList<>();
    long characters = 0;
    while (xml.nextStart("si")) {
      String text = xml.runs("si");
      texts.add(text);
      xml.pass();
      characters += text.length();
      if (texts.size() > MOST_TEXTS || characters > MOST_CHARACTERS) {
        throw new FileBreachException(
            Rule.WORKBOOK_TOO_LARGE,
            "the workbook has more than %d different texts or %d characters of them"
                .formatted(texts.size() - 1, MOST_CHARACTERS));
      }
    }
    return texts;
  }
}
