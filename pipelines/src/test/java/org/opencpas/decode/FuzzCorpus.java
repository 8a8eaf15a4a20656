package org.opencpas.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the binary files of the corpus of {@link FuzzTest} anew, with main; those of text lie
 * there as they are. Their bytes need not be the same each time, so they are committed.
 */
final class FuzzCorpus {
  private static final Path FOLDER = Path.of("src/test/resources/fuzz");

  private FuzzCorpus() {}

  /** Writes the files. */
  public static void main(String[] arguments) throws IOException {
    Path scratch = Files.createTempDirectory("fuzz");
    write("avro/returns.avro", SampleFiles.avro());
    write("parquet/returns.parquet", SampleFiles.parquet(scratch));
    write("xlsx/stored.xlsx", Books.stored(book()));
    write("xlsx/deflated.xlsx", book());
    write("xls/returns.xls", oldBook());
    write("hxl/tagged.xlsx", Books.stored(taggedBook()));
    String csv = Files.readString(FOLDER.resolve("csv/returns.csv"));
    write("csv/returns.csv.gz", Packed.gzip(csv));
    write("csv/returns.zip", Packed.zip("a.csv", csv, "b/é.csv", csv.replace(',', ';')));
    write("json/returns.json.gz", Packed.gzip(Files.readString(FOLDER.resolve("json/lists.json"))));
  }

  private static void write(String path, byte[] bytes) throws IOException {
    Path file = FOLDER.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, bytes);
  }

  private static byte[] book() {
    return Books.xlsx(
        sheet -> {
          sheet.value(0, 0, "Région");
          sheet.value(0, 1, "Valeur");
          sheet.value(0, 2, "Reçu le");
          for (int row = 1; row < 6; row++) {
            sheet.value(row, 0, "Haute-Vérane " + row);
            sheet.value(row, 1, row / 4.0);
            sheet.formula(row, 2, "B" + (row + 1) + "+1");
          }
        });
  }

  private static byte[] taggedBook() {
    return Books.xlsxOfTexts(
        List.of(
            List.of("A title"),
            List.of("Région", "Valeur"),
            List.of("#adm1+name", "#value"),
            List.of("Haute-Vérane", "7"),
            List.of("Valdorée", "8")));
  }

  private static byte[] oldBook() {
    return Books.xls(
        book -> {
          var sheet = book.createSheet("Retours");
          var names = sheet.createRow(0);
          names.createCell(0).setCellValue("Région");
          names.createCell(1).setCellValue("Valeur");
          names.createCell(2).setCellValue("Reçu le");
          for (int row = 1; row < 6; row++) {
            var cells = sheet.createRow(row);
            cells.createCell(0).setCellValue("Haute-Vérane " + row);
            cells.createCell(1).setCellValue(row);
            cells.createCell(2).setCellFormula("1+" + row);
          }
        });
  }
}
