package org.luoshi.app.access.web;

/**
 * A one-time password, shown this once.
 *
 * @param account number of the account
 * @param loginName its login name
 * @param password the password
 */
public record OneTimePage(long account, String loginName, String password) {}
