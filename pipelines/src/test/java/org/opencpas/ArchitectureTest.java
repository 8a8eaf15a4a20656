package org.opencpas;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.transforms.DoFn;

/** The borders of the house. What each rule is good for stands in its because. */
@AnalyzeClasses(packages = "org.opencpas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final List<String> STAGES =
      List.of(
          "decode",
          "normalise",
          "revise",
          "count",
          "rollup",
          "score",
          "aggregate",
          "statement",
          "publish",
          "query",
          "brief");

  /** The rooms of decode, and those of the others that each may use beside what all share. */
  private static final Map<String, List<String>> ROOMS =
      Map.of(
          "text", List.of(),
          "json", List.of("text"),
          "xml", List.of("text"),
          "avro", List.of(),
          "parquet", List.of(),
          "workbook", List.of("xml"),
          "packed", List.of(),
          "sdmx", List.of("text"),
          "dhis2", List.of("text", "json", "xml"),
          "iati", List.of("xml"));

  /** What of decode others may use. */
  private static final List<String> FACE_OF_DECODE =
      List.of(
          "Decoder", "FileDecoder", "SheetsDecoder", "DecodedFile", "EncodingOrigin", "Container");

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> "org.opencpas." + name + "..").toArray(String[]::new);
  }

  @ArchTest
  void stagesDoNotKnowEachOther(JavaClasses all) {
    for (String stage : STAGES) {
      List<String> others = STAGES.stream().filter(name -> !name.equals(stage)).toList();
      noClasses()
          .that()
          .resideInAPackage("org.opencpas." + stage + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(others))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("org.opencpas.pipeline..", "org.opencpas.cli..")
          .because("each stage can then be read, tested and replaced alone")
          .check(all);
    }
  }

  @ArchTest
  void sharedPackagesKnowNoStage(JavaClasses all) {
    noClasses()
        .that()
        .resideInAnyPackage(
            packages(
                List.of(
                    "issue",
                    "calendar",
                    "source",
                    "framework",
                    "series",
                    "release",
                    "change",
                    "storage",
                    "statistics",
                    "composite")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(STAGES))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.opencpas.pipeline..", "org.opencpas.cli..")
        .because("what all stages share cannot belong to one of them")
        .check(all);
  }

  @ArchTest
  void proposingKnowsFilesAndDeclarationsOnly(JavaClasses all) {
    List<String> others = STAGES.stream().filter(name -> !name.equals("decode")).toList();
    noClasses()
        .that()
        .resideInAPackage("org.opencpas.propose..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(others))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.opencpas.pipeline..", "org.opencpas.cli..")
        .because("a draft is made of what files hold and of what may be declared about them")
        .check(all);
  }

  @ArchTest
  void formatsDoNotKnowEachOther(JavaClasses all) {
    ROOMS.forEach(
        (room, used) -> {
          List<String> others =
              ROOMS.keySet().stream()
                  .filter(name -> !name.equals(room) && !used.contains(name))
                  .map(name -> "decode." + name)
                  .toList();
          noClasses()
              .that()
              .resideInAPackage("org.opencpas.decode." + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(packages(others))
              .because("each format can then be read, tested and replaced alone")
              .check(all);
        });
  }

  @ArchTest
  void everyFormatHasItsRoom(JavaClasses all) {
    List<String> rooms = ROOMS.keySet().stream().map(name -> "decode." + name).toList();
    classes()
        .that()
        .resideInAPackage("org.opencpas.decode.*..")
        .should()
        .resideInAnyPackage(packages(rooms))
        .because("what a room may use is said for each")
        .check(all);
  }

  @ArchTest
  static final ArchRule ONLY_WHAT_CHOOSES_A_FORMAT_KNOWS_FORMATS =
      noClasses()
          .that()
          .resideInAPackage("org.opencpas.decode")
          .and()
          .haveNameNotMatching(".*\\.(File|Hxl|Sheets)Decoder")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.opencpas.decode.*..")
          .because("what all formats share cannot belong to one of them");

  @ArchTest
  static final ArchRule DECODE_IS_USED_BY_ITS_FACE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.opencpas.decode..")
          .should()
          .dependOnClassesThat(describe("are inside decode", type -> isInsideDecode(type)))
          .because("how a format is read may change without anybody noticing");

  private static boolean isInsideDecode(JavaClass type) {
    return type.getPackageName().startsWith("org.opencpas.decode.")
        || (type.getPackageName().equals("org.opencpas.decode")
            && !FACE_OF_DECODE.contains(type.getSimpleName()));
  }

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_PROPOSES =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.opencpas.cli..", "org.opencpas.propose..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.opencpas.propose..")
          .because("no figure may rest on a guess");

  @ArchTest
  static final ArchRule STATISTICS_KNOWS_NUMBERS_ONLY =
      noClasses()
          .that()
          .resideInAnyPackage("org.opencpas.statistics..", "org.opencpas.composite..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.opencpas..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.opencpas.statistics..",
                              "org.opencpas.composite..",
                              "org.opencpas.issue.."))))
          .because("a formula is the same whatever its numbers measure");

  @ArchTest
  static final ArchRule STATISTICS_DOES_NOT_KNOW_COMPOSITES =
      noClasses()
          .that()
          .resideInAPackage("org.opencpas.statistics..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.opencpas.composite..")
          .because("composites are made of statistics, not the other way round");

  @ArchTest
  static final ArchRule ONLY_STATISTICS_KNOWS_HIPPARCHUS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.opencpas.statistics..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.hipparchus..")
          .because("distributions and matrices are behind our own functions");

  @ArchTest
  static final ArchRule STATISTICS_ARE_THE_SAME_ON_EVERY_MACHINE =
      noClasses()
          .that()
          .resideInAnyPackage("org.opencpas.statistics..", "org.opencpas.composite..")
          .should()
          .callMethodWhere(describeCall("a function whose last digit the JVM may choose"))
          .because("the same inputs give the same content; StrictMath does");

  private static DescribedPredicate<JavaMethodCall> describeCall(String text) {
    List<String> loose =
        List.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
            "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");
    return DescribedPredicate.describe(
        text,
        call -> call.getTargetOwner().isEquivalentTo(Math.class) && loose.contains(call.getName()));
  }

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CIRCLE =
      slices()
          .matching("org.opencpas.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a circle is one package with two names");

  @ArchTest
  static final ArchRule ONLY_THE_PIPELINE_KNOWS_BEAM =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.opencpas.pipeline..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..")
          .because("the domain outlives its engine");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.opencpas.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("the program can be used without a command line");

  @ArchTest
  static final ArchRule ONLY_PUBLISH_AND_QUERY_SPEAK_SQL =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.opencpas.publish..", "org.opencpas.query..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..")
          .because("the database is how releases are read, not how they are made");

  @ArchTest
  static final ArchRule ONLY_DECODE_AND_PUBLISH_KNOW_PARQUET =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.opencpas.decode..", "org.opencpas.publish..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.parquet..", "org.apache.hadoop..")
          .because("one package reads foreign files of that format, another writes ours");

  @ArchTest
  static final ArchRule CSV_IS_READ_IN_ITS_PLACES =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.opencpas.decode..", "org.opencpas.source..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("de.siegmar.fastcsv..")
          .because("returns are decoded in decode; source reads its own small list of receipts");

  @ArchTest
  static final ArchRule ONLY_THE_FRAMEWORK_KNOWS_SHAPES =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.opencpas.framework..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.locationtech.jts..")
          .because("where a region ends is what rows are checked against, and nothing else asks");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.opencpas.cli..")
          .should(ACCESS_STANDARD_STREAMS)
          .because("data go to standard output and nothing else does");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_READS_THE_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.opencpas.cli..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .because("the same inputs give the same content, whenever that is");

  @ArchTest
  static final ArchRule RANDOM_NAMES_ARE_FOR_ATTEMPTS =
      noClasses()
          .that(not(resideInAPackage("org.opencpas.pipeline").and(simpleName("Attempt"))))
          .should()
          .callMethod(UUID.class, "randomUUID")
          .because("chance may name what an attempt leaves behind, and nothing that is kept");

  @ArchTest
  static final ArchRule NOTHING_CATCHES_EVERYTHING =
      noCodeUnits()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages("org.opencpas.cli..", "org.opencpas.schemas..")
          .and()
          .areDeclaredInClassesThat(not(describe("calls of libraries", type -> isUntrusted(type))))
          .should(catchEverything())
          .because("data trouble is a returned value; anything else that is thrown is a bug");

  /**
   * Libraries answer damaged bytes with whatever exception comes; one class makes data trouble of
   * it.
   */
  private static boolean isUntrusted(JavaClass type) {
    return type.getName().equals("org.opencpas.decode.Untrusted");
  }

  private static ArchCondition<JavaCodeUnit> catchEverything() {
    return new ArchCondition<>("catch Exception, RuntimeException or Throwable") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        boolean caught =
            unit.getTryCatchBlocks().stream()
                .flatMap(block -> block.getCaughtThrowables().stream())
                .anyMatch(
                    type ->
                        type.isEquivalentTo(Exception.class)
                            || type.isEquivalentTo(RuntimeException.class)
                            || type.isEquivalentTo(Throwable.class));
        // javac makes such a block itself to close the resources of a try.
        boolean closes =
            unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getName().equals("addSuppressed"));
        events.add(new SimpleConditionEvent(unit, caught && !closes, unit.getFullName() + " does"));
      }
    };
  }

  @ArchTest
  static final ArchRule STEPS_ARE_NAMED_AND_CLOSED =
      classes()
          .that()
          .areAssignableTo(DoFn.class)
          .should()
          .haveSimpleNameEndingWith("Fn")
          .andShould()
          .bePackagePrivate()
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .andShould(beTopLevelOrStatic())
          .because("an inner step carries its whole surroundings to the workers");

  private static ArchCondition<JavaClass> beTopLevelOrStatic() {
    return new ArchCondition<>("be top level or static") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean inner =
            type.isAnonymousClass()
                || (type.isNestedClass() && !type.getModifiers().contains(JavaModifier.STATIC));
        events.add(new SimpleConditionEvent(type, !inner, type.getFullName() + " is inner"));
      }
    };
  }

  @ArchTest
  static final ArchRule CLASSES_ARE_FINAL =
      classes()
          .that(not(describe("generated from schemas", type -> isGenerated(type))))
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areNotAnonymousClasses()
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("code is shared by calling it, not by inheriting it");

  private static boolean isGenerated(JavaClass type) {
    return type.getPackageName().equals("org.opencpas.schemas");
  }

  private static DescribedPredicate<JavaClass> describe(
      String text, Predicate<JavaClass> predicate) {
    return DescribedPredicate.describe(text, predicate);
  }

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Common")
          .orShould()
          .haveSimpleNameEndingWith("Base")
          .orShould()
          .haveSimpleNameEndingWith("Data")
          .orShould()
          .haveSimpleNameEndingWith("Info")
          .because("such a name tells nothing of what the class is for");

  @ArchTest
  static final ArchRule DECODING_DOES_NOT_SPLIT_STRINGS =
      noClasses()
          .that()
          .resideInAPackage("org.opencpas.decode..")
          .should()
          .callMethod(String.class, "split", String.class)
          .because("quotes, delimiters inside quotes and trailing empty cells get lost that way");

  @ArchTest
  static final ArchRule ROWS_ARE_MADE_BY_THEIR_BUILDERS =
      noClasses()
          .that(not(describe("generated from schemas", type -> isGenerated(type))))
          .and()
          .doNotHaveSimpleName("RowCodec")
          .should()
          .callMethod(SpecificRecordBase.class, "put", int.class, Object.class)
          .because("a row does not change once it is made; only what reads it back fills it");

  @ArchTest
  static final ArchRule NO_SHADED_IMPORTS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.beam.vendor..", "..shaded..")
          .because("what a library hides inside itself can vanish with its next version");
}
