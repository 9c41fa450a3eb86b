package org.luoshi.app.duty;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sentences that duties came from, as the documents have them. */
@Component
public class Sentences {
  private static final int LONGEST = 2_000;

  private final JdbcClient jdbc;

  Sentences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where a duty came from.
   *
   * @param document number of the document; null where it came from none, or is not seen
   * @param documentName its name, or null
   * @param text the sentence, or null
   * @param ownerWords whom the text names
   * @param headings titles of the headings above it, outermost first
   */
  public record Sentence(
      @Nullable Long document,
      @Nullable String documentName,
      @Nullable String text,
      List<String> ownerWords,
      List<String> headings) {}

  /** The sentence of an item of a plan. */
  @Transactional(readOnly = true)
  public Optional<Sentence> of(long item) {
    return jdbc.sql(
            """
            select d.id, d.name, substring(d.body from i.first + 1 for least(i.last - i.first, :longest)), i.owner_words,
              i.headings
            from plan_item i
            join plan_version v on v.id = i.version_id
            left join document_plan p on p.id = v.document_plan_id
            left join document d on d.id = p.document_id and i.first is not null
            where i.id = :item
            """)
        .param("item", item)
        .param("longest", LONGEST)
        .query(
            (row, at) ->
                new Sentence(
                    row.getObject(1, Long.class),
                    row.getString(2),
                    row.getString(3),
                    List.of((String[]) row.getArray(4).getArray()),
                    List.of((String[]) row.getArray(5).getArray())))
        .optional();
  }
}
