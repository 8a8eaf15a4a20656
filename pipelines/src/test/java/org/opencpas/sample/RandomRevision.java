package org.opencpas.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A {@link RandomWorkspace} as it is some time later: rows added, changed and taken away, other
 * weights, targets, baselines, definitions, regions, people, mandates and settings.
 */
final class RandomRevision {
  private static final String RECEIVED = "records/received.csv";

  private final SplitMix random;
  private final Map<String, String> files = new TreeMap<>();

  private RandomRevision(long seed) {
    random = SplitMix.keyed("revision", String.valueOf(seed));
    RandomWorkspace.of(seed)
        .files()
        .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
  }

  /** The workspace of a seed, later. */
  static Map<String, byte[]> of(long seed) {
    return new RandomRevision(seed).revised();
  }

  /** Days to look back to, then and now, the earlier one first; empty: everything is known. */
  static List<Optional<LocalDate>> days(long seed) {
    SplitMix own = SplitMix.keyed("days", String.valueOf(seed));
    LocalDate then = LocalDate.of(2024, 2, 15).plusDays(own.below(200));
    Optional<LocalDate> now =
        own.inPercent(50) ? Optional.empty() : Optional.of(then.plusDays(own.below(150)));
    return List.of(own.inPercent(20) ? Optional.empty() : Optional.of(then), now);
  }

  private Map<String, byte[]> revised() {
    change("indicators", "weight", 60, List.of("0", "0.5", "1", "3"));
    change("indicators", "grace_days", 10, List.of("0", "5", "20"));
    change("indicators", "objective_id", 30, List.of("", "O2", "O3", "O4"));
    change("indicators", "additive_over_regions", 8, List.of("true", "false"));
    change("indicators", "valid_to", 8, List.of("", "2024-05-01"));
    change("indicators", "title", 20, List.of("Another title"));
    change("indicators", "result_level", 30, List.of("output", "outcome"));
    change("indicators", "value_kind", 40, List.of("flow", "stock", "cumulative"));
    change("objectives", "weight", 60, List.of("0.25", "1", "2"));
    change("targets", "target_value", 15, List.of("5", "10", "25", "60"));
    change("targets", "baseline_value", 10, List.of("0", "5", "20"));
    change("targets", "tolerance", 5, List.of("", "8"));
    drop("targets", 5);
    change("populations", "population", 15, List.of("150", "777"));
    change("mandate_events", "expires_on", 10, List.of("2024-07-01", "2025-01-01"));
    change("missions", "closed_on", 5, List.of("", "2024-06-01"));
    drop("indicator_components", 10);
    if (random.inPercent(20)) {
      move();
    }
    settings();
    for (String path : List.copyOf(files.keySet())) {
      if (path.startsWith("records/") && path.endsWith(".csv") && !path.equals(RECEIVED)) {
        records(path);
      }
    }
    receive();
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  /** Changes cells of a column of the framework; half the time none. */
  private void change(String table, String column, int percent, List<String> texts) {
    String path = "framework/" + table + ".csv";
    if (!files.containsKey(path) || random.inPercent(50)) {
      return;
    }
    List<List<String>> rows = read(path);
    int place = rows.get(0).indexOf(column);
    for (int i = 1; place >= 0 && i < rows.size(); i++) {
      List<String> row = rows.get(i);
      if (random.inPercent(percent) && isFree(rows.get(0), row, column)) {
        row.set(place, random.pick(texts));
      }
    }
    write(path, rows);
  }

  /**
   * A number stands where one stood, and none beside a range, which it must lie in; objectives are
   * those of the first mission; only a count is a flow or stands on a day.
   */
  private static boolean isFree(List<String> header, List<String> row, String column) {
    if (column.equals("objective_id")) {
      return row.get(header.indexOf(column)).startsWith("O");
    }
    if (column.equals("value_kind")) {
      // Others are declared as what they are in assessment.yaml.
      return row.get(0).matches("i\\d+") && row.get(header.indexOf("measure")).equals("count");
    }
    int low = header.indexOf("target_low");
    return !column.endsWith("_value")
        || (!row.get(header.indexOf(column)).isEmpty() && row.get(low).isEmpty());
  }

  private void drop(String table, int percent) {
    String path = "framework/" + table + ".csv";
    if (files.containsKey(path) && random.inPercent(50)) {
      List<List<String>> rows = read(path);
      List<List<String>> kept = new ArrayList<>(rows.subList(0, 1));
      rows.subList(1, rows.size()).stream()
          .filter(row -> !random.inPercent(percent))
          .forEach(kept::add);
      write(path, kept);
    }
  }

  /** A region of the second level hangs under another one. */
  private void move() {
    files.computeIfPresent(
        "framework/regions.csv", (path, text) -> text.replace("A2,Part of A,2,A,", "A2,x,2,B,"));
  }

  private void settings() {
    String assessment = files.getOrDefault("assessment.yaml", "");
    if (random.inPercent(15)) {
      assessment += "thresholds: {minimum_availability: 0.4}\n";
    }
    if (random.inPercent(15) && assessment.contains("periods: [month, quarter]")) {
      assessment =
          assessment.replace("periods: [month, quarter]", "periods: [month, quarter, half_year]");
    }
    files.put("assessment.yaml", assessment);
  }

  private void records(String path) {
    List<List<String>> rows = read(path);
    int value = rows.get(0).indexOf("value");
    int time = rows.get(0).indexOf("reported_at");
    if (rows.size() < 2 || value < 0 || time < 0 || random.inPercent(30)) {
      return;
    }
    int changed = random.pick(List.of(0, 2, 10));
    int dropped = random.pick(List.of(0, 2, 10));
    List<List<String>> later = new ArrayList<>(rows.subList(0, 1));
    for (List<String> row : rows.subList(1, rows.size())) {
      if (random.inPercent(dropped)) {
        continue;
      }
      later.add(row);
      if (random.inPercent(changed) && value < row.size() && row.get(value).matches("\\d+")) {
        List<String> corrected = new ArrayList<>(row);
        corrected.set(value, String.valueOf(random.below(60)));
        if (random.inPercent(50)) {
          later.set(later.size() - 1, corrected);
        } else {
          corrected.set(time, random.pick(List.of("2024-06-15", "2024-08-01", "2024-11-03")));
          later.add(corrected);
        }
      }
    }
    write(path, later);
  }

  /** Receipts of the files as they are now. */
  private void receive() {
    if (!files.containsKey(RECEIVED)) {
      return;
    }
    List<List<String>> rows = read(RECEIVED);
    for (List<String> row : rows.subList(1, rows.size())) {
      String text = files.get(row.get(0));
      if (text != null) {
        row.set(1, KestriaGenerator.sha256(text.getBytes(StandardCharsets.UTF_8)));
      }
    }
    write(RECEIVED, rows);
  }

  private List<List<String>> read(String path) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(files.getOrDefault(path, ""))) {
      reader.forEach(record -> rows.add(new ArrayList<>(record.getFields())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return rows;
  }

  private void write(String path, List<List<String>> rows) {
    DelimitedText text = new DelimitedText(',');
    rows.forEach(text::row);
    files.put(path, text.toString());
  }
}
