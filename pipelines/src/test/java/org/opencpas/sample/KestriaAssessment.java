package org.opencpas.sample;

/** The assessment.yaml of Kestria. */
final class KestriaAssessment {
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
          files: records/military/*.zip
          format: indicator-records
          members: "*.csv"
        - name: police
          files: records/police/*.csv.gz
          format: indicator-records
        - name: civilian
          files: records/civilian/*.csv
          format: indicator-records
        - name: capability
          files: records/capability/*.csv
          format: indicator-records
        - name: districts
          files: records/districts/*.parquet
          format: parquet
        - name: strength
          files: records/strength/*
          format: dhis2
          constants: {mission_id: KESMIS}
          mapping:
            like: dhis2
            disaggregation:
              - {name: {constant: sex}, value: {column: categoryOptionCombo}}
        - name: shares
          files: records/shares/*.avro
          format: avro
      FRENCH_SOURCES
        - name: water
          files: records/water/*
          format: hxl
          mapping:
            mission_id:   {constant: KESMIS}
            indicator_id: {constant: civ-water-points}
            region_id:    {column: "#adm2+code"}
            period:       {column: "#date+start", date: hxl, as: half_year}
            value:        {column: "#indicator+value"}
            status:       {column: "#status", map: {تم الإبلاغ: reported, لم يبلغ: not_reported, لا وصول: no_access}}
            reported_at:  {column: "#date+reported", date: hxl}
            comment:      {column: "#description"}
        - name: surveys
          files: records/surveys/*.xml
          format: iati
          mapping:
            mission_id:      {constant: KESMIS}
            indicator_id:    {column: result_indicator_reference_code}
            region_id:       {column: result_indicator_location_ref}
            period:          {column: result_indicator_period}
            value:           {column: result_indicator_actual_value}
            low:             {column: result_indicator_actual_comment, match: "from ([0-9.]+)"}
            high:            {column: result_indicator_actual_comment, match: "to ([0-9.]+)"}
            respondents:     {column: result_indicator_actual_comment, match: "([0-9]+) were asked"}
            design_effect:   {constant: "1.75"}
            question:        {constant: Do you feel safe in the street after dark?}
            frame:           {constant: adults in households}
            baseline_value:  {column: result_indicator_baseline_value}
            baseline_period: {column: result_indicator_baseline_date, date: yyyy-MM-dd, as: quarter}
            target_value:    {column: result_indicator_target_value}
            target_period:   {column: result_indicator_target_comment, match: "[0-9]{4}"}
            record_id:       {join: [iati_identifier, result_indicator_location_ref], with: "-", match: "W.*"}
        - name: corrections
          files: records/corrections/*.csv
          format: sdmx-csv
          constants: {mission_id: KESMIS}
          mapping:
            like: sdmx-csv
            reported_at: {column: REPORTED_ON}
            comment:     {column: NOTE}
            revision:    {column: REVISION}
            evidence:    {column: REFERENCE}
        - name: events
          kind: events
          files: records/events/*.json
          format: json
          rows: data/events
          constants: {mission_id: KESMIS}
          mapping:
            event_id:    {column: event}
            region_id:   {column: where/region, map: {NAMES}, blank: unknown}
            place:       {column: where/place}
            date_start:  {column: from}
            date_end:    {column: to}
            type:        {column: kind}
            deaths_best: {column: killed/best}
            deaths_low:  {column: killed/low}
            deaths_high: {column: killed/high}
            civilian_deaths_recorded: {column: killed/civilians}
            place_precision: {column: where/code}
            date_precision:  {column: day_code}
            reported_at: {column: recorded_on}
            count:
              span: whole years of the file
              indicators:
                conflict-events:          {count: events}
                conflict-deaths:          {sum: deaths_best, low: deaths_low, high: deaths_high}
                conflict-deaths-civilian: {sum: civilian_deaths_recorded}
      """;

  private KestriaAssessment() {}

  /** The file. */
  static String text() {
    return TEXT.replace("FRENCH_SOURCES\n", FrenchSources.inManyForms())
        .replace("NAMES", FrenchSources.regions());
  }
}
