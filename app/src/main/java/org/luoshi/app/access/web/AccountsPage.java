package org.luoshi.app.access.web;

import java.util.List;
import org.luoshi.app.access.Accounts;

/**
 * The accounts of the scope.
 *
 * @param accounts what is shown
 * @param mayChange whether to offer changes
 */
public record AccountsPage(List<Accounts.Account> accounts, boolean mayChange) {}
