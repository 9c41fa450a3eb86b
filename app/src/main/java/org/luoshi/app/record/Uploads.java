package org.luoshi.app.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Scope;
import org.luoshi.app.file.ForAWhile;
import org.luoshi.app.file.Intake;
import org.luoshi.app.file.Keeping;
import org.luoshi.app.file.Kept;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that came with a form which is not saved yet. Whoever sent them can attach them for a day;
 * nobody can attach what somebody else has sent, whatever hashes a form names.
 */
@Component
public class Uploads implements ForAWhile {
  /** A record has so many files at most. */
  public static final int MOST = 20;

  private final JdbcClient jdbc;
  private final Intake intake;
  private final Keeping keeping;
  private final TransactionTemplate transaction;

  Uploads(JdbcClient jdbc, Intake intake, Keeping keeping, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.intake = intake;
    this.keeping = keeping;
    this.transaction = transaction;
  }

  /** How large a file may be. */
  public DataSize limit() {
    return intake.limit();
  }

  /** Of these hashes the files that the present account has sent within a day. */
  @Transactional(readOnly = true)
  public List<Attached> mine(Collection<String> hashes) {
    if (hashes.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select sha256, name, type, size, thumbnail from record_upload
            where account_id = ? and sha256 = any (?) and at > now() - interval '1 day'
            order by array_position(?::text[], sha256)
            """)
        .params(
            Scope.current().accountOrFail(),
            hashes.toArray(String[]::new),
            hashes.toArray(String[]::new))
        .query(
            (row, at) ->
                new Attached(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getString(5)))
        .list();
  }

  /**
   * What came with a form.
   *
   * @param files those that are there now
   * @param fault what is wrong with the first one that was not taken, or null
   */
  public record Received(List<Attached> files, @Nullable Fault fault) {}

  /**
   * Takes files in, beside those that are there; pictures are made anew, before any transaction.
   * One that is refused does not take the others with it: nobody has to choose them again.
   */
  public Received take(
      long organisation, List<Attached> before, @Nullable List<MultipartFile> sent) {
    Map<String, Attached> all = new LinkedHashMap<>();
    before.forEach(file -> all.put(file.sha256(), file));
    List<Kept> fresh = new ArrayList<>();
    Fault fault = null;
    for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      if (!file.isEmpty() || !name.isEmpty()) {
        try {
          Kept kept = take(all.size(), name, file);
          fresh.add(kept);
          all.put(kept.sha256(), attached(kept));
        } catch (Refused e) {
          fault = Objects.requireNonNullElse(fault, e.fault());
        }
      }
    }
    if (!fresh.isEmpty()) {
      transaction.executeWithoutResult(status -> note(organisation, fresh));
    }
    return new Received(List.copyOf(all.values()), fault);
  }

  private Kept take(int there, String name, MultipartFile file) {
    if (there >= MOST) {
      throw new Refused(Intake.FIELD, "record.fault.files", MOST);
    }
    return intake.take(name, bytes(file));
  }

  private static Attached attached(Kept kept) {
    return new Attached(kept.sha256(), kept.name(), kept.type(), kept.size(), kept.thumbnail());
  }

  @Override
  public void drop() {
    Scope.house(List.of("*"))
        .run(
            () ->
                transaction.execute(
                    status ->
                        jdbc.sql("delete from record_upload where at < now() - interval '1 day'")
                            .update()));
  }

  private void note(long organisation, List<Kept> fresh) {
    long account = Scope.current().accountOrFail();
    fresh.stream().sorted(java.util.Comparator.comparing(Kept::sha256)).forEach(keeping::hold);
    for (Kept kept : fresh) {
      jdbc.sql(
              """
              insert into record_upload (organisation_id, account_id, sha256, name, type, size, thumbnail)
              values (?, ?, ?, ?, ?, ?, ?)
              on conflict (account_id, sha256) do update set name = excluded.name, at = now()
              """)
          .param(1, organisation)
          .param(2, account)
          .param(3, kept.sha256())
          .param(4, kept.name())
          .param(5, kept.type())
          .param(6, kept.size())
          .param(7, kept.thumbnail(), java.sql.Types.VARCHAR)
          .update();
    }
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new Refused(Intake.FIELD, "record.fault.file.cut");
    }
  }
}
