package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencpas.schemas.Region;

/** However a name is written, it means the same region, and no part of it means that region. */
class RegionNamesPropertyTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 31);
  private static final List<String> NAMES =
      List.of(
          "Haute-Vérane",
          "Valdorée",
          "Saint-Ulmaël",
          "Côte-aux-Grèves",
          "Northmarch",
          "Plaine-de-Naïre",
          "Terres-Brûlées",
          "Eastmere",
          "L'Ermitage",
          "Île-aux-Cerfs-Gris");
  private static final Gazetteer KESTRIA = kestria();

  private static Gazetteer kestria() {
    FrameworkFiles files =
        FrameworkFiles.kestria().with("regions", "region_id|name|level|parent_id", "KE|Kestria|0|");
    for (int number = 0; number < NAMES.size(); number++) {
      files.and("regions", "KE" + number + "|" + NAMES.get(number) + "|1|KE");
    }
    Framework framework = files.framework();
    return framework.gazetteer(framework.mission("KES").orElseThrow());
  }

  /** A number of a name, and the name as somebody might write it. */
  record Written(int number, String text) {}

  @Provide
  Arbitrary<Written> written() {
    return Combinators.combine(
            Arbitraries.integers().between(0, NAMES.size() - 1),
            Arbitraries.of("upper", "lower", "as it is"),
            Arbitraries.of(Normalizer.Form.values()),
            Arbitraries.of("accents", "none"),
            Arbitraries.of("-", " ", "\u00a0", " \t ", "\u2011", "\u2019", "--", " - "),
            Arbitraries.of(
                "%s",
                "%s state",
                "%s PROVINCE",
                "Province de %s",
                "State of %s",
                "Région %s",
                "%s wilayat",
                "Département des %s",
                "%s District",
                "  %s\u00a0",
                "County of the %s"))
        .as(
            (number, letters, form, accents, joint, frame) -> {
              String name = Normalizer.normalize(NAMES.get(number), form);
              if (accents.equals("none")) {
                name = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
              }
              name = name.replaceAll("[-']", joint);
              return new Written(
                  number,
                  frame.formatted(
                      switch (letters) {
                        case "upper" -> name.toUpperCase(Locale.ROOT);
                        case "lower" -> name.toLowerCase(Locale.ROOT);
                        default -> name;
                      }));
            });
  }

  @Property
  void theWayItIsWrittenNeverChangesWhatIsMeant(@ForAll("written") Written written) {
    assertThat(KESTRIA.named(written.text(), DAY)).containsExactly("KE" + written.number());
  }

  @Property
  void noPartOfANameMeansIt(
      @ForAll("written") Written written, @ForAll int start, @ForAll int length) {
    String name = PlaceName.folded(NAMES.get(written.number()));
    int from = Math.floorMod(start, name.length());
    int to = from + Math.floorMod(length, name.length() - from + 1);
    String part = name.substring(from, to).strip();
    if (!part.equals(name)) {
      assertThat(KESTRIA.named(part, DAY)).doesNotContain("KE" + written.number());
    }
  }

  @Property
  void whatStandsAroundANameIsNeverPassedOver(
      @ForAll("written") Written written,
      @ForAll("letters") String before,
      @ForAll("letters") String after) {
    if (!(before + after).isEmpty()) {
      assertThat(KESTRIA.named(before + NAMES.get(written.number()) + after, DAY)).isEmpty();
    }
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(4);
  }

  @Property
  void anyTextIsReadWithoutTrouble(@ForAll String text) {
    String folded = PlaceName.folded(text);
    assertThat(PlaceName.folded(folded)).isEqualTo(folded);
    assertThat(KESTRIA.nearest(text, 3, DAY)).hasSizeLessThanOrEqualTo(3);
    assertThat(new RegionNames(List.<Region>of()).fitting(text, version -> true)).isEmpty();
  }
}
