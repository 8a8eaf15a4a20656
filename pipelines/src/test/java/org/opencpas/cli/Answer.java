package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a command came to.
 *
 * @param exitCode exit code
 * @param out what stood on standard output
 * @param err what stood on standard error
 */
record Answer(int exitCode, String out, String err) {

  /** This answer, once it has ended so. */
  Answer ending(int expected) {
    assertThat(exitCode).as("exit code; standard error:%n%s", err).isEqualTo(expected);
    assertThat(err).as("no trace of a program").doesNotContain("\tat ", "Exception");
    return this;
  }

  /** The release id, which is all that run prints. */
  String releaseId() {
    return out.strip();
  }

  /** Rows of a CSV answer, the header among them. */
  List<List<String>> rows() {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
