package org.luoshi.reader.internal.outline;

/**
 * A label and where it stands in the clean text (UTF-16 units).
 *
 * @param style its look
 * @param number its running number, 0 where it has none
 * @param text the label as written, without white space; empty for 【…】, whose inside is the title
 * @param start first character
 * @param body first character after the label and white space
 */
record Label(LabelStyle style, int number, String text, int start, int body) {}
