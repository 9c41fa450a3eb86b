package org.luoshi.app.frame;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What the layout of every page needs: who looks, in which language, where, and what to tell them.
 *
 * @param locale Chinese or English
 * @param visitor who looks
 * @param menu lines the visitor may see
 * @param counts what waits behind lines of the menu, by path
 * @param path of the page, without the query
 * @param csrf name and value that every form sends back
 * @param notice a message from the request before, already in words
 * @param error the same for something that was refused
 * @param banner shown above every page, such as "demonstration data"
 * @param source of the words
 * @param assets gives the address of a style sheet or script, which changes with its content
 */
public record Shell(
    Locale locale,
    Visitor visitor,
    List<MenuEntry> menu,
    Map<String, Count> counts,
    String path,
    Csrf csrf,
    @Nullable String notice,
    @Nullable String error,
    @Nullable String banner,
    MessageSource source,
    UnaryOperator<String> assets) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Shanghai"));

  /** Words without a page around them, such as those of a file to take away. */
  public static Shell words(Locale locale, MessageSource source) {
    return new Shell(
        locale,
        Visitor.NOBODY,
        List.of(),
        Map.of(),
        "",
        new Csrf("", "", ""),
        null,
        null,
        null,
        source,
        UnaryOperator.identity());
  }

  /**
   * The token against forged requests.
   *
   * @param parameter name of the hidden field
   * @param header name for requests by script
   * @param token its value
   */
  public record Csrf(String parameter, String header, String token) {}

  /** A number beside a line of the menu, and what it means. */
  public record Count(long number, String words) {}

  /** The words of a key, {@code {0}} filled with the first value and so on. */
  public String t(String key, Object... values) {
    return source.getMessage(key, values, locale);
  }

  /** The words of a key, or the text itself where there are none. */
  public String words(String prefix, String text) {
    return Objects.requireNonNullElse(source.getMessage(prefix + text, null, text, locale), text);
  }

  /** The address of a style sheet or script. */
  public String asset(String name) {
    return assets.apply(name);
  }

  /** A moment as people here read it, to the second. */
  public String time(Instant moment) {
    return TIME.format(moment);
  }

  /** {@code zh-CN} or {@code en}, for the page's lang attribute. */
  public String language() {
    return locale.getLanguage().equals("en") ? "en" : "zh-CN";
  }

  /** Whether the page of a line of the menu is open, or one that belongs to it. */
  public boolean isAt(MenuEntry entry) {
    return menu.stream().anyMatch(one -> one.claims(path))
        ? entry.claims(path)
        : path.equals(entry.path()) || path.startsWith(entry.path() + "/");
  }
}
