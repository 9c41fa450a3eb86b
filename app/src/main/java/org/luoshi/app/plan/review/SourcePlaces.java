package org.luoshi.app.plan.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where words of an item stand in its document. Only letters and digits are compared, in one width:
 * the document is as it was written, the item is clean.
 */
@Component
class SourcePlaces {
  private final JdbcClient jdbc;

  SourcePlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The spans of parts of an item, in their order; where one is not found, that of the whole item.
   *
   * @param span of the item; null for one that is in no document
   */
  List<Optional<Span>> of(long version, @Nullable Span span, List<String> parts) {
    if (span == null) {
      return parts.stream().map(part -> Optional.<Span>empty()).toList();
    }
    int[] text = text(version, span).codePoints().toArray();
    List<Optional<Span>> found = new ArrayList<>();
    int from = 0;
    for (String part : parts) {
      Span place = find(text, from, letters(part.codePoints().toArray()));
      found.add(
          Optional.of(
              place == null
                  ? span
                  : new Span(span.start() + place.start(), span.start() + place.end())));
      from = place == null ? from : place.end();
    }
    return found;
  }

  private String text(long version, Span span) {
    return jdbc.sql(
            """
            select substring(d.body from ? + 1 for ?)
            from plan_version v
            join document_plan p on p.id = v.document_plan_id
            join document d on d.id = p.document_id
            where v.id = ?
            """)
        .params(span.start(), span.end() - span.start(), version)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** The first stretch of a text from some place on that has these letters, among other signs. */
  static @Nullable Span find(int[] text, int from, int[] letters) {
    for (int start = from; letters.length > 0 && start < text.length; start++) {
      int at = start;
      int matched = 0;
      while (at < text.length && matched < letters.length) {
        int letter = letter(text[at]);
        if (letter == letters[matched]) {
          matched++;
        } else if (letter >= 0 || matched == 0) {
          break;
        }
        at++;
      }
      if (matched == letters.length) {
        return new Span(start, at);
      }
    }
    return null;
  }

  /** The letters and digits of a text, in one width. */
  static int[] letters(int[] text) {
    return java.util.Arrays.stream(text).map(SourcePlaces::letter).filter(c -> c >= 0).toArray();
  }

  /** A letter or digit in one width; -1 for any other sign. */
  private static int letter(int c) {
    if (!Character.isLetterOrDigit(c)) {
      return -1;
    }
    return c < 0x80 || (c >= 0x4E00 && c < 0xA000)
        ? c
        : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).codePointAt(0);
  }
}
