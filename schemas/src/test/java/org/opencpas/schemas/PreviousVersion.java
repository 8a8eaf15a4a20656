package org.opencpas.schemas;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a version of the contracts left behind: a schema and a data file for each record type.
 *
 * @param folder folder of the version, such as previous/0.1
 */
record PreviousVersion(Path folder) {
  private static final String SCHEMA = ".avsc";
  private static final String DATA = ".avro";
  // A container has a random mark between its blocks; a fixed one keeps the bytes the same.
  private static final byte[] MARK = "opencpas-schemas".getBytes(StandardCharsets.US_ASCII);

  /** Every version under a folder, by name. */
  static List<PreviousVersion> under(Path folder) throws IOException {
    try (Stream<Path> versions = Files.list(folder)) {
      return versions.filter(Files::isDirectory).sorted().map(PreviousVersion::new).toList();
    }
  }

  /** Name of the version. */
  String name() {
    return folder.getFileName().toString();
  }

  /** Writes schemas and rows of the present version. */
  void write(List<SpecificRecord> rows) throws IOException {
    Files.createDirectories(folder);
    for (SpecificRecord row : rows) {
      Schema schema = row.getSchema();
      Files.writeString(folder.resolve(schema.getName() + SCHEMA), schema.toString(true) + "\n");
      try (OutputStream out = Files.newOutputStream(folder.resolve(schema.getName() + DATA));
          DataFileWriter<SpecificRecord> writer =
              new DataFileWriter<>(new SpecificDatumWriter<>(schema))) {
        writer.create(schema, out, MARK);
        writer.append(row);
      }
    }
  }

  /** Schemas of the version, by name. */
  Map<String, Schema> schemas() throws IOException {
    Map<String, Schema> schemas = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(SCHEMA)).toList()) {
        Schema schema = new Schema.Parser().parse(Files.readString(file));
        schemas.put(schema.getName(), schema);
      }
    }
    return schemas;
  }

  /** The rows of a type as a present-day reader sees them. */
  <T extends SpecificRecord> List<T> read(Class<T> type) throws IOException {
    Path file = folder.resolve(type.getSimpleName() + DATA);
    try (DataFileReader<T> reader =
        new DataFileReader<>(file.toFile(), new SpecificDatumReader<>(type))) {
      List<T> rows = new ArrayList<>();
      reader.forEach(rows::add);
      return rows;
    }
  }

  /** What of the version present-day schemas cannot read, one text each; empty when all is well. */
  static List<String> unreadable(Map<String, Schema> previous, Map<String, Schema> present) {
    List<String> faults = new ArrayList<>();
    previous.forEach(
        (name, writer) -> {
          Schema reader = present.get(name);
          if (reader == null) {
            faults.add(name + " is gone");
          } else {
            SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .forEach(
                    fault -> faults.add(name + ": " + fault.getType() + " " + fault.getMessage()));
          }
        });
    return faults;
  }
}
