package org.opencpas.decode.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.FileBreachException;
import org.opencpas.decode.Untrusted;
import org.opencpas.issue.Rule;
import org.opencpas.source.ByteSource;

/** A workbook of Excel since 2007. Sheets can be read in any order. */
final class XlsxWorkbook implements Workbook {
  /** Characters of shared texts that are held in memory. */
  private static final int SHARED_IN_MEMORY = 8_000_000;

  private final XlsxPackage parts;
  private final char decimal;
  private final SharedTexts texts = new SharedTexts(SHARED_IN_MEMORY);
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private boolean from1904;
  private String styles = "";
  private String sharedTexts = "";
  private @Nullable XlsxCells cells;
  private @Nullable PartXml open;

  private XlsxWorkbook(XlsxPackage parts, char decimal) {
    this.parts = parts;
    this.decimal = decimal;
  }

  /**
   * Opens a workbook.
   *
   * @param decimal decimal sign of the source
   * @throws IOException when it is none
   */
  static XlsxWorkbook open(ByteSource bytes, char decimal) throws IOException {
    XlsxWorkbook workbook = new XlsxWorkbook(XlsxPackage.open(bytes), decimal);
    try {
      Untrusted.call(Rule.WORKBOOK_UNREADABLE, workbook::readContents);
      return workbook;
    } catch (IOException trouble) {
      workbook.close();
      throw trouble;
    }
  }

  private boolean readContents() throws IOException, XMLStreamException {
    String main =
        parts.relations("").values().stream()
            .filter(each -> each.type().endsWith("/officeDocument"))
            .map(XlsxPackage.Relation::name)
            .findFirst()
            .orElse("xl/workbook.xml");
    Map<String, XlsxPackage.Relation> relations = parts.relations(main);
    for (XlsxPackage.Relation relation : relations.values()) {
      if (relation.type().endsWith("/styles")) {
        styles = relation.name();
      } else if (relation.type().endsWith("/sharedStrings")) {
        sharedTexts = relation.name();
      }
    }
    try (PartXml xml = parts.required(main)) {
      while (xml.nextTag()) {
        if (xml.isStart("workbookPr")) {
          from1904 = xml.attribute("date1904").matches("1|true");
        } else if (xml.isStart("sheet")) {
          XlsxPackage.Relation relation = relations.get(xml.attribute("/relationships", "id"));
          if (relation != null && relation.type().endsWith("/worksheet")) {
            sheets.put(xml.attribute("name"), relation.name());
          }
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new FileBreachException(Rule.WORKBOOK_UNREADABLE, "the workbook has no worksheet");
    }
    return true;
  }

  @Override
  public List<String> sheets() {
    return new ArrayList<>(sheets.keySet());
  }

  @Override
  public SheetRows rows(String sheet) throws IOException {
    return Untrusted.call(
        Rule.WORKBOOK_UNREADABLE,
        () -> {
          closeSheet();
          if (cells == null) {
            cells = readCells();
          }
          open = parts.required(Objects.requireNonNull(sheets.get(sheet), sheet));
          return new XlsxRows(open, cells);
        });
  }

  private XlsxCells readCells() throws IOException, XMLStreamException {
    List<NumberStyle> numberStyles = List.of();
    Optional<PartXml> styleList = parts.part(styles);
    if (styleList.isPresent()) {
      try (PartXml xml = styleList.get()) {
        numberStyles = XlsxStyles.read(xml);
      }
    }
    Optional<PartXml> textList = parts.part(sharedTexts);
    if (textList.isPresent()) {
      try (PartXml xml = textList.get()) {
        texts.read(xml);
      }
    }
    return new XlsxCells(texts, numberStyles, new NumberCells(from1904, decimal));
  }

  private void closeSheet() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  @Override
  public void close() throws IOException {
    try (parts;
        texts) {
      closeSheet();
    }
  }
}
