package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "HAUTE-VÉRANE~haute verane",
        "Haute\u2011Ve\u0301rane~haute verane",
        " haute \u00a0 verane ~haute verane",
        "Saint\u200bUlmaël\u00ad~saintulmael",
        "Mer-de-l’Est~mer de l est",
        "N'Alva~n alva",
        "Straße am Øre~strasse am ore",
        "STRAẞE~strasse",
        "IĞDIR İL~igdir il",
        "Łąka~laka",
        "Cœur d'Æry~coeur d aery",
        "مُحَافَظَة~محافظة",
        "أرض~ارض",
        "क्षेत्र~क्षेत्र",
        "ＫＳ０１~ks01",
        "-~''",
      })
  void namesThatLookAlikeAreTheSame(String name, String folded) {
    assertThat(PlaceName.folded(name)).isEqualTo(folded);
  }

  @Test
  void anAdministrativeWordAtEitherEndIsNoPartOfTheName() {
    assertThat(PlaceName.bare("valdoree state")).containsExactly("valdoree");
    assertThat(PlaceName.bare("state of valdoree")).containsExactly("of valdoree", "valdoree");
    assertThat(PlaceName.bare("province du nord valdoree"))
        .containsExactly("du nord valdoree", "nord valdoree");
    assertThat(PlaceName.bare("region de la valdoree"))
        .containsExactly("de la valdoree", "la valdoree", "valdoree");
    assertThat(PlaceName.bare("departement d argent")).containsExactly("d argent", "argent");
    assertThat(PlaceName.bare("محافظة الشرق")).containsExactly("الشرق");
  }

  @Test
  void oneInTheMiddleOrAloneIsAPartOfIt() {
    assertThat(PlaceName.bare("valdoree")).isEmpty();
    assertThat(PlaceName.bare("state")).isEmpty();
    assertThat(PlaceName.bare("free state park")).isEmpty();
    assertThat(PlaceName.bare("estate of valdoree")).isEmpty();
    assertThat(PlaceName.bare("upstate")).isEmpty();
  }
}
