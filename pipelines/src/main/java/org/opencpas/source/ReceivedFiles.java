package org.opencpas.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;

/**
 * When files came in, as records/received.csv says: the date from which their rows were known where
 * neither rows nor source say. The file is optional.
 *
 * @param receipts receipts by path inside the workspace
 */
public record ReceivedFiles(SortedMap<String, Receipt> receipts) implements Serializable {
  /** Path of the file inside the workspace. */
  public static final String FILE = "records/received.csv";

  private static final List<String> COLUMNS = List.of("file", "sha256", "received_on");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * One line of the file.
   *
   * @param sha256 SHA-256 of the file's bytes in lower-case hexadecimal digits; empty when not said
   * @param receivedOn day on which it came in
   * @param line line, from 1
   */
  public record Receipt(String sha256, LocalDate receivedOn, int line) implements Serializable {}

  /** Copies the receipts. */
  public ReceivedFiles {
    receipts = Collections.unmodifiableSortedMap(new TreeMap<>(receipts));
  }

  /** Reads the receipts of a workspace; none when there is no such file. */
  public static Checked<ReceivedFiles> read(Path root) {
    Mistakes mistakes = new Mistakes(FILE);
    Path file = root.resolve(FILE);
    if (!Files.exists(file)) {
      return Checked.of(new ReceivedFiles(new TreeMap<>()));
    }
    try {
      Optional<String> text = Utf8Text.read(Files.readAllBytes(file), mistakes);
      SortedMap<String, Receipt> receipts = new TreeMap<>();
      text.map(each -> records(each, mistakes))
          .ifPresent(records -> receipts(records, receipts, mistakes));
      return mistakes.isEmpty() ? Checked.of(new ReceivedFiles(receipts)) : mistakes.mistaken();
    } catch (IOException unreadable) {
      mistakes.add(0, 0, "a file that cannot be read (" + unreadable + ")", "check permissions");
      return mistakes.mistaken();
    }
  }

  private static List<CsvRecord> records(String text, Mistakes mistakes) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      reader.forEach(records::add);
    } catch (CsvParseException notCsv) {
      mistakes.add(0, 0, "text that is not CSV (" + notCsv.getMessage() + ")", "CSV with commas");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return records;
  }

  private static void receipts(
      List<CsvRecord> records, SortedMap<String, Receipt> receipts, Mistakes mistakes) {
    if (records.isEmpty() || !records.get(0).getFields().equals(COLUMNS)) {
      mistakes.add(
          1,
          0,
          records.isEmpty() ? "no header" : "the columns " + records.get(0).getFields(),
          "the columns " + COLUMNS);
      return;
    }
    for (CsvRecord row : records.subList(1, records.size())) {
      receipt(row, receipts, mistakes);
    }
  }

  private static void receipt(
      CsvRecord row, SortedMap<String, Receipt> receipts, Mistakes mistakes) {
    int line = Math.toIntExact(row.getStartingLineNumber());
    if (row.getFieldCount() != COLUMNS.size()) {
      mistakes.add(line, 0, row.getFieldCount() + " cells", COLUMNS.size() + " cells");
      return;
    }
    String path = Glob.of(row.getField(0).trim()).path();
    String sha256 = row.getField(1).trim().toLowerCase(Locale.ROOT);
    Optional<LocalDate> day = Moment.parse(row.getField(2).trim()).map(LocalDateTime::toLocalDate);
    boolean isDay = day.isPresent() && row.getField(2).indexOf('T') < 0;
    if (path.isEmpty()) {
      mistakes.add(line, 1, "a blank file", "the path of a file inside the workspace");
    }
    if (!sha256.isEmpty() && !SHA256.matcher(sha256).matches()) {
      mistakes.add(line, 2, Quotation.of(row.getField(1)), "64 hexadecimal digits, or blank");
    }
    if (!isDay) {
      mistakes.add(line, 3, Quotation.of(row.getField(2)), "a day such as 2024-05-31");
      return;
    }
    Receipt former = receipts.putIfAbsent(path, new Receipt(sha256, day.get(), line));
    if (former != null) {
      mistakes.add(
          line,
          1,
          "the file " + Quotation.of(path) + " again",
          "each file once; it stands on line " + former.line());
    }
  }

  /** The day on which a file came in; empty when nobody wrote it down. */
  public Optional<LocalDate> receivedOn(String path) {
    return Optional.ofNullable(receipts.get(path)).map(Receipt::receivedOn);
  }

  /** The mistake when a file's bytes are not those that were received. */
  public Optional<Mistake> mismatch(String path, String sha256) {
    Receipt receipt = receipts.get(path);
    if (receipt == null || receipt.sha256().isEmpty() || receipt.sha256().equals(sha256)) {
      return Optional.empty();
    }
    return Optional.of(
        new Mistake(
            FILE,
            receipt.line(),
            2,
            "the hash " + receipt.sha256() + " for " + path + ", whose bytes have " + sha256,
            "the hash of the file as it came in; the file or the line was changed"));
  }

  /** The days by path: they decide what is known when, so they belong to a release's settings. */
  public SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    receipts.forEach(
        (path, receipt) -> settings.put("received." + path, receipt.receivedOn().toString()));
    return settings;
  }
}
