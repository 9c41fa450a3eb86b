package org.luoshi.app.document;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.app.organisation.NameMask;
import org.luoshi.app.organisation.People;
import org.luoshi.reader.similar.Copies;
import org.luoshi.reader.similar.CopyIndex;
import org.luoshi.reader.similar.Sketch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the plans of earlier documents of the scope that the plans of a document resemble. */
@Component
public class NearCopies {
  private final JdbcClient jdbc;
  private final People people;

  NearCopies(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /**
   * An earlier plan that is much the same.
   *
   * @param plan its number
   * @param document the number of its document
   * @param title its title
   * @param organisation name of the organisation whose document it is
   * @param storedAt when that document came
   * @param percent the share of what both say, half or more, 100 for the same letters
   */
  public record NearCopy(
      long plan,
      long document,
      String title,
      String organisation,
      java.time.Instant storedAt,
      int percent) {
    NearCopy masked(NameMask names) {
      return new NearCopy(plan, document, names.text(title), organisation, storedAt, percent);
    }
  }

  private record Kept(long plan, Sketch sketch, NearCopy near) {}

  /** The near-copies of each plan of a document, by its number, the nearest first. */
  @Transactional(readOnly = true)
  public Map<Long, List<NearCopy>> of(long document) {
    List<Kept> own = kept("p.document_id = ?", document);
    List<Kept> earlier = own.isEmpty() ? List.of() : kept("p.document_id < ?", document);
    CopyIndex index = new CopyIndex(Copies.THRESHOLD, at -> letters(earlier.get(at).plan()));
    earlier.forEach(one -> index.add(one.sketch()));
    Map<Long, List<NearCopy>> copies = new HashMap<>();
    for (Kept one : own) {
      List<NearCopy> near = new ArrayList<>();
      index
          .query(one.sketch(), () -> letters(one.plan()))
          .forEach(hit -> near.add(shared(earlier.get(hit.plan()).near(), hit.resemblance())));
      near.sort(Comparator.comparingInt(NearCopy::percent).reversed());
      NameMask names = people.mask(near.stream().map(NearCopy::title).toList());
      copies.put(one.plan(), near.stream().map(copy -> copy.masked(names)).toList());
    }
    return copies;
  }

  private static NearCopy shared(NearCopy near, double resemblance) {
    return new NearCopy(
        near.plan(),
        near.document(),
        near.title(),
        near.organisation(),
        near.storedAt(),
        (int) Math.floor(resemblance * 100));
  }

  private List<Kept> kept(String which, long document) {
    return jdbc.sql(
            """
            select p.id, p.document_id, p.sketch, p.title, o.name, d.stored_at
            from document_plan p join document d on d.id = p.document_id join organisation o on o.id = d.organisation_id
            where p.sketch is not null and
            """
                + which
                + " order by p.id")
        .param(document)
        .query(
            (row, at) ->
                new Kept(
                    row.getLong(1),
                    sketch(row.getBytes(3)),
                    new NearCopy(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        0)))
        .list();
  }

  private static Sketch sketch(byte[] kept) {
    long[] bins = new long[Sketch.LONGS];
    ByteBuffer.wrap(kept).asLongBuffer().get(bins);
    return Sketch.of(bins, false);
  }

  private String letters(long plan) {
    return jdbc.sql("select letters from document_plan where id = ?")
        .param(plan)
        .query(String.class)
        .single();
  }
}
