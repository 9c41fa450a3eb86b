package org.luoshi.app.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.organisation.NameMask;

/**
 * A document as it was written.
 *
 * @param id its number
 * @param organisation whose it is
 * @param organisationName that organisation's name
 * @param name the file's name
 * @param sha256 of its bytes, which the file store keeps
 * @param size how many bytes
 * @param charset the charset of a plain text, or null
 * @param storedAt when it came
 * @param plans how many plans were found in it
 */
public record Document(
    long id,
    long organisation,
    String organisationName,
    String name,
    String sha256,
    long size,
    @Nullable String charset,
    Instant storedAt,
    int plans) {
  /** The same under a name without those of people. */
  Document masked(NameMask names) {
    return new Document(
        id,
        organisation,
        organisationName,
        names.text(name),
        sha256,
        size,
        charset,
        storedAt,
        plans);
  }
}
