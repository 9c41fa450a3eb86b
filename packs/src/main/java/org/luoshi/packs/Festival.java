package org.luoshi.packs;

import java.util.List;

/**
 * A festival, commemoration day, theme week or month.
 *
 * @param name as plans call it
 * @param aliases other names for the same
 * @param on when it is
 * @param source who says so
 */
public record Festival(String name, List<String> aliases, Moment on, Source source) {}
