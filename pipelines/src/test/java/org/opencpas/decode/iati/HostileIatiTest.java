package org.opencpas.decode.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.decode.Decoded;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.ByteSource;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;

/**
 * Activity files made to harm, or broken: rows before the trouble, one rejection, little memory.
 */
class HostileIatiTest {
  private static final String START =
      "<iati-activities><iati-activity><iati-identifier>A</iati-identifier>\n";
  private static final String RESULT =
      "<result><indicator measure=\"1\"><title>T</title><period><actual"
          + " value=\"1\"/></period></indicator></result>\n";
  private static final String END = "</iati-activity></iati-activities>\n";

  @TempDir Path folder;

  private static Decoded read(String xml) {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return read(() -> new ByteArrayInputStream(bytes));
  }

  private static Decoded read(ByteSource bytes) {
    return Decoded.with(SourceFormat.IATI, bytes, TablePlace.FIRST);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text over and over, without holding it. */
  private static InputStream repeated(String text, int times) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      private long position;

      @Override
      public int read() {
        return position < (long) bytes.length * times
            ? bytes[(int) (position++ % bytes.length)]
            : -1;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        int count = 0;
        for (int next = length == 0 ? -1 : read(); next >= 0; next = read()) {
          buffer[offset + count] = (byte) next;
          count++;
          if (count == length) {
            return count;
          }
        }
        return count == 0 && length > 0 ? -1 : count;
      }
    };
  }

  private static InputStream joined(InputStream first, InputStream second, InputStream third) {
    return new SequenceInputStream(new SequenceInputStream(first, second), third);
  }

  private static void assertBreaksOff(Decoded decoded, int rows, String rule) {
    Rejection rejection = decoded.only();
    assertThat(rejection.getRule()).isEqualTo(rule);
    assertThat(rejection.getLine()).isZero();
    assertThat(decoded.rows).hasSize(rows);
    assertThat(decoded.file.rows()).isEqualTo(rows);
  }

  @Test
  void entitiesThatExpandWithoutEndAreRefused() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
    }
    String xml = laughs + "]>" + START + RESULT.replace("<title>T", "<title>&l9;") + RESULT + END;

    assertBreaksOff(read(xml), 0, "xml_with_entities");
  }

  @Test
  void nothingOutsideTheFileIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "KESMIS");
    String external =
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri())
            + START
            + RESULT.replace("<title>T", "<title>&e;")
            + END;
    String dtd = "<!DOCTYPE a SYSTEM \"%s\">".formatted(secret.toUri()) + START + RESULT + END;

    assertBreaksOff(read(external), 0, "xml_with_entities");
    assertBreaksOff(read(dtd), 0, "xml_with_entities");
  }

  @Test
  void anEntityThatNobodyDeclaresBreaksOffTheFile() {
    assertBreaksOff(
        read(START + RESULT + RESULT.replace("<title>T", "<title>&e;") + END), 1, "xml_unreadable");
  }

  @Test
  void elementsThatLieTooDeepBreakOffTheFile() {
    ByteSource deep =
        () -> joined(stream(START + RESULT), repeated("<a>", 100_000), stream("no end"));

    assertBreaksOff(read(deep), 1, "xml_excessive");
    assertBreaksOff(
        read(
            () ->
                joined(stream(START + RESULT + "<result>"), repeated("<a>", 100_000), stream(""))),
        1,
        "xml_excessive");
  }

  /** Whether such a text stands where it is passed over or where it would be looked at. */
  @Test
  void aTextWithoutEndIsNeverHeld() {
    String hundred = "0123456789".repeat(10);
    ByteSource passed =
        () ->
            joined(
                stream(START + RESULT + "<description>"),
                repeated(hundred, 1_000_000),
                stream("</description>" + RESULT + END));
    ByteSource looked =
        () ->
            joined(
                stream(START + RESULT + "<result><title>"),
                repeated(hundred, 1_000_000),
                stream("</title></result>" + RESULT + END));
    ByteSource attribute =
        () ->
            joined(
                stream(START + RESULT + "<result type=\""),
                repeated(hundred, 1_000_000),
                stream("\"></result>" + RESULT + END));

    assertBreaksOff(read(passed), 1, "xml_excessive");
    assertBreaksOff(read(looked), 1, "xml_excessive");
    assertBreaksOff(read(attribute), 1, "xml_excessive");
  }

  @Test
  void aResultThatIsTooLargeIsRejectedAndTheNextOneRead() {
    ByteSource bytes =
        () ->
            joined(
                stream(START + RESULT + "<result>"),
                repeated("<indicator><period/></indicator>", 100_000),
                stream("</result>\n" + RESULT + END));

    Decoded decoded = read(bytes);

    assertThat(decoded.rules()).containsExactly("3 result_too_large");
    assertThat(decoded.lines()).containsExactly(2L, 4L);
    assertThat(decoded.file.rows()).isEqualTo(3);
  }

  @Test
  void aResultWhoseRowsWouldRepeatTooMuchIsRejected() {
    String title = "x".repeat(900_000);
    String periods = "<period/>".repeat(300);
    String xml =
        START
            + RESULT
            + "<result><indicator><title>%s</title>%s</indicator></result>"
                .formatted(title, periods)
            + END;

    Decoded decoded = read(xml);

    assertThat(decoded.rules()).containsExactly("3 result_too_large");
    assertThat(decoded.rows).hasSize(1);
  }

  @Test
  void moreNamesThanAnyStandardHasBreakOffTheFile() {
    StringBuilder names = new StringBuilder(START + RESULT);
    for (int i = 0; i < 20_000; i++) {
      names.append("<n").append(i).append("/>");
    }

    assertBreaksOff(read(names + END), 1, "xml_excessive");
  }

  @Test
  void rowsBeforeTheEndOfAFileThatIsCutShortAreKept() {
    String whole = START + RESULT + RESULT + RESULT + END;

    assertBreaksOff(read(whole.substring(0, whole.length() - 60)), 2, "xml_unreadable");
    assertBreaksOff(read(whole.substring(0, whole.length() - 10)), 3, "xml_unreadable");
    assertBreaksOff(read(START.substring(0, 20)), 0, "xml_unreadable");
    assertBreaksOff(read(whole + "<more/>"), 3, "xml_unreadable");
  }

  @Test
  void whatIsNoActivityFileIsRejectedWhole() {
    assertBreaksOff(read("<iati-organisations/>"), 0, "root_unknown");
    assertBreaksOff(read("<html><iati-activity/></html>"), 0, "file_is_page");
    assertBreaksOff(read("mission_id,value\nKESMIS,1\n"), 0, "xml_unreadable");
    assertBreaksOff(read(""), 0, "file_empty");
    assertThat(read("<htm/>").only().getMessage())
        .contains("\"htm\"", "iati-activities or iati-activity");
  }

  @Test
  void controlCharactersAndFormulasInTextsBecomeNoRow() {
    assertBreaksOff(read(START + RESULT.replace(">T<", ">\u0001<") + END), 0, "xml_unreadable");
    Decoded decoded = read(START + RESULT.replace(">T<", ">&#127;<") + END);
    assertThat(decoded.rules()).containsExactly("2 control_character");
  }
}
