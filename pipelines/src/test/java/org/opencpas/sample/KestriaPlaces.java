package org.opencpas.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The places of Kestria, and the people who live there. */
final class KestriaPlaces {
  /** Id, name, sector, size, pace, delay, thousands of people in 2021, 2023 and 2025, aliases. */
  private static final String REGIONS =
      """
      KS01 | Haute-Vérane    | West | 100 | 108 |  4 | 1200 1240 1290 | Upper Verane
      KS02 | Valdorée        | West |  80 | 125 |  5 |  900  930  967 | Valdoree
      KS03 | Saint-Ulmaël    | West |  60 | 100 |  4 |  590  610  634 | St Ulmael; Saint Ulmael
      KS04 | Côte-aux-Grèves | West | 120 |  78 |  7 |  930 1010 1120 | Greves Coast
      KS05 | Northmarch      | East |  70 |  55 |  6 |  470  480  499 | Marche-du-Nord; تخوم الشمال
      KS06 | Plaine-de-Naïre | East |  90 |  92 |  5 |  780  790  770 | Plain of Naire; سهل نائر
      KS07 | Terres-Brûlées  | East | 110 |  40 |  9 |  610  520  470 | Burnt Lands; Terres Brulees; الأراضي المحروقة
      KS08 | Eastmere        | East |  75 |  28 | 33 |  580  600  624 | Mer-de-l'Est; بحر الشرق
      """;

  /** Id, name, share of its region in percent, first month, first month after, aliases. */
  private static final String DISTRICTS =
      """
      KS0101 | Vérane-Ville         | 40 |  0 | 60 | Verane City
      KS0102 | Les Aiguilles        | 25 |  0 | 60 |
      KS0103 | Montferrel           | 20 |  0 | 60 |
      KS0104 | Val-Serein           | 15 |  0 | 60 |
      KS0201 | Pont-Valdor          | 35 |  0 | 60 |
      KS0202 | Les Saulaies         | 25 |  0 | 60 |
      KS0203 | Clairfontaine        | 24 |  0 | 28 |
      KS0204 | Rive-Haute           | 16 |  0 | 60 |
      KS0205 | Clairfontaine-Nord   | 14 | 28 | 60 |
      KS0206 | Clairfontaine-Sud    | 10 | 28 | 60 |
      KS0301 | Saint-Ulmaël-Centre  | 50 |  0 | 60 |
      KS0302 | L'Ermitage           | 30 |  0 | 60 |
      KS0303 | Combe-Noire          | 20 |  0 | 60 |
      KS0401 | Port-aux-Grèves      | 35 |  0 | 60 |
      KS0402 | Anse-Dorée           | 20 |  0 | 60 |
      KS0403 | Les Salpins          | 18 |  0 | 60 |
      KS0404 | Cap-Morne            | 15 |  0 | 60 |
      KS0405 | Île-aux-Cerfs-Gris   | 12 |  0 | 60 |
      KS0501 | Northmarch Town      | 45 |  0 | 60 | بلدة التخوم
      KS0502 | Greywater            | 30 |  0 | 60 | الماء الرمادي
      KS0503 | Hollin Pass          | 25 |  0 | 60 |
      KS0601 | Naïre                | 40 |  0 | 60 | نائر
      KS0602 | Gué-Blanc            | 25 |  0 | 60 |
      KS0603 | Les Moissonnières    | 20 |  0 | 60 |
      KS0604 | Trois-Puits          | 15 |  0 | 60 | الآبار الثلاثة
      KS0701 | Cendreville          | 35 |  0 | 60 | مدينة الرماد
      KS0702 | Oued-Sidra           | 25 |  0 | 60 | وادي السدرة
      KS0703 | Ravine-Rousse        | 22 |  0 | 60 |
      KS0704 | Fort-Brûlé           | 18 |  0 | 60 | القلعة المحروقة
      KS0801 | Eastmere Harbour     | 45 |  0 | 60 | ميناء بحر الشرق
      KS0802 | Salt Reach           | 30 |  0 | 60 |
      KS0803 | Umm Nakhla           | 25 |  0 | 60 | أم نخلة
      """;

  /** The whole country, root of the tree. */
  static final KestriaPlace KESTRIA =
      new KestriaPlace(
          "KS", "Kestria", 0, "", "", 705, 88, 6, 0, KestriaTime.MONTHS, "Kestrie; كيستريا");

  /** The regions, in the order of their codes. */
  static final List<KestriaPlace> LEVEL_1 = regions();

  /** The districts of all times, in the order of their codes. */
  static final List<KestriaPlace> LEVEL_2 = districts();

  private static final int[] FIRST_MONTHS = {0, 24, 48};

  private KestriaPlaces() {}

  /** The places of a level that exist at the end of a month, in the order of their codes. */
  static List<KestriaPlace> at(int level, int month) {
    List<KestriaPlace> all = level == 0 ? List.of(KESTRIA) : level == 1 ? LEVEL_1 : LEVEL_2;
    return all.stream().filter(place -> place.existsIn(month)).toList();
  }

  private static List<KestriaPlace> regions() {
    return BarredText.rows(REGIONS, 8).stream()
        .map(
            row ->
                new KestriaPlace(
                    row.get(0),
                    row.get(1),
                    1,
                    "KS",
                    row.get(2),
                    Integer.parseInt(row.get(3)),
                    Integer.parseInt(row.get(4)),
                    Integer.parseInt(row.get(5)),
                    0,
                    KestriaTime.MONTHS,
                    row.get(7)))
        .toList();
  }

  private static List<KestriaPlace> districts() {
    List<KestriaPlace> districts = new ArrayList<>();
    for (List<String> row : BarredText.rows(DISTRICTS, 6)) {
      String id = row.get(0);
      KestriaPlace region =
          LEVEL_1.stream().filter(each -> id.startsWith(each.id())).findFirst().orElseThrow();
      districts.add(
          new KestriaPlace(
              id,
              row.get(1),
              2,
              region.id(),
              region.sector(),
              region.size() * Integer.parseInt(row.get(2)) / 100,
              region.pace() + SplitMix.keyed("pace", id).between(-8, 8),
              region.delay(),
              Integer.parseInt(row.get(3)),
              Integer.parseInt(row.get(4)),
              row.get(5)));
    }
    return List.copyOf(districts);
  }

  /** People in a place at the end of a month. */
  static long population(KestriaPlace place, int month) {
    long last = 0;
    for (int i = 0; i < FIRST_MONTHS.length; i++) {
      last = FIRST_MONTHS[i] <= month ? people(place, i) : last;
    }
    return last;
  }

  private static long people(KestriaPlace place, int date) {
    if (place.level() == 0) {
      return LEVEL_1.stream().mapToLong(region -> people(region, date)).sum();
    }
    List<String> region = row(REGIONS, 8, place.region());
    long thousands = Long.parseLong(region.get(6).strip().split(" +", -1)[date]);
    long share = place.level() == 1 ? 100 : Long.parseLong(row(DISTRICTS, 6, place.id()).get(2));
    return thousands * share * 10;
  }

  private static List<String> row(String table, int cells, String id) {
    return BarredText.rows(table, cells).stream()
        .filter(row -> row.get(0).equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The tables of regions and populations, by path. */
  static Map<String, String> tables() {
    DelimitedText regions = new DelimitedText(',');
    regions.row(
        List.of(
            "region_id",
            "name",
            "level",
            "parent_id",
            "mission_sector",
            "valid_from",
            "valid_to",
            "aliases",
            "status_note"));
    DelimitedText populations = new DelimitedText(',');
    populations.row(List.of("region_id", "valid_from", "population", "source"));
    List<KestriaPlace> all = new ArrayList<>(List.of(KESTRIA));
    all.addAll(LEVEL_1);
    all.addAll(LEVEL_2);
    for (KestriaPlace place : all) {
      regions.row(cells(place));
      populations(place, populations);
    }
    return new TreeMap<>(
        Map.of(
            "framework/regions.csv", regions.toString(),
            "framework/populations.csv", populations.toString()));
  }

  private static List<String> cells(KestriaPlace place) {
    boolean ends = place.validTo() < KestriaTime.MONTHS;
    String note = ends ? "Split by decree into a northern and a southern district" : "";
    return List.of(
        place.id(),
        place.name(),
        String.valueOf(place.level()),
        place.parent(),
        place.sector(),
        place.validFrom() == 0 ? "" : KestriaTime.endOf(place.validFrom() - 1).toString(),
        ends ? KestriaTime.endOf(place.validTo() - 1).toString() : "",
        place.aliases(),
        place.validFrom() == 0 ? note : "Until April 2023 a part of Clairfontaine");
  }

  private static void populations(KestriaPlace place, DelimitedText text) {
    for (int i = 0; i < FIRST_MONTHS.length; i++) {
      int from = Math.max(FIRST_MONTHS[i], place.validFrom());
      boolean lasts = i + 1 == FIRST_MONTHS.length || FIRST_MONTHS[i + 1] > from;
      if (lasts && place.existsIn(from)) {
        text.row(
            List.of(
                place.id(),
                KestriaTime.endOf(from - 1).toString(),
                String.valueOf(people(place, i)),
                "invented"));
      }
    }
  }
}
