package org.opencpas.receive;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencpas.framework.FrameworkDirectory;
import org.opencpas.framework.VersionPlaces;
import org.opencpas.issue.Quotation;
import org.opencpas.source.FilingPlaces;
import org.opencpas.source.Source;
import org.opencpas.source.Workspace;

/** Finds where a file of a name belongs in a workspace. */
final class Placing {
  private final Workspace workspace;
  private final LocalDate on;

  Placing(Workspace workspace, LocalDate on) {
    this.workspace = workspace;
    this.on = on;
  }

  /**
   * Where it belongs, or why nobody can tell.
   *
   * @param path path inside the workspace; empty when there is a refusal
   * @param owner the source that finds it, or the framework, in words
   * @param refusal why it has no place, and what to do; empty when it has one
   */
  record Place(String path, String owner, String refusal) {

    static Place refused(String why) {
      return new Place("", "", why);
    }

    boolean isRefused() {
      return !refusal.isEmpty();
    }
  }

  /**
   * The place for a name.
   *
   * @param source a source of the workspace, or {@link FrameworkDirectory#NAME}; empty: whichever
   *     finds it
   */
  Place of(String name, Optional<String> source) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC);
    if (!isPlain(plain)) {
      return Place.refused(
          "the name "
              + Quotation.of(plain)
              + " cannot stand in records/received.csv or is passed over by sources; give another"
              + " with --as");
    }
    return source.isPresent() ? ofSource(plain, source.get()) : ofAny(plain);
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.equals(name.strip())
        && !name.startsWith(".")
        && !name.startsWith("~$")
        && name.chars()
            .noneMatch(sign -> "/\\*?".indexOf(sign) >= 0 || Character.isISOControl(sign));
  }

  private Place ofSource(String name, String wanted) {
    Optional<Source> source =
        workspace.sources().stream().filter(each -> each.name().equals(wanted)).findFirst();
    if (source.isEmpty()) {
      return ofFramework(name)
          .orElseGet(
              () ->
                  Place.refused(
                      Quotation.of(name)
                          + " is named like no file and no table of the framework; give such a"
                          + " name with --as"));
    }
    return FilingPlaces.of(source.get(), name)
        .map(path -> new Place(path, "source " + wanted, ""))
        .orElseGet(
            () ->
                Place.refused(
                    "source "
                        + wanted
                        + " looks for "
                        + FilingPlaces.words(source.get())
                        + " and would not find a file named "
                        + Quotation.of(name)
                        + "; give a name that it finds with --as"));
  }

  private Place ofAny(String name) {
    List<Place> places = new ArrayList<>();
    for (Source source : workspace.sources()) {
      FilingPlaces.of(source, name)
          .ifPresent(path -> places.add(new Place(path, "source " + source.name(), "")));
    }
    ofFramework(name).ifPresent(places::add);
    if (places.isEmpty()) {
      return Place.refused(nowhere(name));
    }
    return places.size() == 1
        ? places.get(0)
        : Place.refused(
            "a file named "
                + Quotation.of(name)
                + " may be for several; say which with --source: "
                + String.join(
                    ", ",
                    places.stream()
                        .map(
                            place ->
                                place.owner().substring(place.owner().indexOf(' ') + 1)
                                    + " ("
                                    + place.path()
                                    + ")")
                        .toList()));
  }

  private Optional<Place> ofFramework(String name) {
    return VersionPlaces.of(
            FrameworkDirectory.NAME, name, on, FrameworkDirectory.paths(Path.of(workspace.root())))
        .map(path -> new Place(path, "the framework", ""));
  }

  private String nowhere(String name) {
    return "no source would find a file named "
        + Quotation.of(name)
        + ", and it is no file of the framework; give a name that one finds with --as. Sources look"
        + " for "
        + String.join(
            "; ",
            workspace.sources().stream()
                .map(source -> source.name() + ": " + FilingPlaces.words(source))
                .toList());
  }
}
