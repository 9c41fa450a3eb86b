package org.luoshi.app.indicator;

import java.time.LocalDate;
import java.util.Map;

/**
 * A record that counts for a commitment, as it was known.
 *
 * @param record its number
 * @param day on which it was done
 * @param title its subject
 * @param kind key of its kind
 * @param content values by the keys of fields
 */
public record Credit(
    long record, LocalDate day, String title, String kind, Map<String, Object> content) {}
