package org.luoshi.app.record;

import org.jspecify.annotations.Nullable;

/**
 * A file of a record.
 *
 * @param sha256 of its bytes, by which the file store knows it
 * @param name as it was called
 * @param type as sniffed, such as {@code image/jpeg}
 * @param size bytes
 * @param thumbnail SHA-256 of a small picture of it, or null
 */
public record Attached(
    String sha256, String name, String type, long size, @Nullable String thumbnail) {}
