package org.opencpas.propose;

import java.util.List;

/**
 * What a column may be about, by the names that people give to such columns in several languages.
 * Names are written as {@link PlainName} has them.
 */
enum Role {
  MISSION("mission id", "mission acronym", "mission code", "mission", "operation", "mision"),
  INDICATOR(
      "indicator id",
      "indicator code",
      "indicator",
      "indicateur",
      "indicador",
      "kpi",
      "dataelement",
      "data element",
      "series",
      "metric",
      "المؤشر",
      "مؤشر",
      "показатель"),
  REGION(
      "region id",
      "pcode",
      "p code",
      "code region",
      "region code",
      "geo code",
      "geocode",
      "ref area",
      "orgunit",
      "org unit",
      "region",
      "regio",
      "adm1",
      "admin1",
      "adm 1",
      "admin 1",
      "adm2",
      "admin2",
      "adm 2",
      "admin 2",
      "adm3",
      "admin3",
      "province",
      "provincia",
      "state",
      "governorate",
      "gouvernorat",
      "wilaya",
      "wilayah",
      "district",
      "departement",
      "departamento",
      "county",
      "commune",
      "municipio",
      "municipality",
      "sector",
      "zone",
      "area",
      "الرمز",
      "المحافظة",
      "الولاية",
      "المنطقة",
      "المديرية",
      "регион",
      "код",
      "country",
      "location"),
  PERIOD(
      "period",
      "periode",
      "periodo",
      "time period",
      "reporting period",
      "date start",
      "start date",
      "event date",
      "incident date",
      "date debut",
      "debut",
      "inicio",
      "start",
      "month",
      "mois",
      "mes",
      "quarter",
      "trimestre",
      "semestre",
      "date",
      "fecha",
      "year",
      "annee",
      "ano",
      "from",
      "day",
      "jour",
      "تاريخ",
      "التاريخ",
      "الفترة",
      "الشهر",
      "نصف السنة",
      "السنة",
      "дата",
      "период"),
  END("to", "date end", "end date", "date fin", "fin", "end", "until", "hasta"),
  REPORTED(
      "reported at",
      "reported on",
      "date reported",
      "reported",
      "report date",
      "recorded on",
      "recu le",
      "received on",
      "received",
      "submitted on",
      "submission date",
      "date de rapport",
      "last updated",
      "lastupdated",
      "lstupd",
      "fecha de reporte",
      "تاريخ التقرير"),
  VALUE(
      "value",
      "obs value",
      "valeur",
      "valor",
      "actual",
      "count",
      "total",
      "number",
      "nombre",
      "numero",
      "amount",
      "montant",
      "quantity",
      "cantidad",
      "figure",
      "result",
      "العدد",
      "القيمة",
      "значение"),
  NUMERATOR("numerator", "numerateur", "numerador", "البسط"),
  DENOMINATOR("denominator", "denominateur", "denominador", "المقام"),
  LOW("low", "lower", "lower bound", "low estimate", "killed low", "deaths low"),
  HIGH("high", "upper", "upper bound", "high estimate", "killed high", "deaths high"),
  TARGET("target value", "target", "cible", "meta"),
  BASELINE("baseline value", "baseline", "reference value", "ligne de base", "linea de base"),
  UNIT("unit", "unite", "unidad", "unit measure", "units", "الوحدة"),
  COMMENT(
      "comment",
      "comments",
      "commentaire",
      "remark",
      "remarks",
      "remarque",
      "note",
      "notes",
      "observaciones",
      "cmt",
      "ملاحظة",
      "ملاحظات"),
  STATUS("status", "statut", "obs status", "الحالة"),
  SEX("sex", "gender", "sexe", "sexo", "genre"),
  AGE("age", "age group", "tranche d age", "edad"),
  EVENT(
      "event id",
      "event",
      "incident id",
      "incident number",
      "incident",
      "event id cnty",
      "case id",
      "casualty id",
      "id"),
  DEATHS(
      "deaths best",
      "killed best",
      "best",
      "fatalities",
      "deaths",
      "killed",
      "total killed",
      "tues",
      "morts",
      "muertos"),
  CIVILIANS("civilian deaths recorded", "killed civilians", "deaths civilians", "civilian deaths"),
  PLACE("place", "lieu", "lugar", "village", "site", "where coordinates", "المكان"),
  TYPE("type", "kind", "event type", "incident type", "type of event");

  // A list that List.of makes cannot change, which its type does not say.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  Role(String... names) {
    this.names = List.of(names);
  }

  /**
   * How well a name fits: 0 not at all; more for the whole name than for a part of it, and for the
   * names that stand first.
   */
  int fit(PlainName name) {
    for (int i = 0; i < names.size(); i++) {
      if (name.text().equals(names.get(i))) {
        return 2_000 - i;
      }
    }
    for (int i = 0; i < names.size(); i++) {
      if (name.has(names.get(i))) {
        return 900 - 10 * i - name.words().size();
      }
    }
    return 0;
  }

  /** Whether a name is one of these as a whole. */
  boolean isNamed(PlainName name) {
    return names.contains(name.text());
  }
}
