package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that are meant to harm, as the program meets them; what single decoders make of them is
 * tested beside those.
 */
class HostileInputTest {
  private static final String SECRET = "the contents of another file";

  private static final List<List<String>> ROWS =
      List.of(
          List.of("mission_id", "indicator_id", "region_id", "period", "value"),
          List.of("KESMIS", "patrols", "KS01", "2024-01", "12"),
          List.of("KESMIS", "patrols", "KS02", "2024-01", "15"));

  @TempDir private Path directory = Path.of("");

  private SmallWorkspace workspace(String format, String file) {
    return SmallWorkspace.in(directory.resolve("workspace"))
        .with(
            "assessment.yaml",
            "name: small\nsources:\n  - {name: returns, format: "
                + format
                + ", files: records/"
                + file
                + "}\n");
  }

  private Answer check(SmallWorkspace workspace) {
    return Program.run("check", workspace.directory(), "--format", "json");
  }

  private static byte[] xlsx() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "OpenCPAS", "1.0")) {
      Worksheet sheet = book.newWorksheet("Data");
      for (int row = 0; row < ROWS.size(); row++) {
        for (int column = 0; column < ROWS.get(row).size(); column++) {
          sheet.value(row, column, ROWS.get(row).get(column));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile file =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zip)).get()) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        parts.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] changed(byte[] book, String part, UnaryOperator<String> change)
      throws IOException {
    Map<String, byte[]> parts = parts(book);
    String text = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    assertThat(text).as(part).isNotEmpty();
    parts.put(part, change.apply(text).getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  private static String withDocumentType(String xml, String entity) {
    String end = "?>";
    int at = xml.startsWith("<?xml") ? xml.indexOf(end) + end.length() : 0;
    return xml.substring(0, at) + "<!DOCTYPE r [" + entity + "]>" + xml.substring(at);
  }

  /** Whatever the part is for; a document type is found where the part is read. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml"
      })
  void documentTypesInPartsOfWorkbooksAreRefused(String part) throws IOException {
    Path secret = directory.resolve("secret.txt");
    Files.writeString(secret, SECRET);
    byte[] book =
        changed(
            xlsx(),
            part,
            xml ->
                withDocumentType(xml, "<!ENTITY e SYSTEM \"" + secret.toUri() + "\">")
                    .replaceAll("patrols", "&e;"));

    Answer answer = check(workspace("xlsx", "a.xlsx").with("records/a.xlsx", book)).ending(3);

    assertThat(answer.out())
        .contains("workbook_unreadable", "document type or an entity")
        .doesNotContain(SECRET);
  }

  /** A part that no cell needs is not read at all, let alone what it points at. */
  @Test
  void partsOfWorkbooksThatPointOutsideAreNotFollowed() throws IOException {
    byte[] book =
        changed(
            xlsx(),
            "xl/_rels/workbook.xml.rels",
            xml -> xml.replace("worksheets/sheet1.xml", "../../../../etc/passwd"));

    Answer answer = check(workspace("xlsx", "a.xlsx").with("records/a.xlsx", book)).ending(3);

    assertThat(answer.out()).contains("workbook_unreadable").doesNotContain("root:");
  }

  /** A workbook with macros is one with a further part, which nobody looks at. */
  @Test
  void macrosAreIgnored() throws IOException {
    Map<String, byte[]> parts =
        parts(
            changed(
                xlsx(),
                "[Content_Types].xml",
                xml ->
                    xml.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml")));
    parts.put(
        "xl/vbaProject.bin",
        "Sub Auto_Open()\nShell \"calc\"\nEnd Sub".getBytes(StandardCharsets.UTF_8));
    SmallWorkspace workspace = workspace("xlsx", "a.xlsm").with("records/a.xlsm", zip(parts));

    Answer answer = check(workspace).ending(0);

    assertThat(answer.out()).contains("\"rows_accepted\" : 2", "\"problems\" : [ ]");
  }

  @ParameterizedTest
  @CsvSource({
    "iati, '<iati-activities/>'",
    "dhis2, '<dataValueSet xmlns=\"http://dhis2.org/schema/dxf/2.0\"/>'"
  })
  void entitiesInXmlAreRefusedAndNothingIsFetched(String format, String xml) throws IOException {
    Path secret = directory.resolve("secret.txt");
    Files.writeString(secret, SECRET);
    SmallWorkspace workspace =
        SmallWorkspace.in(directory.resolve("workspace"))
            .with(
                "assessment.yaml",
                "name: small\nsources:\n  - {name: returns, format: "
                    + format
                    + ", files: records/a.xml, constants: {mission_id: KESMIS}}\n")
            .with(
                "records/a.xml",
                withDocumentType(xml, "<!ENTITY e SYSTEM \"" + secret.toUri() + "\">"));

    Answer answer = check(workspace).ending(3);

    assertThat(answer.out()).contains("xml_with_entities").doesNotContain(SECRET);
  }

  /** Nothing of an archive is ever written anywhere but into tables. */
  @Test
  void membersThatPointOutsideAreRowsLikeOthers() throws IOException {
    String csv = SmallWorkspace.HEADER + SmallWorkspace.goodRows();
    SmallWorkspace workspace =
        workspace("indicator-records", "a.zip")
            .with(
                "records/a.zip",
                zip(Map.of("../../../evil.csv", csv.getBytes(StandardCharsets.UTF_8))));
    Path out = directory.resolve("out");

    Program.run("run", workspace.directory(), "--out", out).ending(0);

    assertThat(Program.query(out, "SELECT DISTINCT sheet FROM observations"))
        .containsExactly(List.of("../../../evil.csv"));
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).doesNotContain("evil.csv");
    }
  }

  /** É as one letter and as two, which no reader can tell apart. */
  @Test
  void keysThatDifferInNormalFormAreOne() {
    SmallWorkspace workspace =
        SmallWorkspace.in(directory.resolve("workspace"))
            .with(
                "assessment.yaml",
                """
                name: small
                sources:
                  - name: returns
                    format: csv
                    files: records/*.csv
                    constants: {mission_id: KESMIS, indicator_id: patrols}
                    defines: [regions]
                    mapping:
                      region_id: {column: Re\u0301gion}
                      period: {column: period}
                      value: {column: value}
                      disaggregation: {column: group}
                      reported_at: {column: sent}
                """)
            .with(
                "records/a.csv",
                "R\u00e9gion,period,value,group,sent\nV\u00e9rane,2024-01,1,rang=\u00e9lu,2024-02-01\n")
            .with(
                "records/b.csv",
                "Re\u0301gion,period,value,group,sent\nVe\u0301rane,2024-01,2,rang=e\u0301lu,2024-03-01\n");
    Path out = directory.resolve("out");

    Program.run("run", workspace.directory(), "--out", out).ending(0);

    assertThat(Program.query(out, "SELECT region_id, disaggregation, value FROM observations"))
        .containsExactly(List.of("KESMIS:V\u00e9rane", "rang=\u00e9lu", "2"));
    assertThat(Program.query(out, "SELECT sum(\"current\"), sum(superseded) FROM source_counts"))
        .containsExactly(List.of("1", "1"));
  }

  @Test
  void columnsWhoseNamesDifferInNormalFormOnlyAreRepeated() {
    SmallWorkspace workspace =
        workspace("indicator-records", "a.csv")
            .with("records/a.csv", "R\u00e9gion,Re\u0301gion\n1,2\n");

    assertThat(check(workspace).ending(3).out())
        .contains("column_repeated", "two columns are called \\\"R\u00e9gion\\\"");
  }

  @Test
  void columnsOfWorkbooksMayNotRepeat() throws IOException {
    byte[] book =
        changed(xlsx(), "xl/sharedStrings.xml", xml -> xml.replace(">period<", ">value<"));

    Answer answer = check(workspace("xlsx", "a.xlsx").with("records/a.xlsx", book)).ending(3);

    assertThat(answer.out()).contains("column_repeated", "two columns are called \\\"value\\\"");
  }

  /** Of a place, names and ids are read in any case; both rows are about KS01. */
  @Test
  void regionsThatDifferInCaseAreOne() {
    SmallWorkspace workspace =
        workspace("indicator-records", "*.csv")
            .with(
                "records/a.csv",
                SmallWorkspace.HEADER
                    + "KESMIS,patrols,ks01,2024-01,1,,,2024-02-01,\n"
                    + "KESMIS,patrols,HAUTE-VE\u0301RANE,2024-01,2,,,2024-03-01,\n");
    Path out = directory.resolve("out");

    Program.run("run", workspace.directory(), "--out", out).ending(0);

    assertThat(Program.query(out, "SELECT region_id, value FROM observations"))
        .containsExactly(List.of("KS01", "2"));
  }

  @Test
  void idsOfIndicatorsThatDifferInCaseAreRejectedWithTheNearest() {
    SmallWorkspace workspace =
        workspace("indicator-records", "*.csv")
            .with(
                "records/a.csv",
                SmallWorkspace.HEADER + "KESMIS,Patrols,KS01,2024-01,1,,,2024-02-01,\n");

    assertThat(check(workspace).ending(3).out()).contains("indicator_unknown", "patrols");
  }

  @Test
  void nestingWithoutEndBreaksOffTheFile() {
    SmallWorkspace workspace =
        workspace("json", "a.json").with("records/a.json", "[".repeat(1_000_000));

    Answer answer = check(workspace).ending(3);

    assertThat(answer.out()).contains("records/a.json").contains("\"file_rejections\" : 1");
  }
}
