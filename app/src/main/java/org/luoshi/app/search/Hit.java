package org.luoshi.app.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param path its page
 * @param organisation whose it is
 * @param organisationName its name today
 * @param day null for what has none
 * @param title with the words marked
 * @param excerpt of its text, around the first of the words; empty where the text has none
 */
public record Hit(
    Kind kind,
    String path,
    long organisation,
    String organisationName,
    @Nullable LocalDate day,
    List<Piece> title,
    List<Piece> excerpt) {}
