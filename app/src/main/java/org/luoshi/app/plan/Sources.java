package org.luoshi.app.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.organisation.People;
import org.luoshi.reader.model.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sentences that items came from, as the document has them. */
@Component
public class Sources {
  private static final int LONGEST = 2_000;

  private final JdbcClient jdbc;
  private final People people;

  Sources(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /**
   * Where a version was read from.
   *
   * @param id number of the document
   * @param name its name, with those of people masked for whoever does not see them
   */
  public record Source(long id, String name) {}

  /** The document of a version, or null where it came from none. */
  @Transactional(readOnly = true)
  public @Nullable Source of(Plans.Version version) {
    return version.documentPlan() == null
        ? null
        : jdbc.sql(
                "select d.id, d.name from document_plan p join document d on d.id = p.document_id where p.id = ?")
            .param(version.documentPlan())
            .query((row, at) -> new Source(row.getLong(1), row.getString(2)))
            .optional()
            .map(source -> new Source(source.id(), masked(source.name())))
            .orElse(null);
  }

  private String masked(String name) {
    return people.mask(List.of(name)).text(name);
  }

  /** The sentences of some tasks by the numbers of their items, as far as there are any. */
  @Transactional(readOnly = true)
  public Map<Long, String> quotes(Plans.Version version, List<Task> tasks) {
    Map<Long, String> quotes = new HashMap<>();
    if (version.documentPlan() == null
        || tasks.stream().noneMatch(task -> task.item().span() != null)) {
      return quotes;
    }
    int[] text =
        jdbc.sql(
                "select d.body from document_plan p join document d on d.id = p.document_id where p.id = ?")
            .param(version.documentPlan())
            .query(String.class)
            .optional()
            .orElse("")
            .codePoints()
            .toArray();
    for (Task task : tasks) {
      Span span = task.item().span();
      if (span != null && span.start() < text.length) {
        int length = Math.min(Math.min(span.end(), text.length) - span.start(), LONGEST);
        quotes.put(task.item().id(), new String(text, span.start(), length).strip());
      }
    }
    return quotes;
  }
}
