package org.opencpas.sample;

/** The assessment.yaml of Kestria for files that are all delimited text. */
final class PlainKestriaAssessment {
  private static final String TEXT =
      """
      # Kestria does not exist. How this workspace was made, and what is planted in it: ../README.md
      name: kestria
      periods: [day, month, quarter, half_year, year, budget_year, mandate]
      strength:
        categories:
          military: mil-strength
          observers_staff_officers: mil-observers
          individual_police: pol-strength
          formed_police: pol-formed-units
          civilian: sup-civilian-staff
        women: sex=f
      schedule:
        - {name: renewal, before: [renew], days: 21, freeze: 30, grace: 7}
        - {name: report, before: [report_due, review_due], days: 10, freeze: 14, grace: 3}
        - {name: benchmarks, before: [benchmark_due], days: 30}
        - {name: budget, before: [budget_approval], days: 45, freeze: 60, grace: 10, missions: [KESMIS]}
      sources:
        - name: military
          files: records/military/*.csv
          format: indicator-records
        - name: police
          files: records/police/*.csv
          format: indicator-records
        - name: civilian
          files: records/civilian/*.csv
          format: indicator-records
        - name: capability
          files: records/capability/*.csv
          format: indicator-records
        - name: districts
          files: records/districts/*.csv
          format: indicator-records
        - name: strength
          files: records/strength/*.csv
          format: indicator-records
        - name: shares
          files: records/shares/*.csv
          format: indicator-records
      FRENCH_SOURCES
        - name: water
          files: records/water/*.csv
          format: csv
          mapping:
            mission_id:   {constant: KESMIS}
            indicator_id: {constant: civ-water-points}
            region_id:    {column: الرمز}
            period:       {column: نصف السنة, date: yyyy-MM-dd, as: half_year}
            value:        {column: العدد}
            status:       {column: الحالة, map: {تم الإبلاغ: reported, لم يبلغ: not_reported, لا وصول: no_access}}
            reported_at:  {column: تاريخ التقرير, date: yyyy-MM-dd}
            comment:      {column: ملاحظة}
        - name: surveys
          files: records/surveys/*.csv
          format: indicator-records
        - name: corrections
          files: records/corrections/*.csv
          format: indicator-records
        - name: events
          kind: events
          files: records/events/*.csv
          format: csv
          constants: {mission_id: KESMIS}
          mapping:
            event_id:    {column: event}
            region_id:   {column: region, map: {NAMES}, blank: unknown}
            place:       {column: place}
            date_start:  {column: from}
            date_end:    {column: to}
            type:        {column: kind}
            deaths_best: {column: killed_best}
            deaths_low:  {column: killed_low}
            deaths_high: {column: killed_high}
            civilian_deaths_recorded: {column: killed_civilians}
            place_precision: {column: place_code}
            date_precision:  {column: day_code}
            reported_at: {column: recorded_on}
            count:
              span: whole years of the file
              indicators:
                conflict-events:          {count: events}
                conflict-deaths:          {sum: deaths_best, low: deaths_low, high: deaths_high}
                conflict-deaths-civilian: {sum: civilian_deaths_recorded}
      """;

  private PlainKestriaAssessment() {}

  /** The file. */
  static String text() {
    return TEXT.replace("FRENCH_SOURCES\n", FrenchSources.inText())
        .replace("NAMES", FrenchSources.regions());
  }
}
