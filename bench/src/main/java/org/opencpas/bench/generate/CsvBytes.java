package org.opencpas.bench.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes CSV without making garbage. Texts must not need quotes, unless they bring them. */
final class CsvBytes implements Closeable {
  private static final int SIZE = 1 << 16;
  private static final int LONGEST_ROW = 1 << 11;

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int length;
  private boolean inRow;

  private CsvBytes(OutputStream out) {
    this.out = out;
  }

  static CsvBytes open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return new CsvBytes(Files.newOutputStream(file));
  }

  CsvBytes cell(byte[] text) {
    separate();
    System.arraycopy(text, 0, buffer, length, text.length);
    length += text.length;
    return this;
  }

  CsvBytes cell(String text) {
    return cell(bytes(text));
  }

  CsvBytes cell(int number) {
    separate();
    digits(number);
    return this;
  }

  /** A number of tenths, written with one decimal. */
  CsvBytes tenths(int number) {
    separate();
    digits(number / 10);
    buffer[length++] = '.';
    buffer[length++] = (byte) ('0' + number % 10);
    return this;
  }

  CsvBytes blank() {
    separate();
    return this;
  }

  void endRow() throws IOException {
    buffer[length++] = '\n';
    inRow = false;
    if (length > SIZE - LONGEST_ROW) {
      flush();
    }
  }

  void row(String... cells) throws IOException {
    for (String cell : cells) {
      cell(cell);
    }
    endRow();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void separate() {
    if (inRow) {
      buffer[length++] = ',';
    }
    inRow = true;
  }

  private void digits(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("figures are 0 or above: " + number);
    }
    int from = length;
    int rest = number;
    do {
      buffer[length++] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    for (int left = from, right = length - 1; left < right; left++, right--) {
      byte digit = buffer[left];
      buffer[left] = buffer[right];
      buffer[right] = digit;
    }
  }

  private void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }
}
