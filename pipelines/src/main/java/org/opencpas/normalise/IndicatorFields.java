package org.opencpas.normalise;

/** The fields of an indicator record that are asked for by name. */
final class IndicatorFields {
  static final RecordField MISSION_ID = named("mission_id");
  static final RecordField INDICATOR_ID = named("indicator_id");
  static final RecordField REGION_ID = named("region_id");
  static final RecordField COMPONENT = named("component");
  static final RecordField PERIOD = named("period");
  static final RecordField VALUE = named("value");
  static final RecordField NUMERATOR = named("numerator");
  static final RecordField DENOMINATOR = named("denominator");
  static final RecordField LOW = named("low");
  static final RecordField HIGH = named("high");
  static final RecordField STATUS = named("status");
  static final RecordField DISAGGREGATION = named("disaggregation");
  static final RecordField TEXT_VALUE = named("text_value");
  static final RecordField UNIT = named("unit");
  static final RecordField BASELINE_VALUE = named("baseline_value");
  static final RecordField BASELINE_PERIOD = named("baseline_period");
  static final RecordField TARGET_VALUE = named("target_value");
  static final RecordField TARGET_PERIOD = named("target_period");
  static final RecordField RECORD_ID = named("record_id");
  static final RecordField REPORTED_AT = named("reported_at");
  static final RecordField REVISION = named("revision");
  static final RecordField ACTION = named("action");
  static final RecordField SENSITIVITY = named("sensitivity");
  static final RecordField COMMENT = named("comment");
  static final RecordField EVIDENCE = named("evidence");
  static final RecordField UNIT_EXPONENT = named("unit_exponent");
  static final RecordField RESPONDENTS = named("respondents");
  static final RecordField DESIGN_EFFECT = named("design_effect");
  static final RecordField QUESTION = named("question");
  static final RecordField FRAME = named("frame");

  private IndicatorFields() {}

  private static RecordField named(String name) {
    return RecordField.named(name, RecordField.ALL);
  }
}
