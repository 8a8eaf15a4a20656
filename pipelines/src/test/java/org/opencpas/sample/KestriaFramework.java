package org.opencpas.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of the framework of Kestria, by path. */
final class KestriaFramework {
  private static final String MISSIONS =
      """
      mission_id,name,organisation,root_region_id,established_on,closed_on
      KESMIS,United Nations Stabilisation Mission in Kestria (fictional),UN,KS,2023-01-01,
      """;

  private static final String MANDATE_EVENTS =
      """
      event_id,mission_id,event_type,authority,event_date,effective_from,expires_on,instrument,source,verified_on,conflict
      KE-1,KESMIS,establish,UNSC,2022-12-14,2023-01-01,2024-07-01,Fictional text K/1,invented for this sample,,
      KE-2,KESMIS,report_due,UNSC,2024-05-15,,,Fictional text K/1,invented for this sample,,
      KE-3,KESMIS,renew,UNSC,2024-06-26,2024-07-01,2026-07-01,Fictional text K/2,invented for this sample,,
      KE-4,KESMIS,ceiling_change,UNSC,2024-06-26,2024-07-01,,Fictional text K/2,invented for this sample,,
      KE-5,KESMIS,benchmark_due,UNSC,2025-12-31,,,Fictional text K/2,invented for this sample,,
      """;

  private static final String STRENGTH_CEILINGS =
      """
      mission_id,authority,category,authorised,effective_from,instrument,source
      KESMIS,UNSC,military,4200,2023-01-01,Fictional text K/1,invented for this sample
      KESMIS,UNSC,individual_police,600,2023-01-01,Fictional text K/1,invented for this sample
      KESMIS,UNSC,military,3600,2024-07-01,Fictional text K/2,invented for this sample
      KESMIS,UNSC,individual_police,750,2024-07-01,Fictional text K/2,invented for this sample
      """;

  private static final String OBJECTIVES =
      """
      objective_id,mission_id,parent_id,level,mandate_reference,priority,title,theme,weight
      OBJ-1,KESMIS,,objective,K/2 para. 3,1,Civilians are safer,protection of civilians,2
      OBJ-1A,KESMIS,OBJ-1,outcome,K/2 para. 3 (a),,The ceasefire is kept,ceasefire,1
      OBJ-1B,KESMIS,OBJ-1,output,K/2 para. 3 (b),,The force is present and mobile,protection of civilians,1
      OBJ-2,KESMIS,,objective,K/2 para. 4,2,The police of the state serve every region,rule of law,1
      OBJ-2A,KESMIS,OBJ-2,outcome,K/2 para. 4 (a),,People get an answer from the police,rule of law,1
      OBJ-2B,KESMIS,OBJ-2,output,K/2 para. 4 (b),,The police are accompanied,rule of law,0.5
      OBJ-3,KESMIS,,objective,K/2 para. 5,3,Communities and institutions settle disputes,political,1.5
      OBJ-3A,KESMIS,OBJ-3,outcome,K/2 para. 5 (a),,Displaced people go home by their own choice,return,1
      OBJ-3B,KESMIS,OBJ-3,outcome,K/2 para. 5 (b),,Rights are respected and courts sit,human rights,1
      OBJ-4,KESMIS,,objective,K/2 para. 9,4,The mission can do its work,support,0.5
      OBJ-4A,KESMIS,OBJ-4,output,K/2 para. 9 (a),,People and vehicles are ready,support,1
      """;

  private static final String OBJECTIVE_CONDITIONS =
      """
      objective_id,requires,note
      OBJ-3A,OBJ-1A,Nobody goes home under fire
      OBJ-3B,the law on local courts is passed,
      """;

  private static final String INDICATORS =
      """
      indicator_id,mission_id,objective_id,title,definition,unit,measure,value_kind,numerator_kind,denominator_kind,additive_over_regions,direction,result_level,component,mandate_component,frequency,region_level,grace_days,weight,range_low,range_high,responsible,data_source,source_independence,sensitivity,valid_from
      mil-patrols,KESMIS,OBJ-1B,Patrols completed,Patrols of the force that left camp and came back,patrols,count,flow,,,true,increase,output,military,security,month,1,15,1,0,500,U3,patrol log,self_reported,public,
      mil-escorts,KESMIS,OBJ-1B,Requested escorts provided,Escorts provided in percent of those requested,%,percentage,ratio,flow,flow,true,increase,output,military,security,month,1,15,1,0,100,U3,escort requests,checked,public,
      mil-ceasefire-violations,KESMIS,OBJ-1A,Violations of the ceasefire,Violations that the joint commission confirmed,violations,count,flow,,,true,decrease,outcome,military,security,month,1,15,2,0,200,Joint Ceasefire Commission,commission reports,independent,public,
      mil-mine-clearance,KESMIS,OBJ-1B,Land cleared of mines since the start,Hectares handed over,hectares,count,cumulative,,,true,increase,output,military,security,quarter,1,20,0.5,0,100000,Mine Action,handover certificates,checked,public,
      pol-joint-patrols,KESMIS,OBJ-2B,Joint patrols with the police of the state,,patrols,count,flow,,,true,increase,output,police,rule of law,month,1,15,1,0,300,Police operations,patrol log,self_reported,public,
      pol-trained,KESMIS,OBJ-2A,Police officers trained since the start,Officers who passed the course,officers,count,cumulative,,,true,increase,output,police,rule of law,month,,15,1,0,20000,Police development,course registers,self_reported,public,
      pol-response-time,KESMIS,OBJ-2A,Median time to answer a call,From the call to the arrival,minutes,rate,rate,,,false,decrease,outcome,police,rule of law,quarter,1,20,1,0,600,Police operations,control room logs,checked,public,
      pol-complaints-resolved,KESMIS,OBJ-2A,Complaints resolved within 60 days,In percent of the complaints received,%,percentage,ratio,flow,flow,true,increase,outcome,police,rule of law,quarter,1,20,1,0,100,Police reform,complaints office,checked,public,
      pol-detention-conditions,KESMIS,OBJ-2A,Conditions in detention,1 inhuman to 5 decent,scale 1-5,ordinal,ordinal,,,false,increase,outcome,police,rule of law,quarter,1,20,1,1,5,Corrections,inspections,independent,council,
      pol-women-share,KESMIS,OBJ-2B,Women among mission police,,%,percentage,ratio,stock,stock,true,increase,output,police,rule of law,quarter,,20,1,0,100,Police personnel,strength returns,self_reported,public,
      civ-mediation,KESMIS,OBJ-3A,Local mediation meetings,Meetings with both sides present,meetings,count,flow,,,true,increase,output,civilian,political,quarter,1,20,1,0,200,Civil Affairs,meeting reports,self_reported,public,
      civ-returns,KESMIS,OBJ-3A,Displaced people who returned,,people,count,flow,,,true,increase,outcome,civilian,political,month,1,15,1,0,20000,Civil Affairs,registration,independent,public,
      civ-rights-violations,KESMIS,OBJ-3B,Violations of human rights documented,,cases,count,flow,,,true,decrease,outcome,civilian,human rights,month,1,15,2,0,500,Human Rights,case files,self_reported,council,
      civ-courts-open,KESMIS,OBJ-3B,Courts that sit,Courts with at least one sitting,courts,count,stock,,,true,increase,outcome,civilian,human rights,quarter,1,20,1,0,60,Justice,court registers,checked,public,
      civ-dialogue,KESMIS,OBJ-3A,State of the political dialogue,Finding of the political office,,qualitative,qualitative,,,false,increase,outcome,civilian,political,quarter,,30,1,,,Political Affairs,note,self_reported,council,
      civ-feeling-safe,KESMIS,OBJ-1,People who feel safe after dark,Share of answers,%,percentage,ratio,flow,flow,false,increase,impact,civilian,protection,irregular,,0,1,0,100,Survey contractor,household survey,independent,public,
      civ-displaced,KESMIS,OBJ-1,Displaced people,,people,count,stock,,,true,decrease,impact,civilian,protection,month,1,15,1,0,100000,Humanitarian partners,registration,independent,public,
      ctx-staple-price,KESMIS,,Price of the staple basket,December 2022 = 100,index,count,stock,,,false,decrease,context,civilian,,month,,15,1,20,400,Joint analysis,market survey,independent,public,
      sup-fuel-reserve,KESMIS,OBJ-4A,Fuel in reserve,Days at usual use,days,count,stock,,,false,maintain,output,support,support,month,1,15,1,0,120,Supply,depot count,self_reported,contributor,
      sup-vehicles,KESMIS,OBJ-4A,Vehicles ready,In percent of those held,%,percentage,ratio,stock,stock,true,increase,output,support,support,quarter,1,20,1,0,100,Transport,workshop,self_reported,public,2023-04-01
      sup-medevac-time,KESMIS,OBJ-4A,Time to surgical care,Mean from injury to surgery,minutes,rate,rate,,,false,decrease,outcome,support,support,month,,15,1,0,1000,Medical,flight log,checked,public,
      sup-vacancies,KESMIS,OBJ-4A,Posts vacant,In percent of the posts,%,percentage,ratio,stock,stock,true,decrease,outcome,support,support,quarter,,20,1,0,100,Human Resources,post list,checked,public,
      sup-water,KESMIS,OBJ-4A,Water per person and day,,litres,rate,rate,,,false,maintain,output,support,support,quarter,,20,1,0,500,Engineering,meters,self_reported,public,
      """;

  private static final String INDICATOR_COMPONENTS =
      """
      indicator_id,component
      mil-mine-clearance,civilian
      mil-ceasefire-violations,police
      """;

  private static final String BENCHMARKS =
      """
      benchmark_id,mission_id,title,accountable_parties,instruments,combine,hold_periods,fail_periods,due_date
      BM-1,KESMIS,The ceasefire holds in every region,Government of Kestria; armed groups,Fictional text K/2,all,6,2,2025-12-31
      BM-2,KESMIS,Courts sit outside the capital,Government of Kestria,Fictional text K/2,all,2,1,2025-12-31
      """;

  private static final String BENCHMARK_CONDITIONS =
      """
      benchmark_id,indicator_id,assessment_subject,region_id,scope,comparison,threshold,threshold_high
      BM-1,mil-ceasefire-violations,,,each,<=,4,
      BM-2,civ-courts-open,,KS04,total,>=,6,
      """;

  private static final List<String> TARGET_COLUMNS =
      List.of(
          "target_id",
          "indicator_id",
          "region_id",
          "disaggregation",
          "scope",
          "kind",
          "baseline_value",
          "baseline_period",
          "target_low",
          "target_value",
          "target_high",
          "target_period",
          "path",
          "tolerance",
          "set_on",
          "instrument",
          "source");

  private KestriaFramework() {}

  /** Every table as text, by its path inside the workspace. */
  static Map<String, String> tables() {
    Map<String, String> tables = new TreeMap<>();
    tables.put("framework/missions.csv", MISSIONS);
    tables.put("framework/mandate_events.csv", MANDATE_EVENTS);
    tables.put("framework/strength_ceilings.csv", STRENGTH_CEILINGS);
    tables.put("framework/objectives.csv", OBJECTIVES);
    tables.put("framework/objective_conditions.csv", OBJECTIVE_CONDITIONS);
    tables.put("framework/indicators.csv", INDICATORS);
    tables.put("framework/indicator_components.csv", INDICATOR_COMPONENTS);
    tables.put("framework/benchmarks.csv", BENCHMARKS);
    tables.put("framework/benchmark_conditions.csv", BENCHMARK_CONDITIONS);
    tables.put("framework/regions.csv", regions());
    tables.put("framework/populations.csv", populations());
    tables.put("framework/targets.csv", targets());
    return tables;
  }

  private static String regions() {
    DelimitedText text = new DelimitedText(',');
    text.row(List.of("region_id", "name", "level", "parent_id", "mission_sector", "aliases"));
    text.row(List.of("KS", "Kestria", "0", "", "", "Kestrie"));
    for (KestriaRegion region : KestriaRegion.REGIONS) {
      String alias = region.id().equals("KS07") ? "Burnt Lands; Terres Brulees" : "";
      text.row(List.of(region.id(), region.name(), "1", "KS", region.sector(), alias));
    }
    return text.toString();
  }

  private static String populations() {
    DelimitedText text = new DelimitedText(',');
    text.row(List.of("region_id", "valid_from", "population", "source"));
    List<KestriaRegion> all = new ArrayList<>(KestriaRegion.REGIONS);
    all.add(0, KestriaRegion.KESTRIA);
    for (KestriaRegion region : all) {
      int later = region.population() / 100 * 104;
      text.row(List.of(region.id(), "2023-01-01", String.valueOf(region.population()), "invented"));
      text.row(List.of(region.id(), "2025-01-01", String.valueOf(later), "invented"));
    }
    return text.toString();
  }

  private static String targets() {
    DelimitedText text = new DelimitedText(',');
    text.row(TARGET_COLUMNS);
    for (KestriaSeries series : KestriaSeries.ALL) {
      if (series.indicator().equals("ctx-staple-price")) {
        continue;
      }
      if (!series.regional()) {
        targetsOf(series, KestriaRegion.KESTRIA, text);
        continue;
      }
      for (KestriaRegion region : KestriaRegion.REGIONS) {
        targetsOf(series, region, text);
      }
    }
    for (String sex : List.of("f", "m")) {
      String share = sex.equals("f") ? "600" : "1200";
      text.row(
          List.of(
              "T-pol-trained-" + sex,
              "pol-trained",
              "",
              "sex=" + sex,
              "total",
              "cumulative",
              "0",
              "2022-12",
              "",
              share,
              "",
              "2025",
              "linear",
              "",
              "2023-01-01",
              "Plan 2023",
              "invented"));
    }
    return text.toString();
  }

  private static void targetsOf(KestriaSeries series, KestriaRegion region, DelimitedText text) {
    long baseline = series.baselineOf(region);
    long goal = series.targetOf(region);
    if (series.indicator().equals("sup-fuel-reserve")) {
      text.row(range(series, region, "14", "30", "10"));
      return;
    }
    if (series.indicator().equals("sup-water")) {
      text.row(range(series, region, "45", "60", ""));
      return;
    }
    if (series.indicator().equals("mil-escorts") && region.id().equals("KS03")) {
      goal = baseline;
    }
    if (series.indicator().equals("pol-joint-patrols") && region.id().equals("KS05")) {
      goal = series.toStep(baseline / 2);
    }
    long halfway = series.toStep(baseline + (goal - baseline) * 2 / 3);
    text.row(point(series, region, baseline, halfway, "2024", "2023-01-01"));
    text.row(point(series, region, baseline, goal, "2025", "2023-01-01"));
    if (series.indicator().equals("mil-patrols") || series.indicator().equals("civ-returns")) {
      // The renewal asks for more: another target for the same year, set later.
      long raised = series.toStep(goal * 11 / 10);
      text.row(point(series, region, baseline, raised, "2025", "2024-07-01"));
    }
  }

  private static List<String> point(
      KestriaSeries series,
      KestriaRegion region,
      long baseline,
      long goal,
      String period,
      String setOn) {
    boolean step = series.indicator().equals("civ-courts-open");
    boolean yearly = series.indicator().equals("civ-mediation") && region.id().equals("KS08");
    boolean withoutBaseline =
        series.indicator().equals("pol-response-time") && region.id().equals("KS04");
    String quarter = series.months() == 3 ? "2022-Q4" : "2022-12";
    String revised = setOn.equals("2024-07-01") ? "-revised" : "";
    return List.of(
        "T-" + series.indicator() + "-" + region.id() + "-" + period + revised,
        series.indicator(),
        series.regional() ? region.id() : "",
        "",
        "total",
        series.kind(),
        withoutBaseline ? "" : Hundredths.text(baseline),
        withoutBaseline ? "" : yearly ? "2022" : quarter,
        "",
        Hundredths.text(goal),
        "",
        period,
        step ? "step" : "linear",
        "",
        setOn,
        revised.isEmpty() ? "Plan 2023" : "Fictional text K/2",
        "invented");
  }

  private static List<String> range(
      KestriaSeries series, KestriaRegion region, String low, String high, String tolerance) {
    return List.of(
        "T-" + series.indicator() + "-" + region.id(),
        series.indicator(),
        series.regional() ? region.id() : "",
        "",
        "total",
        "range",
        "",
        "",
        low,
        "",
        high,
        "2025",
        "linear",
        tolerance,
        "2023-01-01",
        "Plan 2023",
        "invented");
  }
}
