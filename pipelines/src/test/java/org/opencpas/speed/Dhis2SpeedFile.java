package org.opencpas.speed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opencpas.source.SourceFormat;

/** Data value sets of DHIS2 in XML, read by Aalto. */
final class Dhis2SpeedFile implements SpeedFile {
  @Override
  public String word() {
    return "dhis2";
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.DHIS2;
  }

  @Override
  public void write(Path file, Returns returns) throws IOException {
    try (BufferedWriter xml = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      xml.write("<dataValueSet xmlns=\"http://dhis2.org/schema/dxf/2.0\">\n");
      for (long number = 0; number < returns.count(); number++) {
        List<String> cells = returns.row(number);
        xml.write("<dataValue dataElement=\"" + cells.get(1) + "\" period=\"");
        xml.write(cells.get(3).replace("-", "") + "\" orgUnit=\"" + cells.get(2));
        xml.write("\" value=\"" + cells.get(4) + "\" storedBy=\"a\" lastUpdated=\"");
        xml.write(cells.get(8) + "\" comment=\"" + cells.get(9) + "\"/>\n");
      }
      xml.write("</dataValueSet>\n");
    }
  }

  @Override
  public long readByLibrary(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return XmlElements.count(bytes, "dataValue");
    }
  }
}
