package org.luoshi.app.plan.review.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.review.Entry;

/**
 * What may be said of an item, as a form shows it.
 *
 * @param content what is to be done
 * @param post number of the post; empty for nobody's
 * @param supports numbers of the posts that help
 * @param timing when
 * @param goals its numbers, and room for more
 * @param acceptance what closes it
 * @param recordKind key of the kind of record; empty for none
 * @param counting key of the counting rule; empty for none
 * @param topic key of the line of work; empty for none
 * @param headings what stands above it, a line each
 */
public record ItemForm(
    String content,
    String post,
    List<String> supports,
    TimingForm timing,
    List<GoalRow> goals,
    String acceptance,
    String recordKind,
    String counting,
    String topic,
    String headings) {
  private static final int ROOM = 2;

  /** What an item says now. */
  static ItemForm of(Entry entry) {
    return new ItemForm(
        entry.content(),
        text(entry.post()),
        entry.supports().stream().map(String::valueOf).toList(),
        TimingForm.of(entry.timing()),
        withRoom(GoalRow.of(entry.goals())),
        entry.acceptance(),
        text(entry.recordKind()),
        text(entry.counting()),
        text(entry.topic()),
        String.join("\n", entry.headings()));
  }

  /** What came back. */
  static ItemForm of(Fields fields) {
    return new ItemForm(
        fields.one("content"),
        fields.one("post"),
        fields.all("supports"),
        TimingForm.of(fields),
        withRoom(
            GoalRow.of(fields).stream()
                .filter(row -> !(row.measure() + row.low() + row.unit()).isBlank())
                .toList()),
        fields.one("acceptance"),
        fields.one("recordKind"),
        fields.one("counting"),
        fields.one("topic"),
        fields.one("headings"));
  }

  private static List<GoalRow> withRoom(List<GoalRow> rows) {
    List<GoalRow> more = new ArrayList<>(rows);
    for (int at = 0; at < ROOM; at++) {
      more.add(new GoalRow("", "AT_LEAST", "", "", ""));
    }
    return more;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
