package org.luoshi.app.organisation.web;

import java.util.List;
import org.luoshi.app.organisation.Changes;
import org.luoshi.app.organisation.Groups;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.People;
import org.luoshi.app.organisation.Posts;
import org.luoshi.app.organisation.Trees;

/**
 * One organisation.
 *
 * @param organisation itself
 * @param names its names, the latest first
 * @param codes its codes, the latest first
 * @param places its places in the trees, present ones first
 * @param posts its posts
 * @param people its people; empty for who sees none
 * @param groups its leading groups
 * @param changes what happened to it
 */
public record OrganisationPage(
    Organisation organisation,
    List<Organisations.Borne> names,
    List<Organisations.Borne> codes,
    List<Trees.Place> places,
    List<Posts.Post> posts,
    List<People.Person> people,
    List<Groups.Group> groups,
    List<Changes.Change> changes) {}
