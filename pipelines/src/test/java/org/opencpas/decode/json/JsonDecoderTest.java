package org.opencpas.decode.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.decode.Decoded;
import org.opencpas.source.FileLayout;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;

/** Rows of JSON in each of its shapes. */
class JsonDecoderTest {

  private static Decoded json(String text) {
    return at("", text);
  }

  private static Decoded at(String rows, String text) {
    return bytes(rows, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Decoded bytes(String rows, byte[] bytes) {
    return Decoded.with(
        SourceFormat.JSON, () -> new ByteArrayInputStream(bytes), new TablePlace("", "", rows, ""));
  }

  @Test
  void objectsAreRowsUnderTheNamesInOrderOfAppearance() {
    Decoded decoded = json("[{\"b\":\"x\",\"a\":1.50},\n\n {\"c\":true,\"b\":null}]");

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.names()).containsExactly("b", "a", "c");
    assertThat(decoded.cells()).containsExactly(List.of("x", "1.50", ""), List.of("", "", "true"));
    assertThat(decoded.lines()).containsExactly(1L, 3L);
    assertThat(decoded.file.rows()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.50", "1E400", "-0", "12345678901234567890123", "0.1000", "1e-7"})
  void numbersStayAsWritten(String number) {
    assertThat(json("[{\"a\":" + number + "}]").cells()).containsExactly(List.of(number));
  }

  @Test
  void listsAreRowsUnderTheFirst() {
    Decoded decoded = json("[[\"a\",\"b\"],\n[1,null],\n[],\n[\"x\",false]]");

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.names()).containsExactly("a", "b");
    assertThat(decoded.cells()).containsExactly(List.of("1", ""), List.of("x", "false"));
    assertThat(decoded.lines()).containsExactly(2L, 4L);
  }

  @Test
  void anObjectOnEachLineIsARow() {
    Decoded decoded = json("{\"a\":1,\"list\":[{\"x\":1}]}\n{\"a\":2}\n");

    assertThat(decoded.names()).containsExactly("a");
    assertThat(decoded.cells()).containsExactly(List.of("2"));
    assertThat(decoded.rules()).containsExactly("1 cell_nested");
  }

  @Test
  void aSingleObjectIsARow() {
    assertThat(json("{\"a\":{\"b\":1}}").cells()).containsExactly(List.of("1"));
  }

  @Test
  void theFirstListOfObjectsInsideAnObjectIsTaken() {
    Decoded decoded =
        json(
            "{\"tags\":[\"x\"],\"none\":[],\"meta\":{\"rows\":[{\"a\":1}]},\n"
                + "\"data\":[{\"a\":2}]}");

    assertThat(decoded.cells()).containsExactly(List.of("1"));
  }

  @Test
  void theSourceSaysWhichListIsTaken() {
    String text = "{\"first\":[{\"a\":1}],\"data\":{\"records\":[[\"a\"],[2]]}}";

    assertThat(at("data/records", text).cells()).containsExactly(List.of("2"));
    assertThat(at("first", text).cells()).containsExactly(List.of("1"));
    assertThat(at("data", text).rules()).containsExactly("0 rows_missing");
    assertThat(at("x", text).only().getMessage()).isEqualTo("there is no list at \"x\"");
  }

  @Test
  void theValuesOfAnObjectAreRowsUnderTheirNames() {
    Decoded decoded = at("*", "{\"KESMIS\":{\"a\":1,\"at\":{\"y\":2}},\n\"\":{\"a\":3},\"x\":4}");

    assertThat(decoded.names()).containsExactly("key", "a", "at/y");
    assertThat(decoded.cells()).containsExactly(List.of("KESMIS", "1", "2"), List.of("", "3", ""));
    assertThat(decoded.rules()).containsExactly("2 not_a_row");
    assertThat(decoded.file.rows()).isEqualTo(3);
  }

  @Test
  void soAreThoseOfAnObjectFurtherIn() {
    String text = "{\"first\":{\"b\":[{}]},\"data\":{\"b\":{\"K\":{\"a\":1}},\"c\":2},\"e\":{}}";

    assertThat(at("data/b/*", text).cells()).containsExactly(List.of("K", "1"));
    assertThat(at("first/b/*", text).only().getMessage())
        .isEqualTo("there is no object at \"first/b\"");
    assertThat(at("*", "[{\"a\":1}]").rules()).containsExactly("0 rows_missing");
    assertThat(at("*", "{\"K\":{\"key\":1}}").rules()).containsExactly("1 keys_collide");
    assertThat(at("*", "{\"K\":{\"a\":1}").rules()).hasSize(1);
  }

  @Test
  void partsThatTheSourceIgnoresAreNotThere() {
    Decoded decoded =
        Decoded.with(
            SourceFormat.JSON,
            () ->
                new ByteArrayInputStream(
                    "[{\"a\":1,\"b\":[{\"c\":2}],\"d\":{\"e\":{\"f\":3},\"g\":4}}]"
                        .getBytes(StandardCharsets.UTF_8)),
            new TablePlace("", "", "", "", List.of("b", "d/e")));

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.names()).containsExactly("a", "d/g");
    assertThat(decoded.cells()).containsExactly(List.of("1", "4"));
  }

  @Test
  void objectsInsideARowBecomeColumnsWithSlashes() {
    Decoded decoded =
        json("[{\"a\":{\"b\":1,\"c\":{\"d\":2}},\"e\":null},{\"a\":null,\"e\":{\"f\":3}}]");

    assertThat(decoded.names()).containsExactly("a/b", "a/c/d", "e/f");
    assertThat(decoded.cells()).containsExactly(List.of("1", "2", ""), List.of("", "", "3"));
    assertThat(decoded.rejections).isEmpty();
  }

  @Test
  void aColumnThatIsAlwaysNullIsOneAllTheSame() {
    assertThat(json("[{\"a\":1,\"b\":null}]").names()).containsExactly("a", "b");
  }

  @Test
  void listsOfValuesAreJoined() {
    Decoded decoded = json("[{\"a\":[1,null,\"x\"],\"b\":[]},{\"a\":[2.0],\"b\":\"y\"}]");

    assertThat(decoded.cells()).containsExactly(List.of("1;;x", ""), List.of("2.0", "y"));
  }

  @Test
  void listsOfListsAreNoColumn() {
    Decoded decoded = json("[{\"a\":1,\"shape\":[[[1,2],[3,4]]]}]");

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.names()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":[{\"x\":1}]}", "{\"a\":[1,{\"x\":1}]}", "{\"a\":[1,[2]]}"})
  void listsOfObjectsRejectTheirRow(String row) {
    Decoded decoded = json("[{\"a\":0},\n" + row + ",\n{\"a\":2}]");

    assertThat(decoded.cells()).containsExactly(List.of("0"), List.of("2"));
    assertThat(decoded.rules()).containsExactly("2 cell_nested");
    assertThat(decoded.only().getColumnName()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"a\":null}",
        "{\"a\":null,\"a\":null}",
        "{\"a\":1,\"b\":{\"c\":1},\"b/c\":2}",
        "{\"b\":{\"c\":1},\"b\":{\"d\":2}}",
        "{\"b\":{},\"b\":{}}"
      })
  void keysThatCollideRejectTheirRow(String row) {
    Decoded decoded = json("[{\"a\":0},\n" + row + "]");

    assertThat(decoded.rows).hasSize(1);
    assertThat(decoded.rules()).containsExactly("2 keys_collide");
  }

  @Test
  void entriesOfAnotherShapeAreRejected() {
    Decoded objects = json("[{\"a\":1},\n[2],\n3,\nnull]");
    Decoded lists = json("[[\"a\"],\n{\"a\":1},\n[2],\n[{\"x\":1}]]");

    assertThat(objects.rules()).containsExactly("2 not_a_row", "3 not_a_row", "4 not_a_row");
    assertThat(objects.file.rows()).isEqualTo(4);
    assertThat(lists.rules()).containsExactly("2 not_a_row", "4 cell_nested");
    assertThat(lists.cells()).containsExactly(List.of("2"));
  }

  @Test
  void aRowOfTooManyCellsIsRejected() {
    assertThat(json("[[\"a\"],\n[1,2]]").rules()).containsExactly("2 cell_count");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void encodingsShowThemselves(String charset) {
    String text = "[{\"a\":\"Kestría \u20ac\"}]";

    for (String mark : List.of("", "\ufeff")) {
      Decoded decoded = bytes("", (mark + text).getBytes(Charset.forName(charset)));
      assertThat(decoded.cells()).containsExactly(List.of("Kestría \u20ac"));
    }
  }

  @Test
  void aDeclaredEncodingHolds() {
    byte[] bytes = "[{\"a\":\"é\"}]".getBytes(StandardCharsets.ISO_8859_1);
    Decoded decoded = new Decoded();
    decoded.file =
        new JsonDecoder()
            .decode(
                () -> new ByteArrayInputStream(bytes),
                Decoded.FILE,
                new FileLayout(
                    SourceFormat.JSON, new TextFormat("ISO-8859-1", "", '.'), TablePlace.FIRST),
                decoded);

    assertThat(decoded.cells()).containsExactly(List.of("é"));
    assertThat(bytes("", bytes).rules()).containsExactly("0 file_unreadable");
  }

  @Test
  void rowsBeforeABreakStay() {
    Decoded decoded = json("{\"data\":[{\"a\":1},\n{\"a\":2},\n{\"a\":,\n{\"a\":4}]}");

    assertThat(decoded.cells()).containsExactly(List.of("1"), List.of("2"));
    assertThat(decoded.rules()).containsExactly("0 file_unreadable");
    assertThat(decoded.only().getMessage())
        .startsWith("reading broke off after the row on line 2: line 3, column 6: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":1}",
        "[{\"a\":1}]]",
        "[{\"a\":1}] x",
        "[{\"a\":1}] [2]",
        "{\"a\":1}\n{\"a\":"
      })
  void whatEndsWronglyIsTold(String text) {
    Decoded decoded = json(text);

    assertThat(decoded.cells()).containsExactly(List.of("1"));
    assertThat(decoded.rules()).containsExactly("0 file_unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "[]", "{}", "[[]]"})
  void nothingIsAnEmptyFile(String text) {
    Decoded decoded = json(text);

    assertThat(decoded.rows).isEmpty();
    assertThat(decoded.rejections).hasSize(1);
    assertThat(decoded.only().getLine()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"x\"", "null", "[1,2]", "x", "{", "["})
  void whatIsNoTableIsOneRejection(String text) {
    Decoded decoded = json(text);

    assertThat(decoded.rows).isEmpty();
    assertThat(decoded.rejections).hasSize(1);
    assertThat(decoded.only().getLine()).isZero();
  }

  @Test
  void aRowNestedTooDeeplyIsRejectedAndAFileDeeperStillBreaksOff() {
    String deep = "{\"a\":".repeat(101) + "1" + "}".repeat(101);
    String bottomless = "{\"a\":".repeat(100_000);

    assertThat(json("[{\"b\":1},\n" + deep + "]").rules()).containsExactly("2 nested_too_deeply");
    assertThat(json("[{\"b\":1},\n" + bottomless).rules()).containsExactly("0 file_unreadable");
    assertThat(json("[".repeat(100_000)).rejections).hasSize(1);
  }

  @Test
  void longTextsAreRejected() {
    String text = "x".repeat(11);
    Decoded decoded = new Decoded();
    byte[] bytes =
        ("[{\"a\":\"x\"},\n{\"a\":\"" + text + "\"},\n{\"a\":[\"" + text + "\",\"" + text + "\"]}]")
            .getBytes(StandardCharsets.UTF_8);
    new JsonDecoder(10)
        .decode(
            () -> new ByteArrayInputStream(bytes),
            Decoded.FILE,
            new FileLayout(SourceFormat.JSON, TextFormat.DETECTED, TablePlace.FIRST),
            decoded);

    assertThat(decoded.rows).hasSize(1);
    assertThat(decoded.rules()).containsExactly("2 cell_too_long", "3 cell_too_long");
  }

  @Test
  void aNumberOfAMillionDigitsIsNoTrouble() {
    Decoded decoded = json("[{\"a\":1},{\"a\":" + "9".repeat(1_000_001) + "}]");

    assertThat(decoded.rows).hasSize(1);
    assertThat(decoded.rejections).hasSize(1);
  }

  @Test
  void tooManyNamesRejectTheFile() {
    StringBuilder text = new StringBuilder("[{\"a\":1}");
    for (int i = 0; i < 10_000; i++) {
      text.append(",{\"n").append(i).append("\":1}");
    }

    assertThat(json(text.append(']').toString()).rules()).containsExactly("0 header_unreadable");
  }

  @Test
  void aRejectedRowIsShown() {
    Decoded decoded = json("[{\"a\":\"x\\u0001\",\"b\":\"\"}]");

    assertThat(decoded.rules()).containsExactly("1 control_character");
    assertThat(decoded.only().getRaw()).isEqualTo("{\"a\":\"x\\u0001\"}");
  }
}
