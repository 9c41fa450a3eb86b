package org.luoshi.app.access;

/**
 * A role that somebody has in an organisation, today.
 *
 * @param id its number
 * @param role what it allows
 * @param organisation the organisation's number
 * @param organisationName its name
 * @param tree the tree in which the organisation's place counts, such as {@code government}
 * @param path that place, such as {@code government.1.7}
 * @param seesClear whether it also has the right to read personal data in clear
 */
public record Seat(
    long id,
    Role role,
    long organisation,
    String organisationName,
    String tree,
    String path,
    boolean seesClear) {

  /**
   * What the seat sees, as the database's {@code lquery}: its place, or its place and all below. An
   * administrator in the government tree looks after all trees over the same places.
   */
  public String scope() {
    if (role == Role.ADMINISTRATOR && tree.equals("government")) {
      return "*." + organisation + ".*";
    }
    return role.reachesBelow() ? path + ".*" : path;
  }
}
