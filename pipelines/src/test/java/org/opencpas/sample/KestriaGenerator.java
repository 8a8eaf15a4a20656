package org.opencpas.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the workspace sample-data/kestria: the same bytes each time. */
final class KestriaGenerator {
  private static final String RECEIVED = "records/received.csv";
  private static final String AREAS = "framework/boundaries.geojson";

  /** When corrections came that are in a file of their own. */
  private static final Map<String, String> RECEIVED_ON =
      Map.of(
          "2023-11-returns", "2023-11-21",
          "2024-02-review", "2024-02-15",
          "2025-03-justice", "2025-03-11");

  private KestriaGenerator() {}

  /** Every file of the workspace, by its path inside it. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>(FrameworkWorkbook.of(framework()));
    files.put("assessment.yaml", utf8(KestriaAssessment.text()));
    files.put(AREAS, utf8(KestriaAreas.geoJson()));
    DelimitedText received = received();
    for (Map.Entry<String, SentFile> entry : sent().entrySet()) {
      SentFile file = entry.getValue();
      files.put(file.path(), file.bytes());
      received.row(List.of(file.path(), sha256(file.bytes()), receivedOn(entry.getKey())));
    }
    files.put(RECEIVED, utf8(received.toString()));
    return files;
  }

  /** The same workspace with nothing in it but delimited text, which is all the model reads. */
  static Map<String, byte[]> plainFiles() {
    Map<String, byte[]> files = new TreeMap<>(framework());
    files.put("assessment.yaml", utf8(PlainKestriaAssessment.text()));
    files.put(AREAS, utf8(KestriaAreas.geoJson()));
    DelimitedText received = received();
    for (Map.Entry<String, byte[]> entry : records().entrySet()) {
      files.put(entry.getKey(), entry.getValue());
      received.row(List.of(entry.getKey(), sha256(entry.getValue()), receivedOn(entry.getKey())));
    }
    files.put(RECEIVED, utf8(received.toString()));
    return files;
  }

  /** The files of returns and events as they are sent, by the path of the plain file. */
  static Map<String, SentFile> sent() {
    Map<String, SentFile> sent = new TreeMap<>();
    records().forEach((path, bytes) -> sent.put(path, KestriaForms.sent(path, bytes)));
    return sent;
  }

  private static Map<String, byte[]> framework() {
    Map<String, byte[]> files = new TreeMap<>();
    KestriaFramework.tables().forEach((path, text) -> files.put(path, utf8(text)));
    return files;
  }

  private static Map<String, byte[]> records() {
    Map<String, byte[]> files = new TreeMap<>();
    KestriaFiles returns = KestriaReturns.files();
    KestriaStories.plant(returns);
    returns.byPath().forEach((path, file) -> files.put(path, file.bytes()));
    KestriaEvents.files().forEach((path, text) -> files.put(path, utf8(text)));
    return files;
  }

  private static DelimitedText received() {
    return new DelimitedText(',').row(List.of("file", "sha256", "received_on"));
  }

  private static String receivedOn(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    if (name.startsWith("enquête")) {
      int wave = Integer.parseInt(name.substring(name.length() - 2));
      int year = KestriaTime.FIRST_YEAR + (wave - 1) / 2;
      return year + (wave % 2 == 1 ? "-04-20" : "-10-15");
    }
    String ofItsOwn = RECEIVED_ON.get(name);
    if (ofItsOwn != null) {
      return ofItsOwn;
    }
    int year = Integer.parseInt(name.substring(0, 4));
    return name.endsWith("-s1") ? year + "-08-20" : (year + 1) + "-02-20";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 of bytes in hexadecimal digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
