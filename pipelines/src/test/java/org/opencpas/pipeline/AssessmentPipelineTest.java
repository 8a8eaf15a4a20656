package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Audience;
import org.opencpas.schemas.InputFile;

class AssessmentPipelineTest {
  private static final Path KESTRIA = Path.of("..", "sample-data", "kestria");

  @TempDir private Path staging = Path.of("");

  private AnnouncementFile news() {
    return new AnnouncementFile(staging.toString());
  }

  private Pipeline build(DirectOptions options) {
    return build(options, KESTRIA);
  }

  private Pipeline build(DirectOptions options, Path workspace) {
    PreparedWorkspace prepared = WorkspacePreparation.prepare(workspace).value().orElseThrow();
    Pipeline pipeline = Pipeline.create(options);
    RunPlan plan =
        new RunPlan(
            prepared.workspace(),
            prepared.received(),
            prepared.versions(),
            AsOf.ALL,
            Audience.INTERNAL,
            new Partitions(3, Map.of()),
            new PartStore(staging.toString()));
    List<InputFile> inputs = prepared.files().stream().map(InputFiles::toElement).toList();
    AssessmentPipeline.build(pipeline, plan, inputs, news());
    return pipeline;
  }

  private static DirectOptions options() {
    DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    return options;
  }

  /** Collections by the transform that makes them. */
  private static final class Seen extends Pipeline.PipelineVisitor.Defaults {
    private final Set<String> steps = new TreeSet<>();
    private final List<PCollection<?>> collections = new ArrayList<>();

    @Override
    public CompositeBehavior enterCompositeTransform(TransformHierarchy.Node node) {
      if (!node.isRootNode() && node.getFullName().indexOf('/') < 0) {
        steps.add(node.getFullName());
      }
      return CompositeBehavior.ENTER_TRANSFORM;
    }

    @Override
    public void visitPrimitiveTransform(TransformHierarchy.Node node) {
      if (node.getFullName().indexOf('/') < 0) {
        steps.add(node.getFullName());
      }
    }

    @Override
    public void visitValue(PValue value, TransformHierarchy.Node producer) {
      if (value instanceof PCollection<?> collection) {
        collections.add(collection);
      }
    }
  }

  @Test
  void stepsReadAsWhatTheyDo() {
    Seen seen = new Seen();
    build(options()).traverseTopologically(seen);
    assertThat(seen.steps)
        .contains(
            "ListFiles",
            "ReadReturns",
            "GroupByPartition",
            "ReviseAndScore",
            "AggregateMissions",
            "WriteRejections",
            "WriteAnnouncements");
  }

  private Set<String> steps(Path directory, String furtherLine) throws IOException {
    Files.createDirectories(directory.resolve("framework"));
    Files.createDirectories(directory.resolve("records"));
    Files.writeString(
        directory.resolve("assessment.yaml"),
        """
        name: moves
        sources:
          - name: returns
            files: records/*.csv
            format: indicator-records
        """
            + furtherLine);
    Files.writeString(
        directory.resolve("framework/missions.csv"),
        "mission_id,name,organisation,root_region_id\nKESMIS,Mission,UN,KS\n");
    Files.writeString(
        directory.resolve("framework/regions.csv"), "region_id,name,level\nKS,Kestria,0\n");
    Files.writeString(
        directory.resolve("framework/indicators.csv"),
        """
        indicator_id,title,unit,measure,value_kind,direction,result_level,component,frequency
        patrols,Patrols,patrols,count,flow,increase,output,military,month
        """);
    Files.writeString(
        directory.resolve("records/a.csv"),
        "mission_id,indicator_id,period,value,record_id\nKESMIS,patrols,2024-01,3,r1\n");
    Seen seen = new Seen();
    build(options(), directory).traverseTopologically(seen);
    return seen.steps;
  }

  @Test
  void movesAreLookedForOnlyWhereRecordIdsLast(@TempDir Path local, @TempDir Path lasting)
      throws IOException {
    Set<String> without = steps(local, "");
    Set<String> with = steps(lasting, "    record_ids: lasting\n");
    assertThat(without).contains("ReadReturns").doesNotContain("GroupByRecord", "FindMoves");
    with.removeAll(without);
    assertThat(with).containsExactly("FindMoves", "GroupByRecord");
  }

  @Test
  void noElementIsCodedByJavaSerialisation() {
    Seen seen = new Seen();
    build(options()).traverseTopologically(seen);
    assertThat(seen.collections).hasSizeGreaterThan(15);
    for (PCollection<?> collection : seen.collections) {
      // How Beam hands its own sources about inside Create is Beam's business.
      if (collection.getName().contains("/Read(CreateSource)/")) {
        continue;
      }
      assertThat(mentionsSerialisation(collection.getCoder()))
          .as("%s is coded by %s", collection.getName(), collection.getCoder())
          .isFalse();
    }
  }

  private static boolean mentionsSerialisation(Coder<?> coder) {
    return coder instanceof SerializableCoder
        || coder.getCoderArguments().stream()
            .anyMatch(AssessmentPipelineTest::mentionsSerialisation);
  }

  /** With the checks of the direct engine on, which a run leaves off. */
  @Test
  void elementsAreNeverChangedAndSurviveTheirCoder() {
    DirectOptions options = options();
    options.setEnforceImmutability(true);
    options.setEnforceEncodability(true);
    build(options).run().waitUntilFinish();
    News news = News.of(news().read());
    assertThat(news.files()).hasSize(85);
    assertThat(news.sourceCounts().stream().mapToLong(count -> count.getRows()).sum())
        .isEqualTo(13_352 + 1_099 + 341);
    assertThat(news.parts())
        .allSatisfy(
            part ->
                assertThat(Files.size(staging.resolve(part.getTable()).resolve(part.getFile())))
                    .isEqualTo(part.getBytes()));
  }
}
