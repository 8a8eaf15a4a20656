package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.sample.PlainKestria;

/** The tables of a framework on the sheets of one workbook. */
class WorkbookOfTablesTest {
  private static final String NUMBER = "-?(?:0|[1-9]\\d{0,8})(?:\\.\\d+)?";
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  @TempDir private static Path kestria = Path.of("");

  private static Map<String, String> hashesOfTheCsvs = Map.of();

  @TempDir private Path directory = Path.of("");

  private Path workspace = Path.of("");
  private Map<String, List<List<String>>> tables = new TreeMap<>();

  @BeforeAll
  static void publish(@TempDir Path out) {
    PlainKestria.writeTo(kestria);
    String id = Program.run("run", kestria, "--out", out).ending(0).releaseId();
    hashesOfTheCsvs = Releases.contentHashes(out, id);
  }

  @BeforeEach
  void copy() throws IOException {
    workspace = Files.createDirectory(directory.resolve("workspace"));
    Files.createDirectory(workspace.resolve("framework"));
    Files.copy(kestria.resolve("assessment.yaml"), workspace.resolve("assessment.yaml"));
    Files.createSymbolicLink(
        workspace.resolve("records"), kestria.resolve("records").toAbsolutePath());
    Files.copy(
        kestria.resolve("framework/boundaries.geojson"),
        workspace.resolve("framework/boundaries.geojson"));
    tables = tables();
  }

  private static Map<String, List<List<String>>> tables() throws IOException {
    Map<String, List<List<String>>> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(kestria.resolve("framework"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".csv")).toList()) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
          tables.put(
              file.getFileName().toString().replace(".csv", ""),
              reader.stream().map(CsvRecord::getFields).toList());
        }
      }
    }
    return tables;
  }

  private void writeXlsx(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "OpenCPAS", "1.0")) {
      book.newWorksheet("Cover").value(0, 0, "Kestria");
      tables.forEach((table, rows) -> fill(book.newWorksheet(table), rows));
    }
    Files.write(workspace.resolve("framework").resolve(name), bytes.toByteArray());
  }

  /** As people keep them: dates and numbers as such, a blank row here and there. */
  private static void fill(Worksheet sheet, List<List<String>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      int line = row < 2 ? row : row + 1;
      for (int column = 0; column < rows.get(row).size(); column++) {
        String text = rows.get(row).get(column);
        if (text.matches(DAY)) {
          sheet.value(line, column, LocalDate.parse(text));
          sheet.style(line, column).format("dd/mm/yyyy").set();
        } else if (text.matches(NUMBER)) {
          sheet.value(line, column, Double.valueOf(text));
        } else if (text.matches("true|false")) {
          sheet.value(line, column, Boolean.valueOf(text));
        } else if (!text.isEmpty()) {
          sheet.value(line, column, text);
        }
      }
    }
  }

  private void writeXls(String name) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(workspace.resolve("framework").resolve(name))) {
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("d mmm yyyy"));
      tables.forEach((table, rows) -> fill(book.createSheet(capital(table)), rows, day));
      book.write(out);
    }
  }

  private static String capital(String table) {
    return table.substring(0, 1).toUpperCase(Locale.ROOT) + table.substring(1);
  }

  private static void fill(Sheet sheet, List<List<String>> rows, CellStyle day) {
    for (int row = 0; row < rows.size(); row++) {
      var line = sheet.createRow(row);
      for (int column = 0; column < rows.get(row).size(); column++) {
        String text = rows.get(row).get(column);
        Cell cell = line.createCell(column);
        if (text.matches(DAY)) {
          cell.setCellValue(LocalDate.parse(text));
          cell.setCellStyle(day);
        } else if (text.matches(NUMBER)) {
          cell.setCellValue(Double.parseDouble(text));
        } else {
          cell.setCellValue(text);
        }
      }
    }
  }

  private Map<String, String> hashes() {
    Path out = directory.resolve("out");
    String id = Program.run("run", workspace, "--out", out).ending(0).releaseId();
    return Releases.contentHashes(out, id);
  }

  @Test
  void aWorkbookGivesTheReleaseOfItsCsvs() throws IOException {
    writeXlsx("kestria.xlsx");
    assertThat(hashes()).isEqualTo(hashesOfTheCsvs);

    Files.delete(workspace.resolve("framework/kestria.xlsx"));
    writeXls("kestria.XLS");
    assertThat(hashes()).isEqualTo(hashesOfTheCsvs);
  }

  @Test
  void workbooksAndCsvsStandBesideEachOther() throws IOException {
    Files.copy(
        kestria.resolve("framework/regions.csv"), workspace.resolve("framework/regions.csv"));
    tables.remove("regions");
    writeXlsx("kestria.xlsx");
    Files.writeString(workspace.resolve("framework/~$kestria.xlsx"), "lock");

    Answer answer = Program.run("check", workspace);

    assertThat(answer.out())
        .contains(
            "Note: framework/kestria.xlsx: the sheet \"Cover\" is no table of the framework and is"
                + " not read")
        .doesNotContain("framework/~$");
    assertThat(answer.out().lines().filter(line -> line.contains("framework/"))).hasSize(1);
  }

  @Test
  void theWorkbookIsAnInputOfTheRelease() throws IOException {
    writeXlsx("kestria.xlsx");
    Path out = directory.resolve("out");
    String id = Program.run("run", workspace, "--out", out).ending(0).releaseId();

    assertThat(Releases.manifestText(out, id))
        .contains("framework/kestria.xlsx")
        .doesNotContain("framework/missions");
  }

  @Test
  void aTableMayStandInOnePlaceOnly() throws IOException {
    Files.copy(
        kestria.resolve("framework/regions.csv"), workspace.resolve("framework/regions.csv"));
    writeXlsx("kestria.xlsx");
    tables.keySet().retainAll(List.of("missions"));
    writeXls("more.xls");

    assertThat(Program.run("check", workspace).ending(1).out())
        .contains(
            "framework/more.xls/Missions: missions stands in framework/kestria.xlsx/missions too;"
                + " one place a table",
            "framework/regions.csv: regions stands in framework/kestria.xlsx/regions too;"
                + " one place a table");
  }

  @Test
  void mistakesNameSheetRowAndColumn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "OpenCPAS", "1.0")) {
      Worksheet regions = book.newWorksheet("regions");
      for (List<String> row :
          List.of(
              List.of("region_id", "nmae", "level", "parent_id"), List.of("KS", "K", "0", ""))) {
        for (int column = 0; column < row.size(); column++) {
          regions.value(row.get(0).equals("KS") ? 4 : 2, column, row.get(column));
        }
      }
      regions.value(6, 0, "KS01");
      regions.value(6, 2, "one");
      regions.value(6, 3, "KS9");
      Worksheet missions = book.newWorksheet("missions");
      missions.value(0, 0, "The missions of Kestria");
      missions.range(0, 0, 0, 3).merge();
      missions.value(1, 0, "mission_id");
      missions.value(1, 1, "name");
      missions.value(1, 2, "organisation");
      missions.value(1, 3, "root_region_id");
      missions.value(2, 0, "KESMIS");
      book.newWorksheet("target").value(0, 0, "target_id");
    }
    Files.write(workspace.resolve("framework/kestria.xlsx"), bytes.toByteArray());

    Answer answer = Program.run("check", workspace).ending(1);

    assertThat(answer.out())
        .contains(
            "framework: no table indicators; add indicators.csv, or a sheet indicators of a"
                + " workbook, or a source that defines it",
            "framework/kestria.xlsx/missions:1: a title where the names of columns should stand;"
                + " the names of columns in the first row that is not blank; titles and notes"
                + " elsewhere",
            "framework/kestria.xlsx/regions:3: no column name; add it: every row must fill it",
            "framework/kestria.xlsx/regions:3:2: unknown column \"nmae\"; did you mean name?",
            "framework/kestria.xlsx/regions:7:3: level \"one\" is not a whole number;");
    assertThat(answer.out().lines().filter(line -> line.contains("/missions"))).hasSize(1);
  }

  @Test
  void formulasCountByTheirLastResultAndHiddenSheetsCount() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(workspace.resolve("framework/kestria.xls"))) {
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("d mmm yyyy"));
      tables.forEach((table, rows) -> fill(book.createSheet(table), rows, day));
      Sheet missions = book.getSheet("missions");
      missions.getRow(1).getCell(2).setCellFormula("UPPER(\"un\")");
      missions.getRow(1).getCell(3).setCellFormula("regions!A2");
      missions.addMergedRegion(new CellRangeAddress(5, 6, 0, 1));
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.setSheetHidden(book.getSheetIndex("regions"), true);
      book.createSheet("benchmarks_old");
      book.write(out);
    }

    Answer answer = Program.run("check", workspace);

    assertThat(answer.out().lines().filter(line -> line.contains("framework/")))
        .singleElement()
        .asString()
        .startsWith("Note: ")
        .contains("benchmarks_old");
    assertThat(hashes()).isEqualTo(hashesOfTheCsvs);
  }

  @Test
  void anErrorInACellIsAMistakeAtItsRow() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(workspace.resolve("framework/kestria.xls"))) {
      tables.forEach((table, rows) -> fill(book.createSheet(table), rows, book.createCellStyle()));
      book.getSheet("populations").getRow(2).getCell(2).setCellFormula("1/0");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(out);
    }

    assertThat(Program.run("check", workspace).ending(1).out())
        .contains("framework/kestria.xls/populations:3: the cell holds the error \"#DIV/0!\"");
  }

  @Test
  void whatIsNoWorkbookOrHasNoTableIsAMistake() throws IOException {
    Files.writeString(workspace.resolve("framework/kestria.xlsx"), "mission_id,name\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "OpenCPAS", "1.0")) {
      Worksheet sheet = book.newWorksheet("Sheet1");
      sheet.value(0, 0, "mission_id");
      sheet.setVisibilityState(VisibilityState.HIDDEN);
    }
    Files.write(workspace.resolve("framework/missions.xlsx"), bytes.toByteArray());

    assertThat(Program.run("check", workspace).ending(1).out())
        .contains(
            "framework/kestria.xlsx: the file is no XLSX workbook, or it is cut short;",
            "framework/missions.xlsx: no sheet is a table of the framework; sheets with names of"
                + " missions, ");
  }
}
