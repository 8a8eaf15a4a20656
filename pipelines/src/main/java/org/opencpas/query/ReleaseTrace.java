package org.opencpas.query;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;

/**
 * A release that tells where its figures come from. It is locked down as for a query. Not for
 * several threads at once.
 */
public final class ReleaseTrace implements AutoCloseable {
  private final Connection connection;
  private final Asking asking;
  private final KnownPlaces known;
  private final @Nullable LocalDate asOf;

  private ReleaseTrace(Connection connection, Manifest manifest) {
    this.connection = connection;
    this.asking = new Asking(connection);
    this.known = new KnownPlaces(asking, manifest.audience());
    this.asOf = manifest.asOf();
  }

  /**
   * Opens a release.
   *
   * @param directory output directory
   * @param id name of the release; empty: the one that LATEST leads to
   * @throws ReleaseException when it is not there or cannot be opened
   */
  public static ReleaseTrace open(Path directory, Optional<ReleaseId> id) {
    ReleaseLayout release = PublishedRelease.find(directory, id);
    Manifest manifest = ManifestFile.read(release);
    try {
      return new ReleaseTrace(LockedConnection.open(release), manifest);
    } catch (SQLException failure) {
      throw new ReleaseException(
          release.catalogue() + " cannot be opened; verify the release", failure);
    }
  }

  /**
   * Tells where a figure of an indicator comes from.
   *
   * @throws QueryException when it is not there; the message says what is
   * @throws IOException when the answer cannot be written
   */
  public void figure(TraceQuestion question, TraceFormat format, Appendable out)
      throws IOException {
    String region = known.region(question.region());
    Period period = question.period();
    Table figures =
        asking.ask(
            "trace_figures",
            question.indicator(),
            region,
            period.start().toString(),
            period.end().toString());
    if (figures.isEmpty()) {
      throw known.noFigure(question.indicator(), region, period);
    }
    Table figure =
        new Choice(question.indicator() + " for " + region + " in " + period.text(), figures)
            .keep("mission_id", "--mission", question.mission(), "")
            .keep("period_type", "--period-type", question.periodType(), period.type().name())
            .keep(
                "component", "--component", question.component(), figures.text(0, "own_component"))
            .keep("disaggregation", "--disaggregation", Optional.of(question.disaggregation()), "")
            .only();
    Traced traced = new Traced(figure, origins(figure, period));
    switch (format) {
      case TEXT -> new FigureText(traced, out).write();
      case CSV -> csv(traced.main(), out);
      case JSON -> traced.writeJson(out);
      case MARKDOWN -> traced.writeMarkdown(out);
    }
  }

  private Map<String, Table> origins(Table figure, Period period) {
    Object[] key = {
      figure.text(0, "mission_id"),
      figure.text(0, "indicator_id"),
      figure.text(0, "region_id"),
      figure.text(0, "component"),
      figure.text(0, "disaggregation"),
      figure.text(0, "period_type"),
      period.start().toString(),
      period.end().toString()
    };
    @Nullable Object[] withDay = new Object[key.length + 1];
    System.arraycopy(key, 0, withDay, 0, key.length);
    withDay[key.length] = asOf == null ? null : asOf.toString();
    Map<String, Table> origins = new LinkedHashMap<>();
    origins.put("facts", asking.ask("trace_facts", key));
    origins.put("targets", TargetRows.holding(asking.ask("trace_targets", withDay), period.end()));
    origins.put("events", asking.ask("trace_events", key));
    origins.put("history", asking.ask("trace_history", key));
    origins.put("flags", asking.ask("trace_flags", key));
    return origins;
  }

  /**
   * Tells where a score comes from.
   *
   * @throws QueryException when it is not there; the message says what is
   * @throws IOException when the answer cannot be written
   */
  public void score(ScoreQuestion question, TraceFormat format, Appendable out) throws IOException {
    String region = known.region(question.region());
    Period period = question.period();
    Table scores =
        asking.ask(
            "trace_score",
            region,
            period.start().toString(),
            period.end().toString(),
            question.component(),
            "all",
            question.resultLevel());
    if (scores.isEmpty()) {
      throw known.noScore(question, region);
    }
    Table score =
        new Choice("the score for " + region + " in " + period.text(), scores)
            .keep("mission_id", "--mission", question.mission(), "")
            .keep("period_type", "--period-type", question.periodType(), period.type().name())
            .only();
    Table members =
        asking.ask(
            "trace_members",
            score.text(0, "mission_id"),
            region,
            period.start().toString(),
            period.end().toString(),
            question.component(),
            "all",
            score.text(0, "period_type"),
            question.resultLevel());
    Traced traced = new Traced(score, Map.of("indicators", members));
    switch (format) {
      case TEXT -> new ScoreText(traced, out).write();
      case CSV -> csv(members, out);
      case JSON -> traced.writeJson(out);
      case MARKDOWN -> traced.writeMarkdown(out);
    }
  }

  private static void csv(Table table, Appendable out) throws IOException {
    table.write(QueryFormat.CSV.writer(out, table.columns()));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new ReleaseException("the release does not close; nothing is lost", failure);
    }
  }
}
