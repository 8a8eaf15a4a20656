package org.opencpas.propose;

import java.util.List;

/** Words in names of columns whose numbers measure nothing. */
final class Excluded {
  /** The words, as {@link PlainName} has them. */
  static final List<String> LIST =
      List.of(
          "id",
          "code",
          "lat",
          "latitude",
          "lon",
          "lng",
          "longitude",
          "year",
          "month",
          "day",
          "iso",
          "m49",
          "pcode",
          "number of sources",
          "order",
          "index",
          "phone",
          "gid",
          "objectid",
          "fid",
          "precision",
          "prec",
          "annee",
          "mois",
          "revision",
          "version",
          "row",
          "line");

  private Excluded() {}
}
