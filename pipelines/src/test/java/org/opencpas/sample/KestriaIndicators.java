package org.opencpas.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The indicators of Kestria. */
final class KestriaIndicators {
  /**
   * Id, objective, title, definition, unit, shape, frequency and level, additive over regions,
   * direction, result level, weight, range, who answers for it, source, independence, sensitivity,
   * further columns.
   */
  private static final String MILITARY =
      """
      mil-patrols | OBJ-1A1 | Patrols completed | Patrols of the force that left camp and came back | patrols | flow | month 1 | yes | increase | output | 1 | 0 500 | U3 | patrol log | self_reported | public |
      mil-escorts | OBJ-1B1 | Requested escorts provided | Escorts provided in percent of those requested | % | share of flows | month 1 | yes | increase | output | 1 | 0 100 | U3 | escort requests | checked | public |
      mil-ceasefire-violations | OBJ-1A | Violations of the ceasefire | Violations that the joint commission confirmed | violations | flow | month 1 | yes | decrease | outcome | 2 | 0 200 | Joint Ceasefire Commission | commission reports | independent | public |
      mil-mine-clearance | OBJ-1C1 | Land cleared of mines since the start | Hectares handed over | hectares | cumulative | quarter 1 | yes | increase | output | 0.5 | 0 100000 | Mine Action | handover certificates | checked | public |
      mil-weapons-collected | OBJ-1A | Armes remises depuis le début de l'année | Weapons handed in and marked since 1 January | weapons | cumulative | quarter 1 | yes | increase | outcome | 1 | 0 5000 | Disarmament | registers | checked | public | resets_on=1 January
      mil-early-warning | OBJ-1B1 | Warnings followed by action within a day | In percent of the warnings received | % | share of flows | quarter 1 | yes | increase | output | 1 | 0 100 | Joint operations centre | alert log | checked | public |
      mil-temporary-bases | OBJ-1A1 | Temporary operating bases | On the last day of the quarter | bases | stock | quarter 1 | yes | increase | output | 0.5 | 0 40 | U3 | situation map | self_reported | contributor |
      mil-patrol-hours | OBJ-1A1 | Hours on the ground per patrol | | hours per patrol | flow by flow | quarter 1 | yes | increase | output | 0.5 | 0 72 | U3 | patrol log | self_reported | public |
      mil-freedom-movement | OBJ-1A | Liberté de mouvement de la force | 1 blocked to 5 free | scale 1-5 | ordinal | half_year 1 | yes | increase | outcome | 0.5 | 1 5 | Force commander | assessment | self_reported | council |
      mil-attacks-rate | OBJ-1B | Attacks on civilians per 100,000 inhabitants and year | Recorded by at least two sources | attacks per 100,000 inhabitants | flow by stock | quarter 2 | yes | decrease | outcome | 2 | 0 400 | Protection of civilians | incident base | independent | public |
      mil-road-access | OBJ-1C | Routes praticables sans escorte | Kilometres of road open in percent of all | % | share of stocks | quarter 2 | yes | increase | outcome | 1 | 0 100 | Mine Action | road survey | checked | public |
      mil-airstrips | OBJ-1C1 | Airstrips in use | | airstrips | stock | year 2 | yes | maintain | output | 0.5 | 0 5 | Aviation | inspection | checked | public |
      mil-strength | | Soldiers deployed | On the last day of the month | persons | stock | month 0 | yes | increase | context | 1 | 0 10000 | U1 | strength return | self_reported | public |
      mil-observers | | Observers and staff officers deployed | On the last day of the quarter | persons | stock | quarter 0 | yes | increase | context | 1 | 0 1000 | U1 | strength return | self_reported | public |
      """;

  private static final String POLICE =
      """
      pol-joint-patrols | OBJ-2A2 | Joint patrols with the police of the state | | patrols | flow | month 1 | yes | increase | output | 1 | 0 300 | Police operations | patrol log | self_reported | public |
      pol-trained | OBJ-2A1 | Police officers trained since the start | Officers who passed the course | officers | cumulative | month 0 | yes | increase | output | 1 | 0 20000 | Police development | course registers | self_reported | public |
      pol-response-time | OBJ-2A | Median time to answer a call | From the call to the arrival | minutes | rate | quarter 1 | no | decrease | outcome | 0.25 | 0 600 | Police operations | control room logs | checked | public |
      pol-complaints-resolved | OBJ-2A | Complaints resolved within 60 days | In percent of the complaints received | % | share of flows | quarter 1 | yes | increase | outcome | 0.25 | 0 100 | Police reform | complaints office | checked | public |
      pol-detention-conditions | OBJ-2B | Conditions in detention | 1 inhuman to 5 decent | scale 1-5 | ordinal | quarter 1 | yes | increase | outcome | 0.2 | 1 5 | Corrections | inspections | independent | council |
      pol-women-share | OBJ-2A2 | Women among mission police | | % | share of stocks | quarter 0 | yes | increase | output | 1 | 0 100 | Police personnel | strength return | self_reported | public |
      pol-stations-open | OBJ-2A1 | Commissariats ouverts | Stations with officers on duty by day and night | stations | stock | quarter 2 | yes | increase | output | 1 | 0 30 | Police operations | station visits | checked | public |
      pol-cases-gbv | OBJ-2B1 | Cases of violence against women and children taken up | By age and sex of the victim; no total is kept | cases | flow | half_year 1 | yes | increase | output | 1 | 0 1000 | Police reform | case register | checked | council |
      pol-vetted | OBJ-2B | Officers vetted | In percent of those in service | % | share of stocks | half_year 1 | yes | increase | outcome | 1 | 0 100 | Police reform | vetting files | checked | public |
      pol-crime-rate | OBJ-2A | Violent crime per 100,000 inhabitants and year | Reported to the police | crimes per 100,000 inhabitants | flow by stock | quarter 1 | yes | decrease | outcome | 2 | 0 1000 | Police of the state | crime register | checked | public |
      pol-trust | OBJ-2A | Confiance dans la police | 1 none to 5 full, rated by district elders | scale 1-5 | ordinal | year 1 | yes | increase | outcome | 0.25 | 1 5 | Civil Affairs | panel | independent | public |
      pol-strength | | Police officers deployed | On the last day of the month; by sex, no total is kept | persons | stock | month 0 | yes | increase | context | 1 | 0 5000 | Police personnel | strength return | self_reported | public |
      pol-formed-units | | Formed police deployed | On the last day of the month | persons | stock | month 0 | yes | increase | context | 1 | 0 5000 | Police personnel | strength return | self_reported | public |
      pol-reform-law | OBJ-2B | State of the law on the police | Finding of the rule of law section | | qualitative | half_year 0 | no | increase | outcome | 0.2 | | Rule of law | note | self_reported | council |
      pol-mentors | OBJ-2B1 | Prison mentors at work | | persons | stock | quarter 0 | yes | increase | output | 1 | 0 500 | Corrections | duty list | self_reported | public |
      pol-checkpoints | OBJ-2A2 | Checkpoints manned with the police of the state | Ended with the first renewal | checkpoints | flow | quarter 0 | yes | decrease | output | 0.5 | 0 500 | Police operations | duty list | self_reported | public | valid_to=2022-10-01
      """;

  private static final String CIVILIAN =
      """
      civ-mediation | OBJ-3A1 | Local mediation meetings | Meetings with both sides present | meetings | flow | quarter 1 | yes | increase | output | 1 | 0 200 | Civil Affairs | meeting reports | self_reported | public |
      civ-returns | OBJ-3A | Displaced people who returned | | people | flow | month 1 | yes | increase | outcome | 1 | 0 20000 | Civil Affairs | registration | independent | public |
      civ-rights-violations | OBJ-3B | Violations of human rights documented | | cases | flow | month 1 | yes | decrease | outcome | 2 | 0 500 | Human Rights | case files | self_reported | council |
      civ-courts-open | OBJ-3B | Courts that sit | Courts with at least one sitting | courts | stock | quarter 1 | yes | increase | outcome | 1 | 0 60 | Justice | court registers | checked | public |
      civ-justice-cases | OBJ-3B1 | Judgments given | | judgments | flow | quarter 1 | yes | increase | output | 1 | 0 2000 | Justice | court registers | checked | public |
      civ-pretrial | OBJ-3B | Détenus en attente de jugement | In percent of all detainees | % | share of stocks | quarter 1 | yes | decrease | outcome | 1 | 0 100 | Justice | prison lists | checked | public |
      civ-quick-impact | OBJ-3A1 | Quick impact projects finished in the budget year | Since 1 July | projects | cumulative | quarter 1 | yes | increase | output | 0.5 | 0 100 | Civil Affairs | project files | self_reported | public | resets_on=1 July
      civ-displaced | OBJ-1 | Displaced people | | people | stock | month 1 | yes | decrease | impact | 1 | 0 100000 | Humanitarian partners | registration | independent | public |
      civ-displaced-share | OBJ-1 | Displaced people in percent of the population | | % | share of stocks | quarter 1 | yes | decrease | impact | 1 | 0 100 | Humanitarian partners | registration | independent | public |
      civ-assisted | OBJ-3A1 | People who received aid at least once | Distinct people; some are helped in two regions | people | flow | quarter 1 | no | increase | output | 0.5 | 0 100000 | Humanitarian partners | distribution lists | independent | public |
      civ-voters | OBJ-5C1 | Electeurs inscrits depuis le début | Voters registered since the start | people | cumulative | year 1 | yes | increase | output | 1 | 0 1000000 | Electoral assistance | rolls | checked | public |
      civ-schools-open | OBJ-5C | Écoles ouvertes | Schools in which classes were held | schools | stock | half_year 2 | yes | increase | outcome | 1 | 0 500 | Child protection | school visits | independent | public |
      civ-water-points | OBJ-5C | نقاط المياه العاملة | Water points that gave water on the day of the visit | water points | stock | half_year 2 | yes | increase | outcome | 1 | 0 500 | Humanitarian partners | visits | independent | public |
      civ-land-disputes | OBJ-3A | Litiges fonciers réglés | Settled in writing by both sides | disputes | flow | half_year 2 | yes | increase | outcome | 0.5 | 0 300 | Civil Affairs | registers | checked | public |
      civ-field-visits | OBJ-5A1 | Visits to local authorities | | visits | flow | month 2 | yes | increase | output | 1 | 0 200 | Civil Affairs | visit reports | self_reported | public |
      civ-local-services | OBJ-5A | Local services that work | In percent of those planned; asked for since the second renewal | % | share of stocks | half_year 0 | yes | increase | outcome | 1 | 0 100 | Civil Affairs | survey of services | independent | public | valid_from=2024-07-01
      civ-acceptance | OBJ-5B | Acceptance of the mission by the parties | 1 hostile to 5 supportive | scale 1-5 | ordinal | half_year 0 | yes | increase | outcome | 1 | 1 5 | Political Affairs | panel | independent | council | valid_from=2024-07-01
      civ-child-release | OBJ-3B | Children released by armed groups | As it happens | children | flow | irregular - | yes | increase | outcome | 0.5 | 0 500 | Child protection | release forms | checked | contributor |
      civ-dialogue | OBJ-3A | State of the political dialogue | Finding of the political office | | qualitative | quarter 0 | no | increase | outcome | 0.5 | | Political Affairs | note | self_reported | council |
      civ-feeling-safe | OBJ-1 | People who feel safe after dark | Share of answers | % | share of flows | irregular - | no | increase | impact | 1 | 0 100 | Survey contractor | household survey | independent | public |
      civ-peace-index | OBJ-3 | Kestria peace index | Invented scale from 0 to 10, for the country only | points | stock | year 0 | no | increase | impact | 1 | 0 10 | Political Affairs | index | independent | public |
      conflict-events | | Clashes and attacks recorded | Counted from the source events | events | flow | month 1 | yes | decrease | context | 1 | | Outside project | news and radio | independent | public |
      conflict-deaths | | Deaths in clashes and attacks recorded | Best estimates of the source events | deaths | flow | month 1 | yes | decrease | context | 1 | | Outside project | news and radio | independent | public |
      conflict-deaths-civilian | | Deaths of civilians recorded | Of the source events, which gives no range | deaths | flow | month 1 | yes | decrease | context | 1 | | Outside project | news and radio | independent | public |
      ctx-staple-price | | Price of the staple basket | December 2020 = 100 | index | stock | month 0 | no | decrease | context | 1 | 20 400 | Joint analysis | market survey | independent | public |
      """;

  private static final String SUPPORT =
      """
      sup-fuel-reserve | OBJ-4A1 | Fuel in reserve | Days at usual use | days | stock | month 1 | no | maintain | output | 0.2 | 0 120 | Supply | depot count | self_reported | contributor |
      sup-vehicles | OBJ-4A1 | Vehicles ready | In percent of those held | % | share of stocks | quarter 1 | yes | increase | output | 1 | 0 100 | Transport | workshop | self_reported | public | valid_from=2021-04-01
      sup-medevac-time | OBJ-4A | Time to surgical care | Mean from injury to surgery | minutes | rate | month 0 | no | decrease | outcome | 0.4 | 0 1000 | Medical | flight log | checked | public |
      sup-flights | OBJ-4A1 | Vols effectués | Flights completed | flights | flow | month 0 | yes | increase | output | 1 | 0 1000 | Aviation | flight log | self_reported | public |
      sup-vacancies | OBJ-4B | Posts vacant | In percent of the posts | % | share of stocks | quarter 0 | yes | decrease | outcome | 1 | 0 100 | Human Resources | post list | checked | public |
      sup-water | OBJ-4B1 | Water per person and day | | litres | rate | quarter 0 | no | maintain | output | 1 | 0 500 | Engineering | meters | self_reported | public |
      sup-power | OBJ-4B1 | Heures avec électricité dans les camps | In percent of all hours | % | share of flows | quarter 1 | yes | increase | output | 1 | 0 100 | Engineering | meters | checked | public |
      sup-medical-ready | OBJ-4A1 | Medical posts fully equipped | In percent of the posts | % | share of stocks | quarter 0 | yes | increase | output | 1 | 0 100 | Medical | inspection | checked | public |
      sup-fatality-rate | OBJ-4A | Fatalities per 1,000 person-years | Deaths of uniformed people by any cause | deaths per 1,000 person-years | flow by stock | quarter 0 | yes | decrease | outcome | 1 | 0 100 | Medical | casualty register | checked | public |
      sup-budget-spent | OBJ-4B1 | Spent of the budget year | Since 1 July | million dollars | cumulative | quarter 0 | yes | increase | output | 0.5 | 0 1000 | Finance | accounts | checked | council | resets_on=1 July
      sup-conduct-cases | OBJ-4B | Allegations of misconduct | Received in the quarter | cases | flow | quarter 0 | yes | decrease | outcome | 0.4 | 0 200 | Conduct and discipline | case files | checked | council |
      sup-environment | OBJ-4B1 | Environmental rating of the camps | 1 poor to 5 good | scale 1-5 | ordinal | year 1 | yes | increase | output | 0.5 | 1 5 | Engineering | inspection | independent | public |
      sup-civilian-staff | | Civilian staff in post | On the last day of the month | persons | stock | month 0 | yes | increase | context | 1 | 0 5000 | Human Resources | post list | self_reported | public |
      """;

  private static final String COMMON =
      """
      core-uniformed-women | | Women among uniformed people | Common to all missions | % | share of stocks | quarter 0 | yes | increase | output | 1 | 0 100 | Headquarters | strength return | self_reported | public |
      """;

  /**
   * What armed groups can do, and what the forces of the state can: context of what the mission
   * does, and nobody's result.
   */
  private static final String CAPABILITY =
      """
      grp-fighters | | Fighters of armed groups | Estimated on the last day of the quarter, with a range | fighters | stock | quarter 1 | yes | decrease | context | 1 | 0 10000 | Joint analysis | estimates | self_reported | council |
      grp-bases | | Bases that armed groups hold | On the last day of the quarter | bases | stock | quarter 1 | yes | decrease | context | 1 | 0 50 | Joint analysis | situation map | self_reported | council |
      grp-heavy-weapons | | Armes lourdes des groupes armés | Mortars, rocket launchers and armed vehicles seen | weapons | stock | quarter 1 | yes | decrease | context | 1 | 0 500 | Joint analysis | sightings | self_reported | council |
      grp-attack-capability | | What armed groups can attack | 1 hardly a road to 5 a town with a garrison | scale 1-5 | ordinal | quarter 1 | yes | decrease | context | 1 | 1 5 | Joint analysis | rating | self_reported | council |
      host-units-ready | | Units of the national forces able to deploy | Trained, equipped and paid | units | stock | quarter 1 | yes | increase | context | 1 | 0 50 | Defence reform | inspection | checked | public |
      host-districts-held | | Districts that the national forces hold alone | Handed over by the force; on the last day of the quarter | districts | stock | quarter 1 | yes | increase | context | 1 | 0 6 | U3 | handover notes | checked | public |
      host-districts-lost | | Districts that the national forces lost again | | districts | flow | quarter 1 | yes | decrease | context | 1 | 0 6 | U3 | situation map | checked | public |
      """;

  private static final Map<String, String> THEMES =
      Map.of(
          "OBJ-1", "security",
          "OBJ-2", "rule of law",
          "OBJ-3", "political",
          "OBJ-4", "support",
          "OBJ-5", "local government");

  private static final Map<String, Integer> MONTHS =
      Map.of("month", 1, "quarter", 3, "half_year", 6, "year", 12, "irregular", 0);

  private static final Map<Integer, String> GRACE =
      Map.of(0, "0", 1, "15", 3, "20", 6, "30", 12, "45");

  /** Every indicator, in the order of the table. */
  static final List<KestriaIndicator> ALL =
      Stream.of(
              read(MILITARY, "military"),
              read(POLICE, "police"),
              read(CIVILIAN, "civilian"),
              read(SUPPORT, "support"),
              read(COMMON, "military"),
              read(CAPABILITY, "military"))
          .flatMap(List::stream)
          .toList();

  private KestriaIndicators() {}

  /** One that is known to exist. */
  static KestriaIndicator of(String id) {
    return ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** The table indicators. */
  static String table() {
    List<String> columns = List.copyOf(ALL.get(0).cells().keySet());
    DelimitedText text = new DelimitedText(',');
    text.row(columns);
    ALL.forEach(each -> text.row(columns.stream().map(each::cell).toList()));
    return text.toString();
  }

  private static List<KestriaIndicator> read(String table, String component) {
    return BarredText.rows(table, 17).stream().map(row -> indicator(row, component)).toList();
  }

  private static KestriaIndicator indicator(List<String> row, String component) {
    String[] due = row.get(6).split(" ", -1);
    boolean irregular = due[1].equals("-");
    int months = MONTHS.getOrDefault(due[0], 0);
    String mission = row.get(0).startsWith("core-") ? "" : "KESMIS";
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("indicator_id", row.get(0));
    cells.put("mission_id", mission);
    cells.put("objective_id", row.get(1));
    cells.put("title", row.get(2));
    cells.put("definition", row.get(3));
    cells.put("unit", row.get(4));
    List<String> kinds = KestriaIndicator.kinds(row.get(5));
    cells.put("measure", kinds.get(0));
    cells.put("value_kind", kinds.get(1));
    cells.put("numerator_kind", kinds.get(2));
    cells.put("denominator_kind", kinds.get(3));
    cells.put("additive_over_regions", row.get(7).equals("yes") ? "true" : "false");
    cells.put("resets_on", "");
    cells.put("direction", row.get(8));
    cells.put("result_level", row.get(9));
    cells.put("component", component);
    String top = row.get(1).isEmpty() ? "" : row.get(1).substring(0, 5);
    boolean isCapability = row.get(0).startsWith("grp-") || row.get(0).startsWith("host-");
    cells.put("mandate_component", isCapability ? "security" : THEMES.getOrDefault(top, ""));
    cells.put("frequency", due[0]);
    cells.put("region_level", irregular || due[1].equals("0") ? "" : due[1]);
    cells.put("grace_days", GRACE.getOrDefault(months, ""));
    cells.put("weight", row.get(10));
    String[] range = row.get(11).isEmpty() ? new String[] {"", ""} : row.get(11).split(" ", -1);
    cells.put("range_low", range[0]);
    cells.put("range_high", range[1]);
    cells.put("responsible", row.get(12));
    cells.put("data_source", row.get(13));
    cells.put("source_independence", row.get(14));
    cells.put("sensitivity", row.get(15));
    cells.put("valid_from", "");
    cells.put("valid_to", "");
    if (!row.get(16).isEmpty()) {
      String[] further = row.get(16).split("=", -1);
      cells.put(further[0], further[1]);
    }
    return new KestriaIndicator(
        row.get(0), months, irregular ? 1 : Integer.parseInt(due[1]), row.get(5), cells);
  }
}
