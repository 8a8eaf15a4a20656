package org.opencpas.propose;

/** How sure it is what a file was taken for. */
public enum Sureness {
  /** Its columns or marks can hardly mean anything else. */
  SURE("sure"),
  /** The names of its columns and what stands in them speak for it. */
  LIKELY("likely"),
  /** Somebody must look at it. */
  UNSURE("not sure"),
  /** It was not recognised. */
  UNKNOWN("not recognised");

  private final String word;

  Sureness(String word) {
    this.word = word;
  }

  /** The word for people. */
  public String word() {
    return word;
  }
}
