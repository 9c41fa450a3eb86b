package org.luoshi.app.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Accounts;
import org.luoshi.app.access.FirstStart;
import org.luoshi.app.access.Places;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.database.StartFailure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An invented county to try things with: three townships, twelve villages and communities, their
 * posts, people, leading groups, trees and accounts, from the script {@code demo/county.txt}.
 */
@Component
public class DemoData {
  private static final String SCRIPT = "/demo/county.txt";

  private final Demo demo;
  private final FirstStart firstStart;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Parts parts;
  private final ObjectProvider<DemoPart> later;

  DemoData(
      Demo demo,
      FirstStart firstStart,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      Parts parts,
      ObjectProvider<DemoPart> later) {
    this.demo = demo;
    this.firstStart = firstStart;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.parts = parts;
    this.later = later;
  }

  /** What it is made with. */
  @Component
  record Parts(
      Places places,
      Registration registration,
      Posts posts,
      People people,
      Holdings holdings,
      Groups groups,
      Accounts accounts,
      AccountLinks links) {}

  /** An account to try. */
  public record Login(String name, String words) {}

  /**
   * Fills an empty database, whole or not at all; does nothing where the demonstration is already.
   *
   * @param password of every account
   * @param where the data folder, for the words of the refusal
   * @return the accounts to try
   * @throws StartFailure {@code data.real} where there is something else
   */
  public List<Login> fill(String password, String where) {
    List<List<String>> script = script();
    if (!demo.isHere()) {
      if (!firstStart.isDue()) {
        throw new StartFailure("data.real", where);
      }
      Scope.house(List.of("*")).run(() -> make(script, password));
    }
    return script.stream()
        .filter(line -> line.getFirst().equals("account"))
        .map(line -> new Login(line.get(1), line.get(2) + "，" + line.get(5)))
        .toList();
  }

  private @Nullable Object make(List<List<String>> script, String password) {
    transaction.executeWithoutResult(
        status -> {
          Filling filling = new Filling(password);
          script.forEach(filling::add);
          demo.mark();
          later.orderedStream().forEach(DemoPart::fill);
        });
    return null;
  }

  /** Lines of fields that are separated by bars. */
  private static List<List<String>> script() {
    try (InputStream in = DemoData.class.getResourceAsStream(SCRIPT)) {
      String text =
          new String(Objects.requireNonNull(in, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.strip().split("\\s*\\|\\s*", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was made so far, by its name in the script. */
  private final class Filling {
    private final String password;
    private final Map<String, Long> organisations = new HashMap<>();
    private final Map<String, Long> posts = new HashMap<>();
    private final Map<String, Long> people = new HashMap<>();
    private final Map<String, Long> groups = new HashMap<>();

    Filling(String password) {
      this.password = password;
    }

    void add(List<String> line) {
      switch (line.getFirst()) {
        case "root" -> root(line);
        case "organisation" -> organisation(line);
        case "tree" -> tree(line);
        case "post" -> post(line);
        case "before" -> before(line);
        case "group" -> group(line);
        case "member" ->
            parts.groups().join(of(groups, line.get(1)), of(posts, line.get(2)), line.get(3));
        case "account" -> account(line);
        default -> throw new IllegalStateException(line.toString());
      }
    }

    private void root(List<String> line) {
      long id = parts.places().addRoot("government", line.get(1), line.get(2));
      organisations.put(line.get(1), id);
      parts.registration().code(id, line.get(3), LocalDate.of(2020, 1, 1));
    }

    private void organisation(List<String> line) {
      long above = of(organisations, line.get(4));
      organisations.put(
          line.get(1),
          parts
              .registration()
              .add(
                  new Registration.Fresh(
                      "government", above, line.get(1), line.get(2), line.get(3))));
    }

    private void tree(List<String> line) {
      Long above = line.get(3).isEmpty() ? null : (Long) of(organisations, line.get(3));
      parts.registration().join(line.get(1), of(organisations, line.get(2)), above);
    }

    private void post(List<String> line) {
      long at = of(organisations, line.get(1));
      long id = parts.posts().add(at, line.get(2));
      posts.put(line.get(1) + " " + line.get(2), id);
      if (!line.get(3).isEmpty()) {
        hold(id, person(at, line.get(3), line.get(4)), line.get(5));
      }
    }

    /** Somebody who held a post before. */
    private void before(List<String> line) {
      long post = of(posts, line.get(1));
      long at = parts.posts().get(post).organisation();
      jdbc.sql(
              """
              insert into holding (organisation_id, post_id, person_id, valid)
              values (?, ?, ?, daterange(?::date, ?::date))
              """)
          .params(at, post, person(at, line.get(2), ""), line.get(3), line.get(4))
          .update();
    }

    private long person(long at, String name, String phone) {
      return people.computeIfAbsent(
          name,
          n ->
              parts
                  .people()
                  .add(
                      at,
                      new People.Entry(
                          n, phone, UUID.nameUUIDFromBytes(n.getBytes(StandardCharsets.UTF_8)))));
    }

    private void hold(long post, long person, String since) {
      parts.holdings().handOver(post, person, LocalDate.parse(since));
    }

    private void group(List<String> line) {
      Long office = of(organisations, line.get(3));
      groups.put(
          line.get(1), parts.groups().add(of(organisations, line.get(2)), line.get(1), office));
    }

    private void account(List<String> line) {
      long at = of(organisations, line.get(2));
      long id = parts.accounts().add(at, line.get(3), line.get(1), password, false);
      boolean clear = line.get(6).equals("clear");
      for (String tree : line.get(7).split(" ", -1)) {
        parts.accounts().seat(id, Role.of(line.get(4)), at, tree, clear);
      }
      if (!line.get(8).isEmpty()) {
        parts.links().linkHolder(id, of(posts, line.get(8)));
      }
    }

    private static long of(Map<String, Long> known, String name) {
      return Objects.requireNonNull(known.get(name), name);
    }
  }
}
