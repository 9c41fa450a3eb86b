package org.luoshi.app.workbench.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.workbench.Bookmark;
import org.luoshi.app.workbench.Wanted;

/**
 * What the address of a list or calendar asks for. What is missing or makes no sense leaves it
 * open.
 *
 * @param whose {@code mine}, {@code around} or {@code all}
 * @param when a part of the work, such as {@code overdue}
 * @param month such as {@code 2026-10}
 * @param day such as {@code 2026-10-08}
 * @param organisation its number
 * @param post its number
 * @param plan its number
 * @param topic a line of work
 * @param page of the list, from 1
 * @param mark where in the list that page is, or null
 */
public record Asked(
    @Nullable String whose,
    @Nullable String when,
    @Nullable String month,
    @Nullable String day,
    @Nullable Long organisation,
    @Nullable Long post,
    @Nullable Long plan,
    @Nullable String topic,
    @Nullable Integer page,
    @Nullable String mark) {
  private static final int FIRST_YEAR = 2001;
  private static final int LAST_YEAR = 2099;

  /** What was chosen besides. */
  Wanted.Filter filter() {
    return new Wanted.Filter(
        organisation, post, plan, topic == null || topic.isEmpty() ? null : topic);
  }

  /** The month asked for, or that of a day. */
  YearMonth monthOr(LocalDate otherwise) {
    try {
      YearMonth asked = month == null ? YearMonth.from(otherwise) : YearMonth.parse(month);
      return asked.getYear() < FIRST_YEAR || asked.getYear() > LAST_YEAR
          ? YearMonth.from(otherwise)
          : asked;
    } catch (DateTimeException e) {
      return YearMonth.from(otherwise);
    }
  }

  /** The day asked for, or null. */
  @Nullable LocalDate dayOrNull() {
    try {
      return day == null || day.isEmpty() ? null : LocalDate.parse(day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The page asked for, from 1 to 2,000. */
  int pageOrFirst() {
    return page == null ? 1 : Math.clamp(page, 1, 2000);
  }

  /** The address of another page of the list, which goes on from a mark. */
  public String page(String path, int number, Bookmark at) {
    return with(path, "page", Integer.toString(number))
        + "&mark="
        + URLEncoder.encode(at.text(), StandardCharsets.UTF_8);
  }

  /** The value of a choice in a form; empty for none. */
  public String chosen(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** The address with one thing changed; an empty value takes it away. */
  public String with(String path, String name, String value) {
    Map<String, String> fields = fields();
    fields.put(name, value);
    String query =
        fields.entrySet().stream()
            .filter(field -> !field.getValue().isEmpty())
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("whose", chosen(whose));
    fields.put("when", chosen(when));
    fields.put("month", chosen(month));
    fields.put("day", chosen(day));
    fields.put("organisation", chosen(organisation));
    fields.put("post", chosen(post));
    fields.put("plan", chosen(plan));
    fields.put("topic", chosen(topic));
    return fields;
  }
}
