package org.luoshi.app.document;

import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Scope;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.similar.Letters;
import org.luoshi.reader.similar.Sketch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of documents and of the plans found in them. */
@Component
class DocumentRows {
  private static final String DOCUMENTS =
      """
      select d.id, d.organisation_id, o.name, d.name, d.sha256, d.size, d.charset, d.stored_at,
        (select count(*) from document_plan p where p.document_id = d.id)
      from document d join organisation o on o.id = d.organisation_id
      """;

  private static final RowMapper<Document> DOCUMENT =
      (row, at) ->
          new Document(
              row.getLong(1),
              row.getLong(2),
              row.getString(3),
              row.getString(4),
              row.getString(5),
              row.getLong(6),
              row.getString(7),
              row.getObject(8, OffsetDateTime.class).toInstant(),
              row.getInt(9));

  private static final String PLANS =
      """
      select p.id, p.document_id, p.organisation_id, p.ordinal, p.title, p.first, p.last, p.kind, p.year, p.body_name,
        p.fits, p.commitments, p.findings
      from document_plan p
      """;

  private static final RowMapper<DocumentPlan> PLAN =
      (row, at) ->
          new DocumentPlan(
              row.getLong(1),
              row.getLong(2),
              row.getLong(3),
              row.getInt(4),
              row.getString(5),
              new Span(row.getInt(6), row.getInt(7)),
              PlanType.valueOf(row.getString(8)),
              row.getObject(9, Integer.class),
              row.getString(10),
              row.getBoolean(11),
              row.getInt(12),
              row.getInt(13));

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  DocumentRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  Optional<Document> find(long id) {
    return jdbc.sql(DOCUMENTS + " where d.id = ?").param(id).query(DOCUMENT).optional();
  }

  Optional<Document> find(long organisation, String sha256) {
    return jdbc.sql(DOCUMENTS + " where d.organisation_id = ? and d.sha256 = ?")
        .params(organisation, sha256)
        .query(DOCUMENT)
        .optional();
  }

  List<Document> latest(int most) {
    return jdbc.sql(DOCUMENTS + " order by d.id desc limit ?").param(most).query(DOCUMENT).list();
  }

  List<DocumentPlan> plans(long document) {
    return jdbc.sql(PLANS + " where p.document_id = ? order by p.ordinal")
        .param(document)
        .query(PLAN)
        .list();
  }

  Optional<DocumentPlan> plan(long id) {
    return jdbc.sql(PLANS + " where p.id = ?").param(id).query(PLAN).optional();
  }

  /** Puts in a document; nothing where the organisation has one of the same bytes. */
  Optional<Long> add(long organisation, String name, String sha256, long size, PlanFile file) {
    return jdbc.sql(
            """
            insert into document (organisation_id, name, sha256, size, charset, body, account_id)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (organisation_id, sha256) do nothing returning id
            """)
        .param(1, organisation)
        .param(2, name)
        .param(3, sha256)
        .param(4, size)
        .param(5, file.charset(), Types.VARCHAR)
        .param(6, Storable.text(file.text()))
        .param(7, account(), Types.BIGINT)
        .query(Long.class)
        .optional();
  }

  /** The house itself, and tests, act for no account of the database. */
  private static @Nullable Long account() {
    Long account = Scope.current().account();
    return account == null || account == 0 ? null : account;
  }

  void addPlans(long organisation, long document, PlanFile file) {
    batches.batchUpdate(
        """
        insert into document_plan (organisation_id, document_id, ordinal, title, first, last, kind, year, body_name, fits,
          commitments, findings, sketch, letters)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        file.plans(),
        100,
        (row, plan) -> {
          List<@Nullable Object> values = values(organisation, document, file, plan);
          for (int at = 0; at < values.size(); at++) {
            row.setObject(at + 1, values.get(at));
          }
        });
  }

  private static List<@Nullable Object> values(
      long organisation, long document, PlanFile file, Plan plan) {
    String letters = Letters.of(file.cleaned(), plan.span()).text();
    Sketch sketch = Sketch.of(letters);
    return Arrays.asList(
        organisation,
        document,
        plan.ordinal(),
        Storable.text(plan.title()),
        plan.span().start(),
        plan.span().end(),
        plan.type().name(),
        plan.year(),
        plan.organisation() == null ? null : Storable.text(plan.organisation()),
        plan.titleMatchesContent(),
        plan.commitments().size(),
        plan.findings().size(),
        sketch.isEmpty() ? null : bytes(sketch),
        sketch.isEmpty() ? "" : letters);
  }

  private static byte[] bytes(Sketch sketch) {
    ByteBuffer bytes = ByteBuffer.allocate(Sketch.LONGS * Long.BYTES);
    bytes.asLongBuffer().put(sketch.bins());
    return bytes.array();
  }

  /** Copies a document of another organisation with its plans; the bytes are kept once. */
  Optional<Long> copy(long document, long organisation) {
    Optional<Long> copy =
        jdbc.sql(
                """
                insert into document (organisation_id, name, sha256, size, charset, body, account_id)
                select :organisation, name, sha256, size, charset, body, :account from document where id = :id
                on conflict (organisation_id, sha256) do nothing returning id
                """)
            .param("organisation", organisation)
            .param("account", account(), Types.BIGINT)
            .param("id", document)
            .query(Long.class)
            .optional();
    copy.ifPresent(
        id ->
            jdbc.sql(
                    """
                    insert into document_plan (organisation_id, document_id, ordinal, title, first, last, kind, year, body_name,
                      fits, commitments, findings, sketch, letters)
                    select :organisation, :copy, ordinal, title, first, last, kind, year, body_name,
                      fits, commitments, findings, sketch, letters
                    from document_plan where document_id = :id
                    """)
                .param("organisation", organisation)
                .param("copy", id)
                .param("id", document)
                .update());
    return copy;
  }

  void delete(long id) {
    jdbc.sql("delete from document where id = ?").param(id).update();
  }
}
