package org.luoshi.reader.internal.outline;

/**
 * A line that says which plan of a collection begins: 村级工作计划篇三 is number 3 of family piece.
 *
 * @param number its running number
 * @param family the way of counting; a collection keeps to one
 * @param title what else the line says
 */
record TitleMark(int number, String family, String title) {
  /** Whether the line counts plans beyond doubt (篇一) rather than perhaps something else. */
  boolean isFirm() {
    return family.equals("piece");
  }
}
