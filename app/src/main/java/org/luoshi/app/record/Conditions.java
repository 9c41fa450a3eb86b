package org.luoshi.app.record;

import org.luoshi.app.database.Where;
import org.luoshi.app.frame.Line;

/** A query as conditions of SQL: {@code r} is the record, {@code v} the version that holds. */
final class Conditions {
  private Conditions() {}

  static Where of(Query query) {
    String text = query.text() == null ? "" : Line.clean(query.text());
    Where where =
        new Where()
            .with("r.organisation_id = :organisation", "organisation", query.organisation())
            .with("v.kind = :kind", "kind", query.kind())
            .with(credited("duty_id = :duty"), "duty", query.duty())
            .with(credited("occurrence_id = :occurrence"), "occurrence", query.occurrence())
            .with("v.day >= :from", "from", query.from())
            .with("v.day <= :to", "to", query.to())
            .with(
                "strpos(lower(v.title || ' ' || v.place), lower(:text)) > 0",
                "text",
                text.isEmpty() ? null : text);
    return query.voided() ? where : where.always("v.state = 'valid'");
  }

  private static String credited(String condition) {
    return "exists (select from record_credit c where c.version_id = v.id and c." + condition + ")";
  }
}
