package org.opencpas.speed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opencpas.source.SourceFormat;

/** IATI activity files, a period of an indicator for each return, read by Aalto. */
final class IatiSpeedFile implements SpeedFile {
  private static final int PERIODS = 5;
  private static final int INDICATORS = 4;
  private static final int RESULTS = 5;

  @Override
  public String word() {
    return "iati";
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.IATI;
  }

  @Override
  public void write(Path file, Returns returns) throws IOException {
    try (BufferedWriter xml = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n");
      long written = 0;
      for (int activity = 1; written < returns.count(); activity++) {
        xml.write("<iati-activity xml:lang=\"en\">\n<iati-identifier>XK-1-" + activity);
        xml.write("</iati-identifier>\n<reporting-org ref=\"XK-1\" type=\"40\">\n");
        xml.write("<narrative>Mission in Kestria</narrative>\n</reporting-org>\n");
        for (int result = 0; result < RESULTS && written < returns.count(); result++) {
          xml.write("<result type=\"1\">\n<title><narrative>Result " + result);
          xml.write("</narrative></title>\n");
          for (int i = 0; i < INDICATORS && written < returns.count(); i++) {
            written = indicator(xml, returns, written);
          }
          xml.write("</result>\n");
        }
        xml.write("</iati-activity>\n");
      }
      xml.write("</iati-activities>\n");
    }
  }

  /** Writes an indicator; the number of returns written so far. */
  private static long indicator(BufferedWriter xml, Returns returns, long first)
      throws IOException {
    xml.write("<indicator measure=\"1\" ascending=\"1\">\n<title><narrative>Indicator ");
    xml.write(returns.row(first).get(1) + "</narrative></title>\n");
    long number = first;
    for (; number < Math.min(returns.count(), first + PERIODS); number++) {
      List<String> cells = returns.row(number);
      int year = 2001 + (int) (number % PERIODS);
      xml.write(
          "<period>\n<period-start iso-date=\"" + year + "-01-01\"/>\n<period-end iso-date=\"");
      xml.write(year + "-12-31\"/>\n<target value=\"" + cells.get(6) + "\">\n<location ref=\"");
      xml.write(cells.get(2) + "\"/>\n</target>\n<actual value=\"" + cells.get(4));
      xml.write("\">\n<location ref=\"" + cells.get(2) + "\"/>\n<comment><narrative>");
      xml.write(cells.get(9) + "</narrative></comment>\n</actual>\n</period>\n");
    }
    xml.write("</indicator>\n");
    return number;
  }

  @Override
  public long readByLibrary(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return XmlElements.count(bytes, "period");
    }
  }
}
