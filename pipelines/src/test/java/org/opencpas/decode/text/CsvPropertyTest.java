package org.opencpas.decode.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.opencpas.decode.Decoded;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.RawRow;
import org.opencpas.source.TextFormat;

/** What holds for any bytes and any cells. */
class CsvPropertyTest {

  @Property(tries = 500)
  void noBytesMakeTheDecoderThrow(
      @ForAll byte[] bytes,
      @ForAll("formats") TextFormat format,
      @ForAll @IntRange(min = 1, max = 7) int chunk) {
    checkBalance(Decoded.source(() -> slow(bytes, chunk), format));
  }

  @Property(tries = 2000)
  void noTextMakesTheDecoderThrow(
      @ForAll("messyTexts") String text,
      @ForAll("formats") TextFormat format,
      @ForAll @IntRange(min = 1, max = 7) int chunk) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    checkBalance(Decoded.source(() -> slow(bytes, chunk), format));
  }

  private static void checkBalance(Decoded decoded) {
    long last = 0;
    for (RawRow row : decoded.rows) {
      assertThat(row.line()).isGreaterThan(last);
      assertThat(row.cells()).hasSameSizeAs(row.header().names());
      last = row.line();
    }
    long rejectedRows = decoded.rejections.stream().filter(each -> each.getLine() > 0).count();
    assertThat(decoded.file.rows()).isEqualTo(decoded.rows.size() + rejectedRows);
    assertThat(decoded.rejections.size() - rejectedRows).isLessThanOrEqualTo(1);
    long distinct = decoded.rejections.stream().mapToLong(Rejection::getLine).distinct().count();
    assertThat(distinct).isEqualTo(decoded.rejections.size());
  }

  /** Whatever quotes do, each word of the text is in a cell or in the raw text of a rejection. */
  @Property(tries = 2000)
  void noTextIsLost(@ForAll("messyTexts") String text) {
    StringBuilder numbered = new StringBuilder("a,b\n");
    List<String> words = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == 'x') {
        words.add(String.format(Locale.ROOT, "<%d>", i));
        numbered.append(words.get(words.size() - 1));
      } else if (character != '\0') {
        numbered.append(character);
      }
    }

    Decoded decoded = Decoded.text(numbered.toString());

    StringBuilder kept = new StringBuilder();
    decoded.rows.forEach(row -> row.cells().forEach(kept::append));
    decoded.rejections.forEach(each -> kept.append(each.getRaw()));
    String all = kept.toString();
    assertThat(words).allSatisfy(word -> assertThat(all).containsOnlyOnce(word));
    checkBalance(decoded);
  }

  @Property(tries = 1000)
  void whatWasWrittenIsRead(
      @ForAll("tables") List<List<String>> table,
      @ForAll("delimiters") String delimiter,
      @ForAll("lineBreaks") String lineBreak,
      @ForAll("encodings") String encoding,
      @ForAll @IntRange(min = 1, max = 5) int chunk) {
    String text = write(table, delimiter, lineBreak);
    byte[] bytes = text.getBytes(Charset.forName(encoding));
    TextFormat format = new TextFormat(encoding, delimiter, '.');

    Decoded decoded = Decoded.source(() -> slow(bytes, chunk), format);

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.cells()).isEqualTo(table);
  }

  @Property(tries = 1000)
  void aDumbReaderFindsTheSameRowsAndLines(
      @ForAll("tables") List<List<String>> table,
      @ForAll("delimiters") String delimiter,
      @ForAll("lineBreaks") String lineBreak) {
    String text = write(table, delimiter, lineBreak + " " + lineBreak);

    Decoded decoded = Decoded.text(text);
    List<DumbCsv.Line> expected = DumbCsv.read(text, delimiter.charAt(0));

    assertThat(decoded.cells())
        .isEqualTo(expected.stream().skip(1).map(DumbCsv.Line::cells).toList());
    assertThat(decoded.lines())
        .isEqualTo(expected.stream().skip(1).map(DumbCsv.Line::line).toList());
  }

  private static String write(List<List<String>> table, String delimiter, String lineBreak) {
    StringBuilder text = new StringBuilder();
    int columns = table.get(0).size();
    for (int i = 0; i < columns; i++) {
      text.append(i == 0 ? "" : delimiter).append("name").append(i);
    }
    for (List<String> row : table) {
      text.append(lineBreak);
      for (int i = 0; i < columns; i++) {
        text.append(i == 0 ? "" : delimiter).append('"');
        text.append(row.get(i).replace("\"", "\"\"")).append('"');
      }
    }
    return text.toString();
  }

  private static InputStream slow(byte[] bytes, int chunk) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, chunk));
      }
    };
  }

  @Provide
  Arbitrary<String> messyTexts() {
    return Arbitraries.strings()
        .withChars('"', ',', ';', '\n', '\r', 'x', ' ', 'é', '\0')
        .ofMaxLength(60);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cells =
        Arbitraries.strings()
            .withChars('"', ',', ';', '\t', '|', '\n', '\r', 'x', ' ', 'é')
            .ofMaxLength(8)
            .map(text -> text.replace("xx", "😀"));
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(columns -> cells.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(8));
  }

  @Provide
  Arbitrary<String> delimiters() {
    return Arbitraries.of(",", ";", "\t", "|");
  }

  @Provide
  Arbitrary<String> lineBreaks() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }

  @Provide
  Arbitrary<String> encodings() {
    return Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32");
  }

  @Provide
  Arbitrary<TextFormat> formats() {
    List<String> encodings =
        List.of("", "UTF-8", "UTF-16LE", "UTF-16", "windows-1252", "ISO-8859-1", "UTF-32", "Big5");
    List<TextFormat> formats = new ArrayList<>();
    for (String encoding : encodings) {
      IntStream.range(0, 5)
          .mapToObj(i -> i == 4 ? "" : ",;\t|".substring(i, i + 1))
          .forEach(delimiter -> formats.add(new TextFormat(encoding, delimiter, '.')));
    }
    return Arbitraries.of(formats);
  }
}
