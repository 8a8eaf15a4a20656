package org.opencpas.sample;

/**
 * Where a row stands in a file.
 *
 * @param sheet sheet of a workbook or member of an archive; empty where a format has none
 * @param line line of the text, row of the sheet or number of the record
 */
record Place(String sheet, long line) {}
