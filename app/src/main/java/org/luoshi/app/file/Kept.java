package org.luoshi.app.file;

import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in and lies in the store.
 *
 * @param sha256 of the bytes as they are kept: those of a picture were made anew
 * @param name cleaned, 1 to {@value FileName#MOST} characters, with an ending that fits the type
 * @param type by its bytes, such as {@code image/jpeg}
 * @param size in bytes
 * @param thumbnail SHA-256 of a small picture of it; null for what is no picture
 */
public record Kept(
    String sha256, String name, String type, long size, @Nullable String thumbnail) {}
