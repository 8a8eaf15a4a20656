package org.opencpas.statement;

/**
 * A number of a sentence.
 *
 * @param text as it stands there, without its unit
 * @param expression SQL over the row that the sentence is about, which gives it before rounding
 */
record Printed(String text, String expression) {}
