package org.opencpas.sample;

import java.util.Map;
import java.util.TreeMap;

/** The tables of the framework of Kestria, by path; places, indicators and targets stand apart. */
final class KestriaFramework {
  private static final String MISSIONS =
      """
      mission_id,name,organisation,root_region_id,established_on,closed_on
      KESMIS,United Nations Stabilisation Mission in Kestria (fictional),UN,KS,2021-01-01,
      """;

  private static final String MANDATE_EVENTS =
      """
      event_id,mission_id,event_type,authority,event_date,effective_from,expires_on,instrument,source,verified_on,conflict
      KE-01,KESMIS,establish,UNSC,2020-12-09,2021-01-01,2022-07-01,Fictional text K/1,invented for this sample,2021-01-15,
      KE-02,KESMIS,force_generation,UNSC,2021-02-10,,,Fictional text K/1,invented for this sample,,
      KE-03,KESMIS,conops,other,2021-03-01,,,Fictional directive 1,invented for this sample,,
      KE-04,KESMIS,report_due,UNSC,2021-12-15,,,Fictional text K/1,invented for this sample,,
      KE-05,KESMIS,report_due,UNSC,2022-05-15,,,Fictional text K/1,invented for this sample,,
      KE-06,KESMIS,rollover,UNSC,2022-06-29,2022-07-01,2022-10-01,Fictional text K/1 bis,invented for this sample,2022-07-02,
      KE-07,KESMIS,renew,UNSC,2022-09-27,2022-10-01,2024-07-01,Fictional text K/2,invented for this sample,2022-10-04,
      KE-08,KESMIS,ceiling_change,UNSC,2022-09-27,2022-10-01,,Fictional text K/2,invented for this sample,,
      KE-09,KESMIS,budget_approval,other,2023-06-30,2023-07-01,,Fictional budget 2023/24,invented for this sample,,
      KE-10,KESMIS,report_due,UNSC,2023-05-15,,,Fictional text K/2,invented for this sample,,
      KE-11,KESMIS,assessment_mission,UNSC,2023-11-06,,,Fictional letter 7,invented for this sample,,A press note has 8 November
      KE-12,KESMIS,report_due,UNSC,2024-05-15,,,Fictional text K/2,invented for this sample,,
      KE-13,KESMIS,renew,UNSC,2024-06-26,2024-07-01,2026-07-01,Fictional text K/3,invented for this sample,2024-07-03,
      KE-14,KESMIS,ceiling_change,UNSC,2024-06-26,2024-07-01,,Fictional text K/3,invented for this sample,,
      KE-15,KESMIS,review_due,UNSC,2025-06-30,,,Fictional text K/3,invented for this sample,,
      KE-16,KESMIS,benchmark_due,UNSC,2025-12-31,,,Fictional text K/3,invented for this sample,,
      """;

  private static final String STRENGTH_CEILINGS =
      """
      mission_id,authority,category,authorised,effective_from,instrument,source
      KESMIS,UNSC,military,4200,2021-01-01,Fictional text K/1,invented for this sample
      KESMIS,UNSC,observers_staff_officers,120,2021-01-01,Fictional text K/1,invented for this sample
      KESMIS,UNSC,individual_police,600,2021-01-01,Fictional text K/1,invented for this sample
      KESMIS,UNSC,formed_police,320,2021-01-01,Fictional text K/1,invented for this sample
      KESMIS,other,civilian,920,2021-01-01,Fictional budget 2020/21,invented for this sample
      KESMIS,UNSC,military,4000,2022-10-01,Fictional text K/2,invented for this sample
      KESMIS,UNSC,individual_police,700,2022-10-01,Fictional text K/2,invented for this sample
      KESMIS,UNSC,military,3600,2024-07-01,Fictional text K/3,invented for this sample
      KESMIS,UNSC,individual_police,750,2024-07-01,Fictional text K/3,invented for this sample
      KESMIS,UNSC,formed_police,480,2024-07-01,Fictional text K/3,invented for this sample
      """;

  private static final String OBJECTIVES =
      """
      objective_id,mission_id,parent_id,level,mandate_reference,priority,title,theme,weight
      OBJ-1,KESMIS,,objective,K/3 para. 3,1,Civilians are safer,protection of civilians,2
      OBJ-1A,KESMIS,OBJ-1,outcome,K/3 para. 3 (a),,Le cessez-le-feu est respecté,ceasefire,1
      OBJ-1A1,KESMIS,OBJ-1A,output,,,The force is present and mobile,ceasefire,1
      OBJ-1B,KESMIS,OBJ-1,outcome,K/3 para. 3 (b),,Attacks on civilians are answered,protection of civilians,1
      OBJ-1B1,KESMIS,OBJ-1B,output,,,Warnings are followed by action,protection of civilians,1
      OBJ-1C,KESMIS,OBJ-1,outcome,K/3 para. 3 (c),2,Land and roads are safe to use,mine action,0.5
      OBJ-1C1,KESMIS,OBJ-1C,output,,,Mines are cleared,mine action,1
      OBJ-2,KESMIS,,objective,K/3 para. 4,2,The police of the state serve every region,rule of law,1
      OBJ-2A,KESMIS,OBJ-2,outcome,K/3 para. 4 (a),,People get an answer from the police,rule of law,1
      OBJ-2A1,KESMIS,OBJ-2A,output,,,Stations are open and officers trained,rule of law,1
      OBJ-2A2,KESMIS,OBJ-2A,output,,,The police are accompanied,rule of law,0.5
      OBJ-2B,KESMIS,OBJ-2,outcome,K/3 para. 4 (b),,La détention est digne et légale,corrections,1
      OBJ-2B1,KESMIS,OBJ-2B,output,,,Victims are heard and prison staff mentored,corrections,1
      OBJ-3,KESMIS,,objective,K/3 para. 5,3,Communities and institutions settle disputes,political,1.5
      OBJ-3A,KESMIS,OBJ-3,outcome,K/3 para. 5 (a),,Displaced people go home by their own choice,return,1
      OBJ-3A1,KESMIS,OBJ-3A,output,,,Mediators and projects are at work,return,1
      OBJ-3B,KESMIS,OBJ-3,outcome,K/3 para. 5 (b),,Rights are respected and courts sit,human rights,1
      OBJ-3B1,KESMIS,OBJ-3B,output,,,Judgments are given,human rights,1
      OBJ-4,KESMIS,,objective,K/3 para. 9,5,The mission can do its work,support,0.5
      OBJ-4A,KESMIS,OBJ-4,outcome,K/3 para. 9 (a),,The wounded are reached in time,support,1
      OBJ-4A1,KESMIS,OBJ-4A,output,,,People and vehicles are ready,support,1
      OBJ-4B,KESMIS,OBJ-4,outcome,K/3 para. 9 (b),,Posts are filled and money is spent as planned,support,1
      OBJ-4B1,KESMIS,OBJ-4B,output,,,Camps have water and power,support,1
      OBJ-5,KESMIS,,objective,K/3 para. 6,4,السلطات المحلية تخدم الناس,local government,1
      OBJ-5A,KESMIS,OBJ-5,outcome,K/3 para. 6 (a),,Services reach the districts,local government,1
      OBJ-5A1,KESMIS,OBJ-5A,output,,,Local authorities are visited,local government,1
      OBJ-5B,KESMIS,OBJ-5,outcome,K/3 para. 6 (b),,The parties accept the mission,political,0.5
      OBJ-5C,KESMIS,OBJ-5,outcome,K/3 para. 6 (c),,Children learn and wells give water,local government,1
      OBJ-5C1,KESMIS,OBJ-5C,output,,,Voters are registered,elections,1
      """;

  private static final String OBJECTIVE_CONDITIONS =
      """
      objective_id,requires,note
      OBJ-1C,OBJ-1A,Nobody clears mines under fire
      OBJ-3A,OBJ-1A,Nobody goes home under fire
      OBJ-3A,BM-1,
      OBJ-3B,the law on local courts is passed,
      OBJ-5C,OBJ-5A,
      """;

  private static final String INDICATOR_COMPONENTS =
      """
      indicator_id,component
      mil-mine-clearance,civilian
      mil-ceasefire-violations,police
      mil-early-warning,police
      mil-early-warning,civilian
      mil-road-access,support
      pol-vetted,civilian
      civ-pretrial,police
      """;

  private static final String BENCHMARKS =
      """
      benchmark_id,mission_id,title,accountable_parties,instruments,combine,hold_periods,fail_periods,due_date
      BM-1,KESMIS,The ceasefire holds in every region,Government of Kestria; armed groups,Fictional text K/3,all,6,2,2025-12-31
      BM-2,KESMIS,Courts sit outside the capital,Government of Kestria,Fictional text K/2; Fictional text K/3,all,2,1,2025-12-31
      BM-3,KESMIS,The parties talk or the charter is signed,Government of Kestria; parties of Eastmere,Fictional text K/3,any,1,1,2025-12-31
      BM-4,KESMIS,Fuel lasts between two and five weeks in Northmarch,,Fictional text K/3,all,3,2,2025-06-30
      BM-5,KESMIS,Two officers in three are vetted,Government of Kestria; police of the state,Fictional text K/3,all,2,1,2026-06-30
      BM-6,KESMIS,Courts judge 995 cases in a year and 20000 voters are on the rolls,Government of Kestria; electoral commission,Fictional text K/2; Fictional text K/3,all,1,1,2025-06-30
      BM-7,KESMIS,Three local services in five work,Government of Kestria; councils of the regions,Fictional text K/3,all,1,1,2025-12-31
      BM-8,KESMIS,The force commander finds the ceasefire kept around Naïre,armed groups,Fictional text K/3,all,1,1,
      BM-9,KESMIS,At most 50 checkpoints are manned in a quarter,Government of Kestria,Fictional text K/1,all,2,1,2022-10-01
      """;

  private static final String BENCHMARK_CONDITIONS =
      """
      benchmark_id,indicator_id,assessment_subject,region_id,scope,comparison,threshold,threshold_high
      BM-1,mil-ceasefire-violations,,,each,<=,4,
      BM-2,civ-courts-open,,KS04,total,>=,6,
      BM-3,civ-returns,,,total,>=,2500,
      BM-3,,Political dialogue,,total,>=,4,
      BM-4,sup-fuel-reserve,,KS05,total,between,14,35
      BM-5,pol-vetted,,,total,>=,66,
      BM-6,civ-justice-cases,,,total,>=,995,
      BM-6,civ-voters,,,total,>=,20000,
      BM-7,civ-local-services,,,total,>=,60,
      BM-8,,OBJ-1A,KS06,total,>=,3,
      BM-9,pol-checkpoints,,,total,<=,50,
      """;

  private static final String ASSESSMENTS =
      """
      assessment_id,mission_id,subject,region_id,period,rating,scale,rationale,author_role,assessed_on,evidence,sensitivity
      AS-01,KESMIS,OBJ-5B,,2024-S2,3,acceptance 1-5,"Les parties laissent passer les convois, sans plus",Head of political affairs,2025-01-20,note POL/2025/03,council
      AS-02,KESMIS,OBJ-5B,,2025-S1,3,acceptance 1-5,Unchanged,Head of political affairs,2025-07-15,note POL/2025/41,council
      AS-03,KESMIS,OBJ-5B,,2025-S2,2,acceptance 1-5,Two convoys were turned back in Eastmere,Head of political affairs,2026-01-19,note POL/2026/02,council
      AS-04,KESMIS,Political dialogue,,2025-Q2,3,dialogue 1-5,Timetable without Eastmere,Envoy,2025-07-04,,public
      AS-05,KESMIS,Political dialogue,,2025-Q4,4,dialogue 1-5,Charter signed by all but one,Envoy,2026-01-09,,public
      AS-06,KESMIS,OBJ-1A,KS06,2025,far behind,CPAS wording,The ceasefire broke down around Naïre after the renewal,Force commander,2026-01-12,assessment FC/2025,council
      AS-07,KESMIS,OBJ-3A,KS07,2024-Q4,no judgement,CPAS wording,No team could reach the region,Head of civil affairs,2025-01-15,,internal
      AS-08,KESMIS,Impartiality,,2023,4,EPON factor 1-5,ينظر معظم الأطراف إلى البعثة على أنها محايدة,Outside reviewer,2024-02-02,review 2024/1,public
      AS-09,KESMIS,Force performance,KS08,2024-S1,3,commander's evaluation,"Slow to leave camp, sound once out",Force commander,2024-08-01,evaluation 24/2,internal
      """;

  private KestriaFramework() {}

  /** Every table as text, by its path inside the workspace. */
  static Map<String, String> tables() {
    Map<String, String> tables = new TreeMap<>();
    tables.put("framework/missions.csv", MISSIONS);
    tables.put("framework/mandate_events.csv", MANDATE_EVENTS);
    tables.put("framework/strength_ceilings.csv", STRENGTH_CEILINGS);
    tables.put("framework/objectives.csv", OBJECTIVES);
    tables.put("framework/objective_conditions.csv", OBJECTIVE_CONDITIONS);
    tables.put("framework/indicators.csv", KestriaIndicators.table());
    tables.put("framework/indicator_components.csv", INDICATOR_COMPONENTS);
    tables.put("framework/benchmarks.csv", BENCHMARKS);
    tables.put("framework/benchmark_conditions.csv", BENCHMARK_CONDITIONS);
    tables.put("framework/assessments.csv", ASSESSMENTS);
    tables.put("framework/targets.csv", KestriaTargets.table());
    tables.putAll(KestriaPlaces.tables());
    return tables;
  }
}
