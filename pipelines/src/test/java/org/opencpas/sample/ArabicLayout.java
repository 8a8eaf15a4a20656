package org.opencpas.sample;

import java.util.List;
import java.util.Map;

/** The layout in which a partner of Kestria sends what it found at water points. */
final class ArabicLayout {
  /** Code, district, half year, count, status, day of the report, remark. */
  static final List<String> HEADERS =
      List.of("الرمز", "المديرية", "نصف السنة", "العدد", "الحالة", "تاريخ التقرير", "ملاحظة");

  private static final Map<String, String> STATUS =
      Map.of(
          "", "تم الإبلاغ",
          "reported", "تم الإبلاغ",
          "not_reported", "لم يبلغ",
          "no_access", "لا وصول");

  private ArabicLayout() {}

  /** The cells of a row given by canonical columns. */
  static List<String> cells(Map<String, String> row) {
    String code = row.getOrDefault("region_id", "");
    return List.of(
        code,
        name(code),
        firstDay(row.getOrDefault("period", "")),
        row.getOrDefault("value", ""),
        STATUS.getOrDefault(row.getOrDefault("status", ""), ""),
        row.getOrDefault("reported_at", ""),
        row.getOrDefault("comment", ""));
  }

  /** The Arabic name where a district has one, else the usual one. */
  private static String name(String code) {
    return KestriaPlaces.LEVEL_2.stream()
        .filter(place -> place.id().equals(code))
        .map(place -> isArabic(place.aliases()) ? place.aliases() : place.name())
        .findFirst()
        .orElse(code);
  }

  private static boolean isArabic(String text) {
    return text.codePoints()
        .anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.ARABIC);
  }

  private static String firstDay(String halfYear) {
    return halfYear.substring(0, 4) + (halfYear.endsWith("1") ? "-01-01" : "-07-01");
  }
}
