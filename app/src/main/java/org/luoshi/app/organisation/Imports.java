package org.luoshi.app.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tables of organisations: read, shown with everything that is wrong, and taken over whole or not
 * at all.
 */
@Component
public class Imports {
  private static final String TREE = "government";
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;
  private final Changes changes;
  private final EnteredDays days;

  Imports(JdbcClient jdbc, Changes changes, EnteredDays days) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.days = days;
  }

  /**
   * A row that can be taken over.
   *
   * @param row its number in the file, from 1
   * @param name the name
   * @param kind the kind
   * @param code the code, or null
   * @param parent what was written for the one above
   * @param above index of the line above, from 0; -1 where it is there already
   * @param aboveId number of the organisation above, where it is there already
   */
  public record Item(
      int row,
      String name,
      Kind kind,
      @Nullable String code,
      String parent,
      int above,
      long aboveId) {
    Item below(int line, long id) {
      return new Item(row, name, kind, code, parent, line, id);
    }
  }

  /**
   * Something that is wrong.
   *
   * @param row number of the row in the file, from 1
   * @param column heading of the column
   * @param fault what it is, and what to do
   */
  public record Problem(int row, String column, Fault fault) {}

  /**
   * A table that was read.
   *
   * @param id its number; 0 when something is wrong and it was not kept
   * @param fileName name of the file
   * @param lines its rows
   * @param errors what is wrong with it
   * @param done whether it was taken over
   */
  public record Draft(
      long id, String fileName, List<Item> lines, List<Problem> errors, boolean done) {}

  /**
   * Reads a table and keeps it for {@link #confirm} when nothing is wrong with it.
   *
   * @throws Refused when it cannot be read at all
   */
  @Transactional
  public Draft read(String fileName, byte[] bytes) {
    ImportCheck.Result result = new ImportCheck(known()).check(Sheet.read(bytes));
    String name = Line.clean(fileName);
    String kept = name.length() > 200 ? name.substring(0, 200) : name;
    if (!result.errors().isEmpty()) {
      return new Draft(0, kept, result.lines(), result.errors(), false);
    }
    Scope scope = Scope.current();
    jdbc.sql("delete from organisation_import where account_id = ? and done_at is null")
        .param(scope.accountOrFail())
        .update();
    long id =
        jdbc.sql(
                """
                insert into organisation_import (organisation_id, account_id, file_name, lines)
                values (?, ?, ?, ?::jsonb) returning id
                """)
            .params(
                scope.seatOrFail().organisation(),
                scope.accountOrFail(),
                kept,
                JSON.writeValueAsString(result.lines()))
            .query(Long.class)
            .single();
    return new Draft(id, kept, result.lines(), List.of(), false);
  }

  private Optional<Draft> find(long id) {
    return jdbc.sql(
            """
            select id, file_name, lines, done_at is not null from organisation_import
            where id = ? and account_id = luoshi_account() for update
            """)
        .param(id)
        .query(
            (row, at) ->
                new Draft(
                    row.getLong(1),
                    row.getString(2),
                    JSON.readValue(row.getString(3), new TypeReference<List<Item>>() {}),
                    List.of(),
                    row.getBoolean(4)))
        .optional();
  }

  /**
   * Takes the table over, from today. Done twice, it is done once.
   *
   * @return how many organisations were added
   * @throws Refused when something was changed meanwhile so that it does not fit any more
   */
  @Transactional
  public int confirm(long id) {
    changes.lockTrees();
    Draft draft = find(id).orElseThrow(() -> new NotHere("import " + id));
    if (draft.done()) {
      return draft.lines().size();
    }
    ImportCheck.Known known = known();
    Set<Long> there = known.numbers();
    for (Item line : draft.lines()) {
      if (line.above() < 0 && !there.contains(line.aboveId())) {
        throw new Refused("file", "fault.import-parent", line.row(), line.parent());
      }
      if (known.children().getOrDefault(line.aboveId(), Set.of()).contains(line.name())) {
        throw new Refused("file", "fault.import-stale", line.row(), line.name());
      }
    }
    insert(draft.lines(), days.today());
    jdbc.sql("update organisation_import set done_at = now() where id = ?").param(id).update();
    changes.audit(
        "organisation.import",
        Scope.current().seatOrFail().organisation(),
        draft.lines().size() + " organisations");
    return draft.lines().size();
  }

  private void insert(List<Item> lines, LocalDate today) {
    Long[] ids =
        jdbc.sql(
                "select nextval(pg_get_serial_sequence('organisation', 'id')) from generate_series(1, ?)")
            .param(lines.size())
            .query((row, at) -> row.getLong(1))
            .list()
            .toArray(Long[]::new);
    Long[] parents = new Long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      Item line = lines.get(i);
      parents[i] = line.above() < 0 ? (Long) line.aboveId() : ids[line.above()];
    }
    jdbc.sql(
            """
            with recursive fresh as (
              select * from unnest(?::bigint[], ?::bigint[]) as f(id, parent)
            ), placed as (
              select f.id, f.parent, p.path || f.id::text as path from fresh f
              join tree_place p on p.tree = ? and p.organisation_id = f.parent and upper_inf(p.valid)
              union all
              select f.id, f.parent, placed.path || f.id::text from fresh f join placed on placed.id = f.parent
            )
            insert into tree_place (tree, organisation_id, parent_id, path, valid)
            select ?, id, parent, path, daterange(?, null) from placed
            """)
        .params(ids, parents, TREE, TREE, today)
        .update();
    jdbc.sql(
            "insert into organisation (id, name, kind) select * from unnest(?::bigint[], ?::text[], ?::text[])")
        .params(
            ids,
            lines.stream().map(Item::name).toArray(String[]::new),
            lines.stream().map(line -> line.kind().key()).toArray(String[]::new))
        .update();
    insertCodes(lines, ids, today);
    jdbc.sql(
            """
            insert into organisation_change (organisation_id, kind, on_date)
            select id, 'imported', ? from unnest(?::bigint[]) as c(id)
            """)
        .params(today, ids)
        .update();
  }

  /** A code that is taken out of the scope is not seen before. */
  private void insertCodes(List<Item> lines, Long[] ids, LocalDate today) {
    try {
      jdbc.sql(
              """
            insert into organisation_code (organisation_id, code, valid)
            select id, code, daterange(?, null) from unnest(?::bigint[], ?::text[]) as c(id, code)
            where code is not null
            """)
          .params(today, ids, lines.stream().map(Item::code).toArray(String[]::new))
          .update();
    } catch (DataIntegrityViolationException e) {
      throw new Refused("file", "fault.import-codes");
    }
  }

  private ImportCheck.Known known() {
    Map<String, List<Long>> names = new HashMap<>();
    Map<String, Long> codes = new HashMap<>();
    Map<Long, Set<String>> children = new HashMap<>();
    jdbc.sql(
            """
            select o.id, o.name, c.code, p.parent_id
            from organisation o
            join tree_place p on p.organisation_id = o.id and p.tree = ? and upper_inf(p.valid)
            left join organisation_code c on c.organisation_id = o.id and upper_inf(c.valid)
            where o.closed is null
            """)
        .param(TREE)
        .query(
            row -> {
              long id = row.getLong(1);
              names.computeIfAbsent(row.getString(2), n -> new ArrayList<>()).add(id);
              if (row.getString(3) != null) {
                codes.put(row.getString(3), id);
              }
              children.computeIfAbsent(row.getLong(4), n -> new HashSet<>()).add(row.getString(2));
            });
    return new ImportCheck.Known(
        names, codes, children, Scope.current().seatOrFail().organisation());
  }
}
