package org.luoshi.app.workbench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seat;
import org.luoshi.app.organisation.MyPosts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has to do, in the order in which they should look at it. */
@Component
public class MyWork {
  /** So many of each part are shown at first. */
  public static final int SHOWN = 30;

  private final Dues dues;
  private final MyPosts myPosts;

  MyWork(Dues dues, MyPosts myPosts) {
    this.dues = dues;
    this.myPosts = myPosts;
  }

  /**
   * A part of the work.
   *
   * @param key such as {@code overdue}
   * @param dues the first {@value #SHOWN} of it
   * @param count how many there are
   */
  public record Part(String key, List<Due> dues, long count) {}

  /**
   * Somebody's work.
   *
   * @param today the day on which it was asked for
   * @param linked whether the account belongs to a person
   * @param posts what that person holds in the scope
   * @param parts overdue, this week, this month, waiting for others, undated
   */
  public record Work(LocalDate today, boolean linked, List<MyPosts.Mine> posts, List<Part> parts) {
    /** Whether it is that of somebody's posts, and not that of an organisation. */
    public boolean isMine() {
      return !posts.isEmpty();
    }

    /** How many a part has. */
    public long count(String key) {
      return parts.stream().filter(part -> part.key().equals(key)).mapToLong(Part::count).sum();
    }
  }

  /** The work of whoever is logged in. */
  @Transactional(readOnly = true)
  public Work mine() {
    long account = Scope.current().accountOrFail();
    List<MyPosts.Mine> posts = myPosts.of(account);
    LocalDate today = dues.today();
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    LocalDate last = YearMonth.from(today).atEndOfMonth();
    LocalDate end = last.isBefore(sunday) ? sunday : last;
    List<Dues.Parted> open = dues.parted(whose(posts), today, sunday, end, SHOWN);
    List<Part> parts =
        List.of(
            part("overdue", open),
            part("week", open),
            part("month", open),
            waiting(posts, end),
            part("undated", open));
    return new Work(today, !posts.isEmpty() || myPosts.isLinked(account), posts, parts);
  }

  /** Whose work is shown: that of the posts, or of the seat's organisation where there are none. */
  public static Wanted.Whose whose(List<MyPosts.Mine> posts) {
    return posts.isEmpty()
        ? new Wanted.Whose.In(Scope.current().seatOrFail().organisation())
        : new Wanted.Whose.Of(numbers(posts));
  }

  /** What others do while I support or lead them. */
  public static Wanted.Whose around(List<MyPosts.Mine> posts) {
    Seat seat = Scope.current().seatOrFail();
    return new Wanted.Whose.Around(
        numbers(posts), seat.role() == Role.LEAD ? (Long) seat.organisation() : null);
  }

  private Part waiting(List<MyPosts.Mine> posts, LocalDate end) {
    if (posts.isEmpty()) {
      return new Part("waiting", List.of(), 0);
    }
    Wanted others = Wanted.open(around(posts), null, end);
    List<Due> first = dues.find(others, SHOWN, 0);
    return new Part("waiting", first, first.size() < SHOWN ? first.size() : dues.count(others));
  }

  private static List<Long> numbers(List<MyPosts.Mine> posts) {
    return posts.stream().map(MyPosts.Mine::id).toList();
  }

  private static Part part(String key, List<Dues.Parted> open) {
    List<Dues.Parted> of = open.stream().filter(one -> one.part().equals(key)).toList();
    return new Part(
        key, of.stream().map(Dues.Parted::due).toList(), of.isEmpty() ? 0 : of.getFirst().total());
  }
}
