package org.luoshi.app.organisation.web;

import java.util.List;
import org.luoshi.app.organisation.People;

/**
 * People of the scope.
 *
 * @param query what is sought
 * @param found who was found, fifty at most
 */
public record PeoplePage(String query, List<People.Person> found) {}
