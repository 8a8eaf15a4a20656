package org.opencpas.decode.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.TextFormat;

/** Sound files, and rows that cannot be used in files that can. */
class CsvDecoderTest {

  @Test
  void rowsKeepTheLineOnWhichTheyStart() {
    Decoded decoded = Decoded.text("a,b\n1,2\n\n\"3\n\n3\",4\r\n5,\"6\r\n6\"\r7,8");

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.cells())
        .containsExactly(
            List.of("1", "2"), List.of("3\n\n3", "4"), List.of("5", "6\r\n6"), List.of("7", "8"));
    assertThat(decoded.lines()).containsExactly(2L, 4L, 7L, 9L);
    assertThat(decoded.rows.get(0).header().names()).containsExactly("a", "b");
    assertThat(decoded.file).isEqualTo(new DecodedFile("UTF-8", EncodingOrigin.DETECTED, ",", 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsFoundOutsideQuotes(String delimiter) {
    Decoded decoded = Decoded.text("\"a,,,,;;;;\t\t\t||||\"~b~c\n1~2~3\n".replace("~", delimiter));

    assertThat(decoded.file.delimiter()).isEqualTo(delimiter);
    assertThat(decoded.cells()).containsExactly(List.of("1", "2", "3"));
  }

  @Test
  void aDeclaredDelimiterHolds() {
    Decoded decoded =
        Decoded.bytes(
            "a,b:c,d\n1,2:3,4\n".getBytes(StandardCharsets.UTF_8), new TextFormat("", ":", '.'));

    assertThat(decoded.rows.get(0).header().names()).containsExactly("a,b", "c,d");
    assertThat(decoded.cells()).containsExactly(List.of("1,2", "3,4"));
  }

  @Test
  void cellsAreGivenAsTheyAreAndHeaderNamesTrimmed() {
    Decoded decoded =
        Decoded.text("\n \u00a0\n,\u00a0region id ,\"b\"\n 1 ,\"he said \"\"no\"\"\",\n");

    assertThat(decoded.rows.get(0).header().names()).containsExactly("", "region id", "b");
    assertThat(decoded.cells()).containsExactly(List.of(" 1 ", "he said \"no\"", ""));
    assertThat(decoded.lines()).containsExactly(4L);
  }

  @Test
  void aQuotedBlankIsARowAndABlankLineIsNone() {
    Decoded decoded = Decoded.text("a\n\"\"\n\n  \nx\n");

    assertThat(decoded.cells()).containsExactly(List.of(""), List.of("x"));
    assertThat(decoded.lines()).containsExactly(2L, 5L);
    assertThat(decoded.file.rows()).isEqualTo(2);
  }

  @Test
  void anotherNumberOfCellsRejectsTheRow() {
    Decoded decoded = Decoded.text("a,b\n1\n1,2,\"x\ny\"\n3,4\n5,");

    assertThat(decoded.cells()).containsExactly(List.of("3", "4"), List.of("5", ""));
    assertThat(decoded.rules()).containsExactly("2 cell_count", "3 cell_count");
    Rejection second = decoded.rejections.get(1);
    assertThat(second.getRaw()).isEqualTo("1,2,\"x\ny\"");
    assertThat(second.getMessage()).isEqualTo("the row has 3 cells, the header 2");
    assertThat(second.getSource()).isEqualTo("returns");
    assertThat(second.getFile()).isEqualTo("records/a.csv");
    assertThat(second.getSheet()).isEmpty();
    assertThat(second.getColumnName()).isNull();
    assertThat(decoded.file.rows()).isEqualTo(4);
  }

  @Test
  void aControlCharacterRejectsTheRow() {
    Decoded decoded = Decoded.text("a,b\n1,x\0y\n\u001b,2,3\n1,\"tab\there\"\n");

    assertThat(decoded.rules()).containsExactly("2 control_character", "3 cell_count");
    assertThat(decoded.rejections.get(0).getColumnName()).isEqualTo("b");
    assertThat(decoded.rejections.get(0).getMessage()).isEqualTo("U+0000 in \"x\\u0000y\"");
    assertThat(decoded.rejections.get(0).getRaw()).isEqualTo("1,x\0y");
    assertThat(decoded.rejections.get(1).getAlso()).isEqualTo("control_character");
    assertThat(decoded.cells()).containsExactly(List.of("1", "tab\there"));
  }

  @Test
  void aCellBeyondTheLimitRejectsTheRow() {
    String tenThousand = "0123456789".repeat(1_000);
    Decoded decoded =
        Decoded.with(
            new CsvDecoder(9_999),
            () ->
                new ByteArrayInputStream(
                    ("a,b\n1," + tenThousand + "\n3,4\n").getBytes(StandardCharsets.UTF_8)),
            Decoded.FILE,
            TextFormat.DETECTED);

    assertThat(decoded.rules()).containsExactly("2 cell_too_long");
    assertThat(decoded.only().getColumnName()).isEqualTo("b");
    assertThat(decoded.only().getMessage()).hasSizeLessThan(150).contains("10000 characters");
    assertThat(decoded.only().getRaw()).endsWith("… [cut after 10,000 characters]");
    assertThat(decoded.cells()).containsExactly(List.of("3", "4"));
  }

  @Test
  void aCellThatTheParserCannotHoldIsNoUnclosedQuote() {
    Decoded decoded = Decoded.text("a,b\n1," + "x".repeat(3_000_000) + "\n3,4\n");

    assertThat(decoded.rules()).containsExactly("2 cell_too_long");
    assertThat(decoded.only().getMessage()).contains("1000000 characters");
    assertThat(decoded.cells()).containsExactly(List.of("3", "4"));
  }

  @Test
  void aLineLongerThanAnyRowIsOneRejection() {
    String row = "x".repeat(3_000_000) + ",y\n";
    Decoded unquoted = small("a,b\n" + row + "3,4\n");
    Decoded quoted = small("a,b\r\n\"" + row + "\"3,4\r\n5,6\r\n");
    Decoded manyCells = small("a,b\n" + "x,".repeat(1_500_000) + "\n3,4\n");

    assertThat(unquoted.rules()).containsExactly("2 cell_too_long");
    assertThat(unquoted.lines()).containsExactly(3L);
    assertThat(quoted.rules()).startsWith("2 cell_too_long");
    assertThat(quoted.lines()).contains(4L);
    assertThat(manyCells.rules()).containsExactly("2 cell_too_long");
    assertThat(manyCells.lines()).containsExactly(3L);
  }

  private static Decoded small(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Decoded.with(
        new CsvDecoder(1_000),
        () -> new ByteArrayInputStream(bytes),
        Decoded.FILE,
        TextFormat.DETECTED);
  }

  @Test
  void aQuoteInsideAnUnquotedCellIsText() {
    Decoded decoded = Decoded.text("a,b\n37°36'37.8\"N,5\"\n3,4\n");

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.cells()).containsExactly(List.of("37°36'37.8\"N", "5\""), List.of("3", "4"));
  }

  @Test
  void afterAnUnclosedQuoteItMayBeTheOneThatWasMissing() {
    Decoded decoded = Decoded.text("a,b\n1,\"2\n2\" and,3\n4\",5\n6,\"7\n8,9\n1,\"0\"\n1\",2\n");

    assertThat(decoded.rules())
        .containsExactly("2 quote_unclosed", "3 quote_stray", "5 quote_unclosed");
    assertThat(decoded.cells())
        .containsExactly(
            List.of("4\"", "5"), List.of("8", "9"), List.of("1", "0"), List.of("1\"", "2"));
  }

  @Test
  void strayQuotesRejectTheirRowOnly() {
    Decoded decoded = Decoded.text("a,b\n \"x,x\n\"a\"b,x\n 1, \"2\"\n\"x\ny\",\"z\"!\n3,4\n");

    assertThat(decoded.rules())
        .containsExactly("2 quote_stray", "3 quote_stray", "4 quote_stray", "5 quote_stray");
    assertThat(decoded.rejections)
        .extracting(Rejection::getRaw)
        .containsExactly(" \"x,x", "\"a\"b,x", " 1, \"2\"", "\"x\ny\",\"z\"!");
    assertThat(decoded.rejections)
        .extracting(Rejection::getColumnName)
        .containsExactly("a", "a", "b", "b");
    assertThat(decoded.lines()).containsExactly(7L);
  }

  @Test
  void anUnclosedQuoteRejectsItsRowAndTheRestIsRead() {
    Decoded decoded = Decoded.text("a,b\n1,\"2\n3,4\n5,6\n");

    assertThat(decoded.rules()).containsExactly("2 quote_unclosed");
    assertThat(decoded.only().getRaw()).isEqualTo("1,\"2");
    assertThat(decoded.only().getColumnName()).isEqualTo("b");
    assertThat(decoded.only().getMessage())
        .isEqualTo(
            "the quote that opens cell 2 on line 2 is never properly closed; reading goes on at"
                + " line 3");
    assertThat(decoded.cells()).containsExactly(List.of("3", "4"), List.of("5", "6"));
    assertThat(decoded.lines()).containsExactly(3L, 4L);
  }

  @Test
  void anUnclosedQuoteThatMeetsTheNextQuoteIsFoundWhereItOpens() {
    Decoded decoded = Decoded.text("a,b,c\r\n1,\"2,3\r\n4,5,6\r\n7,\"8\r\n8\",9\r\n10,11,12\r\n");

    assertThat(decoded.rules()).containsExactly("2 quote_unclosed");
    assertThat(decoded.cells())
        .containsExactly(
            List.of("4", "5", "6"), List.of("7", "8\r\n8", "9"), List.of("10", "11", "12"));
    assertThat(decoded.lines()).containsExactly(3L, 4L, 6L);
  }

  @Test
  void theRowThatHoldsAnUnclosedQuoteGoesWithTheLinesBeforeIt() {
    Decoded decoded = Decoded.text("a,b\n\"1\n1\",\"2\n3,4\n");

    assertThat(decoded.rules()).containsExactly("2 quote_unclosed");
    assertThat(decoded.only().getRaw()).isEqualTo("\"1\n1\",\"2");
    assertThat(decoded.lines()).containsExactly(4L);
  }

  @Test
  void aQuoteThatSwallowsMoreThanACellMayHoldIsUnclosed() {
    StringBuilder text = new StringBuilder("a,b\n1,\"2\n");
    text.append("3,4\n".repeat(50_000));
    Decoded decoded = small(text.toString());

    assertThat(decoded.rules()).containsExactly("2 quote_unclosed");
    assertThat(decoded.rows).hasSize(50_000);
    assertThat(decoded.rows.get(49_999).line()).isEqualTo(50_002);
  }

  @Test
  void manyUnclosedQuotesAreGoneThroughInOneGo() {
    int rows = 100_000;
    Decoded decoded = Decoded.text("a,b\n" + "1,\"2\n".repeat(rows));

    // Each quote closes at the one on the next line, where a text follows it.
    assertThat(decoded.rows).isEmpty();
    assertThat(decoded.rejections).hasSize(rows);
    assertThat(decoded.file.rows()).isEqualTo(rows);
  }

  @Test
  void aTruncatedLastRowIsRejectedAndTheRowsBeforeItStay() {
    Decoded decoded = Decoded.text("a,b,c\n1,2,3\n4,\"5");

    assertThat(decoded.cells()).containsExactly(List.of("1", "2", "3"));
    assertThat(decoded.rules()).containsExactly("3 quote_unclosed");
  }

  @Test
  void aHeaderWithoutRowsIsFine() {
    Decoded decoded = Decoded.text("a,b\n");

    assertThat(decoded.rows).isEmpty();
    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.file.rows()).isZero();
  }
}
