package org.opencpas.sample;

/** A form in which a file of returns may be sent: a container, a standard, or both. */
@FunctionalInterface
interface Form {
  /** The file in this form: the same facts in the same order, and the same bytes everywhere. */
  SentFile send(PlainFile file);
}
