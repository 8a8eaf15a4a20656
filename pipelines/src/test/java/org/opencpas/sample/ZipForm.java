package org.opencpas.sample;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.sample.PlainTable.Row;

/** An archive with a text for each half of the year, and a note that is no return. */
final class ZipForm implements Form {
  private static final String FIRST = "janvier-juin.csv";
  private static final String SECOND = "juillet-décembre.csv";
  private static final String NOTE =
      "Retours de la force, un fichier par semestre. Ce qui est arrivé plus tard est à la fin.\n";

  @Override
  public SentFile send(PlainFile file) {
    int split = 0;
    while (!isLate(file.rows().get(split).cell("period"))) {
      split++;
    }
    long before = file.rows().get(split).line() - 2;
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("lisez-moi.txt", NOTE.getBytes(StandardCharsets.UTF_8));
    members.put(FIRST, text(file, file.rows().subList(0, split)));
    members.put(SECOND, text(file, file.rows().subList(split, file.rows().size())));
    return SentFile.of(
        file.path(".zip"),
        StoredZip.of(members),
        file.rows(),
        i -> place(file.rows().get(i).line(), before));
  }

  /** A cell may hold line breaks, so lines are more than rows. */
  private static Place place(long plainLine, long before) {
    return plainLine < before + 2
        ? new Place(FIRST, plainLine)
        : new Place(SECOND, plainLine - before);
  }

  private static boolean isLate(String period) {
    return List.of("07", "Q3", "S2").contains(period.substring(period.length() - 2));
  }

  private static byte[] text(PlainFile file, List<Row> rows) {
    DelimitedText text = new DelimitedText(',');
    text.row(file.columns());
    rows.forEach(row -> text.row(file.cells(row)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
