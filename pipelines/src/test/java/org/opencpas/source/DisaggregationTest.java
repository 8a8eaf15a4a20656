package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.issue.Rule;

class DisaggregationTest {
  private static final String PAIRS =
      """
      disaggregation:
        - {name: {column: n1}, value: {column: v1}}
        - {name: {column: n2}, value: {column: v2}}
      """;

  private static MappedCell mapped(String n1, String v1, String n2, String v2) {
    RawRow row = Kestria.row("n1", n1, "v1", v1, "n2", n2, "v2", v2);
    return Kestria.source(PAIRS).mapping().records(row).get(0).cell("disaggregation");
  }

  @Test
  void pairsAreSortedByKey() {
    assertThat(mapped("sex", "f", "age", "18-24"))
        .isEqualTo(new MappedCell("age=18-24;sex=f", "v1,v2", null));
  }

  @Test
  void aPairWithoutAValueDoesNotCount() {
    assertThat(mapped("sex", "", "age", "18-24").text()).isEqualTo("age=18-24");
    assertThat(mapped("", "", "", "").text()).isEmpty();
  }

  @Test
  void aValueWithoutANameBreaksARule() {
    assertThat(mapped("", "f", "age", "18-24"))
        .isEqualTo(new MappedCell("f", "v1", Rule.DISAGGREGATION_MALFORMED));
  }

  @Test
  void aNameWithTwoValuesBreaksARuleAndOneWithTheSameTwiceDoesNot() {
    assertThat(mapped("sex", "f", "sex", "m"))
        .isEqualTo(new MappedCell("m", "v2", Rule.DISAGGREGATION_MALFORMED));
    assertThat(mapped("sex", "f", "sex", "f").text()).isEqualTo("sex=f");
  }

  @Test
  void signsInsideAreEscaped() {
    assertThat(mapped("a=b", "c;d", "e\\", "f").text()).isEqualTo("a\\=b=c\\;d;e\\\\=f");
  }

  @ParameterizedTest
  @CsvSource({
    "sex=f;age=18-24, age=18-24;sex=f",
    "' sex = f ; age=18-24 ', age=18-24;sex=f",
    "'  ', ''",
    "Sex=F;AGE=18-24, age=18-24;sex=F",
    "a\\=b=c\\;d, a\\=b=c\\;d",
  })
  void parsingSortsTrimsAndWritesKeysSmall(String written, String text) {
    assertThat(Disaggregation.parse(written).orElseThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sex",
        "sex=",
        "=f",
        "sex=f;",
        ";",
        "sex=f=m",
        "sex=f;sex=m",
        "Sex=f;sex=f",
        "sex=f\\",
        "a=\\b"
      })
  void malformedTextsAreNone(String written) {
    assertThat(Disaggregation.parse(written)).isEmpty();
  }

  @Property
  void parsingGivesBackWhatWasWritten(@ForAll("parts") SortedMap<String, String> parts) {
    Disaggregation disaggregation = new Disaggregation(parts);
    assertThat(Disaggregation.parse(disaggregation.text())).contains(disaggregation);
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll String text) {
    Disaggregation.parse(text)
        .ifPresent(read -> assertThat(Disaggregation.parse(read.text())).contains(read));
  }

  @Provide
  Arbitrary<SortedMap<String, String>> parts() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars('a', 'b', ';', '=', '\\', ' ', 'é')
            .ofMinLength(1)
            .ofMaxLength(6)
            .map(String::trim)
            .filter(text -> !text.isEmpty());
    return Arbitraries.maps(texts, texts)
        .ofMaxSize(4)
        .map((Map<String, String> m) -> new TreeMap<>(m));
  }
}
