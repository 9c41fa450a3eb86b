package org.luoshi.app.plan.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Scope;
import org.luoshi.app.calendar.Festivals;
import org.luoshi.app.document.DocumentPlan;
import org.luoshi.app.document.Documents;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.Groups;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.Posts;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.Plans;
import org.luoshi.packs.BasePack;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of plans from what the reader found in documents. The calendar is read when it is first
 * asked for.
 */
@Component
public class Proposals {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final Pattern MASKED = Pattern.compile("20[xX×＊*〇○＿_]{2}(?=年)");

  /** What a collection puts before the titles of its plans: 篇一：. */
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:第?[一二三四五六七八九十\\d]+篇|篇[一二三四五六七八九十\\d]+)[：: 、]*(?=.{4})");

  private final Documents documents;
  private final Organisations organisations;
  private final Posts posts;
  private final Groups groups;
  private final Plans plans;
  private final Items items;
  private final ObjectProvider<Festivals> festivals;
  private final ObjectProvider<BasePack> pack;
  private final JdbcClient jdbc;
  private final Audit audit;

  Proposals(
      Documents documents,
      Organisations organisations,
      Posts posts,
      Groups groups,
      Plans plans,
      Items items,
      ObjectProvider<Festivals> festivals,
      ObjectProvider<BasePack> pack,
      JdbcClient jdbc,
      Audit audit) {
    this.documents = documents;
    this.organisations = organisations;
    this.posts = posts;
    this.groups = groups;
    this.plans = plans;
    this.items = items;
    this.festivals = festivals;
    this.pack = pack;
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /**
   * The items that a plan proposes, in the order of its text. Posts are those of the organisation.
   *
   * @param year the year it is for; dates without a year fall into it
   */
  @Transactional(readOnly = true)
  public List<Item> of(PlanFile file, Plan plan, long organisation, int year) {
    return new Proposal(festivals.getObject(), pack.getObject(), year, finder(organisation))
        .items(file, plan);
  }

  /**
   * A plan of a document as the reader finds it now.
   *
   * @throws Refused when it is found no more
   */
  public Documents.PlanReading reading(DocumentPlan found) {
    return documents.reading(found).orElseThrow(() -> new Refused("", "fault.propose.gone"));
  }

  private PostFinder finder(long organisation) {
    List<PostFinder.Group> known = new ArrayList<>();
    for (Groups.Group group : groups.of(organisation)) {
      if (group.isOpen()) {
        Long office = group.office();
        known.add(
            PostFinder.Group.of(
                group, groups.members(group.id()), office == null ? List.of() : posts.of(office)));
      }
    }
    return new PostFinder(organisations.get(organisation).name(), posts.of(organisation), known);
  }

  /**
   * Makes a plan with a draft of the items that a plan of a document proposes. Where there is such
   * a draft already, it is that one.
   *
   * @return the number of the version
   * @throws Refused when the year is out of range, or the plan was adopted already
   * @throws NotHere outside the scope
   */
  @Transactional
  public long draft(long documentPlan, long organisation, int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new Refused("year", "fault.propose.year", FIRST_YEAR, LAST_YEAR);
    }
    Organisation of = organisations.open(organisation);
    DocumentPlan found = documents.planAt(documentPlan, organisation);
    jdbc.sql("select id from document_plan where id = ? for update")
        .param(found.id())
        .query(Long.class)
        .single();
    Optional<Long> before = draftOf(found.id(), year);
    return before.isPresent() ? before.get() : make(found, of, year);
  }

  private long make(DocumentPlan found, Organisation of, int year) {
    Documents.PlanReading read = reading(found);
    Plan plan = read.plan();
    Long account = Scope.current().account();
    Long author = account == null || account == 0 ? null : account;
    long version = plans.add(of.id(), title(plan, of, year), year, found.id(), author);
    items.add(plans.version(version), of(read.file(), plan, of.id(), year), author);
    audit.done("plan.draft", of.id(), "plan version " + version);
    return version;
  }

  private Optional<Long> draftOf(long documentPlan, int year) {
    List<Plans.Version> versions = new ArrayList<>();
    for (long id :
        jdbc.sql(
                """
                select v.id from plan_version v join plan p on p.id = v.plan_id
                where v.document_plan_id = ? and p.year = ? and v.state <> 'undone' order by v.id desc
                """)
            .params(documentPlan, year)
            .query((row, at) -> row.getLong(1))
            .list()) {
      versions.add(plans.version(id));
    }
    for (Plans.Version version : versions) {
      if (version.state() == Plans.State.DRAFT) {
        return Optional.of(version.id());
      }
    }
    if (!versions.isEmpty()) {
      throw new Refused(
          "year",
          "fault.propose.adopted",
          plans.get(versions.getFirst().plan()).title(),
          year + "");
    }
    return Optional.empty();
  }

  private static String title(Plan plan, Organisation of, int year) {
    String own = NUMBERED.matcher(plan.title()).replaceFirst("");
    String named = MASKED.matcher(own).replaceAll(Integer.toString(year));
    String title = OneLine.of(named, 200);
    return title.isEmpty() ? OneLine.of(of.name() + year + "年工作计划", 200) : title;
  }
}
