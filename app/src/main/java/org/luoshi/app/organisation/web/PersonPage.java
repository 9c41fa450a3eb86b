package org.luoshi.app.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.organisation.AccountLinks;
import org.luoshi.app.organisation.Holdings;
import org.luoshi.app.organisation.People;

/**
 * A person.
 *
 * @param person who
 * @param holdings what they hold and held
 * @param accounts the accounts that belong to them
 * @param mayClear whether the seat may read the phone in clear
 * @param clear the phone in clear, when that was asked for; or null
 */
public record PersonPage(
    People.Person person,
    List<Holdings.Holding> holdings,
    List<AccountLinks.Link> accounts,
    boolean mayClear,
    @Nullable String clear) {}
