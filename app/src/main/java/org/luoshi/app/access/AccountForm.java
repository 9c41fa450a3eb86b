package org.luoshi.app.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adding an account with its first seat, or another seat, as it was filled in. */
@Component
public class AccountForm {
  private final Accounts accounts;
  private final Credentials credentials;
  private final Outlook outlook;

  AccountForm(Accounts accounts, Credentials credentials, Outlook outlook) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.outlook = outlook;
  }

  /**
   * What was filled in.
   *
   * @param loginName two to forty of a–z, 0–9, dot, dash, underscore
   * @param name the name to show, at most 50 characters
   * @param place tree and organisation, such as {@code government:12}
   * @param role key of the role
   * @param seesClear whether personal data may be read in clear
   */
  public record Entry(String loginName, String name, String place, String role, boolean seesClear) {
    /** Nothing yet. */
    public static final Entry EMPTY = new Entry("", "", "", "worker", false);
  }

  /**
   * A place as a form sends it.
   *
   * @param tree key of the tree
   * @param organisation number of the organisation
   */
  record Place(String tree, long organisation) {
    /**
     * Reads {@code government:12}.
     *
     * @throws NotHere for anything else
     */
    static Place of(String text) {
      if (!text.matches("[a-z]+:\\d{1,18}")) {
        throw new NotHere("place");
      }
      String[] parts = text.split(":", 2);
      return new Place(parts[0], Long.parseLong(parts[1]));
    }
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** The account is there; the password is shown this once. */
    record Added(long account, String password) implements Outcome {}

    /** Keys of what has to be mended. */
    record Faulty(List<String> keys) implements Outcome {}
  }

  /** Adds the account, or says what is wrong. */
  @Transactional
  public Outcome add(Entry entry) {
    List<String> faults = faults(entry);
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    Place place = Place.of(entry.place());
    String password = PasswordRules.oneTime();
    long id =
        accounts.add(place.organisation(), entry.name().strip(), entry.loginName(), password, true);
    accounts.seat(id, Role.of(entry.role()), place.organisation(), place.tree(), entry.seesClear());
    return new Outcome.Added(id, password);
  }

  /**
   * Gives an account one more seat.
   *
   * @return the key of what is wrong with it; empty when it was given
   * @throws NotHere when the account is outside the scope
   */
  @Transactional
  public Optional<String> give(long account, String place, String role, boolean seesClear) {
    accounts.get(account);
    List<String> faults = seatFaults(place, role);
    if (!faults.isEmpty()) {
      return Optional.of(faults.getFirst());
    }
    Place at = Place.of(place);
    if (accounts.hasSeat(account, Role.of(role), at.organisation(), at.tree())) {
      return Optional.of("seat.twice");
    }
    accounts.seat(account, Role.of(role), at.organisation(), at.tree(), seesClear);
    return Optional.empty();
  }

  private List<String> faults(Entry entry) {
    List<String> faults = new ArrayList<>();
    String loginName = entry.loginName().strip().toLowerCase(Locale.ROOT);
    if (!loginName.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
      faults.add("account.login.form");
    } else if (credentials.isTaken(loginName)) {
      faults.add("account.login.taken");
    }
    if (entry.name().isBlank() || entry.name().strip().length() > 50) {
      faults.add("account.name.form");
    }
    faults.addAll(seatFaults(entry.place(), entry.role()));
    return faults;
  }

  /** A seat is given at a place that the scope shows, in a tree that it shows. */
  private List<String> seatFaults(String place, String role) {
    List<String> faults = new ArrayList<>();
    if (outlook.all().stream().noneMatch(spot -> spot.value().equals(place))) {
      faults.add("account.place.form");
    }
    if (Arrays.stream(Role.values()).noneMatch(one -> one.key().equals(role))) {
      faults.add("account.role.form");
    }
    return faults;
  }
}
