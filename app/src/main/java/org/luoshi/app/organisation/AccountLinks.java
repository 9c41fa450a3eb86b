package org.luoshi.app.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Accounts;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose account it is: an account belongs to one person at most, a person may have several. */
@Component
public class AccountLinks {
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final People people;
  private final Posts posts;
  private final Changes changes;

  AccountLinks(JdbcClient jdbc, Accounts accounts, People people, Posts posts, Changes changes) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.people = people;
    this.posts = posts;
    this.changes = changes;
  }

  /**
   * An account and its person.
   *
   * @param account number of the account
   * @param loginName its login name
   * @param accountName its name
   * @param person number of the person
   * @param personName that person's name; null where it is not seen
   * @param organisationName whom the person works for
   */
  public record Link(
      long account,
      String loginName,
      String accountName,
      long person,
      @Nullable String personName,
      String organisationName) {}

  /** The person of an account. */
  @Transactional(readOnly = true)
  public Optional<Link> ofAccount(long account) {
    return list("a.id = ?", account).stream().findFirst();
  }

  /** The accounts of a person. */
  @Transactional(readOnly = true)
  public List<Link> ofPerson(long person) {
    return list("q.id = ?", person);
  }

  /**
   * Links a person with the account of a login name. Done twice, it is done once.
   *
   * @throws NotHere when the person is outside the scope
   * @throws Refused when no such account is in the scope, or it is somebody else's
   */
  @Transactional
  public void linkLogin(long person, String loginName) {
    People.Person of = people.get(person);
    String name = Line.name("name", loginName, 40).toLowerCase(Locale.ROOT);
    long account =
        jdbc.sql(
                "select a.id from account a join credential c on c.account_id = a.id where c.login_name = ?")
            .param(name)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> new Refused("name", "fault.account-unknown", name));
    link(account, of.id(), of.organisation(), "name");
  }

  /**
   * Links an account with whoever holds a post now; who that is need not be seen.
   *
   * @throws NotHere when one of them is outside the scope
   * @throws Refused when nobody holds the post, or the account is somebody else's
   */
  @Transactional
  public void linkHolder(long account, long post) {
    accounts.get(account);
    Long holder = posts.open(post).holder();
    if (holder == null) {
      throw new Refused("post", "fault.unheld");
    }
    link(account, holder, people.get(holder).organisation(), "post");
  }

  /**
   * Takes a link away.
   *
   * @throws NotHere when there is none in the scope
   */
  @Transactional
  public void unlink(long account) {
    Link link = ofAccount(account).orElseThrow(() -> new NotHere("link of account " + account));
    long organisation = people.get(link.person()).organisation();
    jdbc.sql("delete from account_person where account_id = ?").param(account).update();
    changes.audit("account.unlink", organisation, "account " + account);
  }

  private void link(long account, long person, long organisation, String field) {
    int added =
        jdbc.sql(
                """
                insert into account_person (organisation_id, account_id, person_id) values (?, ?, ?)
                on conflict (account_id) do nothing
                """)
            .params(organisation, account, person)
            .update();
    if (added == 0) {
      if (ofAccount(account).filter(link -> link.person() == person).isEmpty()) {
        throw new Refused(field, "fault.account-linked");
      }
      return;
    }
    changes.audit("account.link", organisation, "account " + account + " person " + person);
  }

  private List<Link> list(String where, long id) {
    return jdbc.sql(
            """
            select a.id, c.login_name, a.name, q.id, q.name, o.name
            from account_person l
            join account a on a.id = l.account_id
            join credential c on c.account_id = a.id
            join person q on q.id = l.person_id
            join organisation o on o.id = q.organisation_id
            where %s order by c.login_name
            """
                .formatted(where))
        .param(id)
        .query(
            (row, at) ->
                new Link(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    People.areSeen() ? row.getString(5) : null,
                    row.getString(6)))
        .list();
  }
}
