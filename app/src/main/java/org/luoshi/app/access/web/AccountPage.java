package org.luoshi.app.access.web;

import java.util.List;
import org.luoshi.app.access.Accounts;
import org.luoshi.app.access.Outlook;

/**
 * One account.
 *
 * @param account the account
 * @param seats its present seats
 * @param places to choose from
 * @param own whether it is the visitor's
 * @param mayChange whether to offer changes
 */
public record AccountPage(
    Accounts.Account account,
    List<Accounts.HeldSeat> seats,
    List<Outlook.Spot> places,
    boolean own,
    boolean mayChange) {}
