package org.opencpas.speed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.opencpas.source.SourceFormat;

/**
 * Workbooks, their XML read by Aalto. Their texts are shared, as Excel writes them, and each
 * comment is a text of its own. The library alone reads both parts and puts nothing together.
 */
final class XlsxSpeedFile implements SpeedFile {
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final List<String> NUMBERS = List.of("value", "numerator", "denominator");

  @Override
  public String word() {
    return "xlsx";
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.XLSX;
  }

  @Override
  public void write(Path file, Returns returns) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
      part(zip, "_rels/.rels", relations(List.of("officeDocument xl/workbook.xml")));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Returns\" r:id=\"r1\"/></sheets></workbook>"
              .formatted(MAIN, OFFICE));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(List.of("worksheet worksheets/sheet1.xml", "sharedStrings sharedStrings.xml")));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      sheet(open(zip), returns);
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      texts(open(zip), returns);
    }
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String relations(List<String> typesAndTargets) {
    StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "\">");
    for (int i = 0; i < typesAndTargets.size(); i++) {
      String[] words = typesAndTargets.get(i).split(" ", -1);
      xml.append(
          "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i + 1, OFFICE, words[0], words[1]));
    }
    return xml + "</Relationships>";
  }

  private static Writer open(OutputStream zip) {
    return new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
  }

  private static void sheet(Writer xml, Returns returns) throws IOException {
    int columns = Returns.COLUMNS.size();
    xml.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">");
    for (int column = 0; column < columns; column++) {
      xml.write("<c t=\"s\"><v>" + column + "</v></c>");
    }
    xml.write("</row>");
    long texts = columns;
    for (long number = 0; number < returns.count(); number++) {
      xml.write("<row r=\"" + (number + 2) + "\">");
      List<String> cells = returns.row(number);
      for (int column = 0; column < columns; column++) {
        boolean isNumber = NUMBERS.contains(Returns.COLUMNS.get(column));
        String cell = isNumber ? cells.get(column) : String.valueOf(texts++);
        xml.write((isNumber ? "<c><v>" : "<c t=\"s\"><v>") + cell + "</v></c>");
      }
      xml.write("</row>");
    }
    xml.write("</sheetData></worksheet>");
    xml.flush();
  }

  private static void texts(Writer xml, Returns returns) throws IOException {
    xml.write("<sst xmlns=\"" + MAIN + "\">");
    for (String column : Returns.COLUMNS) {
      xml.write("<si><t>" + column + "</t></si>");
    }
    for (long number = 0; number < returns.count(); number++) {
      List<String> cells = returns.row(number);
      for (int column = 0; column < cells.size(); column++) {
        if (!NUMBERS.contains(Returns.COLUMNS.get(column))) {
          xml.write("<si><t xml:space=\"preserve\">" + cells.get(column) + "</t></si>");
        }
      }
    }
    xml.write("</sst>");
    xml.flush();
  }

  @Override
  public long readByLibrary(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      elements(zip, "xl/sharedStrings.xml", "si");
      return elements(zip, "xl/worksheets/sheet1.xml", "row") - 1;
    }
  }

  private static long elements(ZipFile zip, String part, String element) throws IOException {
    try (InputStream bytes = zip.getInputStream(zip.getEntry(part))) {
      return XmlElements.count(bytes, element);
    }
  }
}
