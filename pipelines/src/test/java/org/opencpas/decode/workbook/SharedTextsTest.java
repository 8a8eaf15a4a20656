package org.opencpas.decode.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class SharedTextsTest {

  /** Wherever the border between memory and file lies, within the file of one stretch or more. */
  @Property(tries = 300)
  void everyTextIsFoundAtItsPlace(
      @ForAll @Size(max = 60)
          List<@AlphaChars @Chars({'é', 'م', '€'}) @StringLength(max = 40) String> texts,
      @ForAll @IntRange(max = 400) int charactersInMemory)
      throws IOException, XMLStreamException {
    StringBuilder xml = new StringBuilder("<sst>");
    texts.forEach(each -> xml.append("<si><t>").append(each).append("</t></si>"));

    try (SharedTexts read = read(xml + "</sst>", charactersInMemory)) {
      assertThat(read.size()).isEqualTo(texts.size());
      for (int place = texts.size() - 1; place >= 0; place--) {
        assertThat(read.get(place)).isEqualTo(texts.get(place));
      }
    }
  }

  /** One of 100,000 characters does not fit into what waits to be written. */
  @Property(tries = 5)
  void longTextsAreHeldToo(@ForAll @IntRange(max = 1) int charactersInMemory)
      throws IOException, XMLStreamException {
    String text = "é".repeat(100_000);
    String xml = "<sst><si><t>a</t></si><si><t>" + text + "</t></si><si><t>b</t></si></sst>";

    try (SharedTexts read = read(xml, charactersInMemory)) {
      assertThat(read.get(0)).isEqualTo("a");
      assertThat(read.get(1)).isEqualTo(text);
      assertThat(read.get(2)).isEqualTo("b");
    }
  }

  private static SharedTexts read(String xml, int charactersInMemory)
      throws IOException, XMLStreamException {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    PartStream part = new PartStream(new ZipEntry("xl/a.xml"), new ByteArrayInputStream(bytes));
    SharedTexts texts = new SharedTexts(charactersInMemory);
    try (PartXml open = new PartXml(part)) {
      texts.read(open);
    }
    return texts;
  }
}
