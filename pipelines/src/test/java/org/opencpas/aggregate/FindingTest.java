package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.schemas.Combine;
import org.opencpas.schemas.ConditionResult;

class FindingTest {
  private static ConditionResult result(char letter) {
    return switch (letter) {
      case 'S' -> ConditionResult.satisfied;
      case 'F' -> ConditionResult.failing;
      case 'N' -> ConditionResult.not_measurable;
      default -> ConditionResult.silent;
    };
  }

  private static List<Finding> findings(String letters) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      ConditionResult result = result(letters.charAt(i));
      boolean isUntold =
          result == ConditionResult.silent || result == ConditionResult.not_measurable;
      findings.add(new Finding(result, isUntold ? "reason" + i : null, List.of()));
    }
    return findings;
  }

  /** Three values, as Kleene has them; what never can be told counts as silent. */
  @ParameterizedTest
  @CsvSource({
    "S, satisfied, satisfied",
    "F, failing, failing",
    "-, silent, silent",
    "SS, satisfied, satisfied",
    "SF, failing, satisfied",
    "S-, silent, satisfied",
    "FF, failing, failing",
    "F-, failing, silent",
    "--, silent, silent",
    "SN, silent, satisfied",
    "FN, failing, silent",
    "S-F, failing, satisfied"
  })
  void conditionsCombine(String letters, String all, String any) {
    assertThat(Finding.of(Combine.all, findings(letters)).result().name()).isEqualTo(all);
    assertThat(Finding.of(Combine.any, findings(letters)).result().name()).isEqualTo(any);
  }

  @Test
  void firstSilentConditionSaysWhy() {
    assertThat(Finding.of(Combine.all, findings("S--")).reason()).isEqualTo("reason1");
    assertThat(Finding.of(Combine.any, findings("FN-")).reason()).isEqualTo("reason1");
    assertThat(Finding.of(Combine.all, findings("F-")).reason()).isNull();
  }

  private static Finding.Part part(String region, char letter, @Nullable String reason) {
    return new Finding.Part(region, null, result(letter), reason, null, null);
  }

  @Test
  void everyRegionMustSatisfyAndOneFailingIsEnoughToFail() {
    assertThat(
            Finding.everywhere(List.of(part("KS01", 'S', null), part("KS02", 'F', null))).result())
        .isEqualTo(ConditionResult.failing);
    Finding silent =
        Finding.everywhere(List.of(part("KS02", '-', "no_access"), part("KS01", 'S', null)));
    assertThat(silent.result()).isEqualTo(ConditionResult.silent);
    assertThat(silent.reason()).isEqualTo("no_access");
    assertThat(silent.parts()).extracting(Finding.Part::regionId).containsExactly("KS01", "KS02");
  }

  @Test
  void regionToWhichItDoesNotApplyIsLeftOut() {
    assertThat(
            Finding.everywhere(
                    List.of(part("KS01", 'S', null), part("KS02", '-', "not_applicable")))
                .result())
        .isEqualTo(ConditionResult.satisfied);
    Finding nowhere =
        Finding.everywhere(
            List.of(part("KS01", '-', "not_applicable"), part("KS02", '-', "not_applicable")));
    assertThat(nowhere.result()).isEqualTo(ConditionResult.silent);
    assertThat(nowhere.reason()).isEqualTo("not_applicable");
    assertThat(Finding.everywhere(List.of(part("KS01", '-', "not_applicable"))).result())
        .isEqualTo(ConditionResult.silent);
  }
}
