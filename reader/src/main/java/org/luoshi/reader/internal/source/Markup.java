package org.luoshi.reader.internal.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells web pages and XML from plain text by how they begin. */
final class Markup {
  private static final int HEAD = 4096;
  private static final Pattern HTML =
      Pattern.compile(
          "(?i)<(?:!doctype\\s{1,9}html|html|head|body|meta|title|link|div|p|h[1-6]|table|ul|ol|span"
              + "|article|section|center|font|style|script)[\\s>/:]");
  private static final Pattern CHARSET =
      Pattern.compile(
          "(?i)<meta[^>]{0,200}?charset\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([\\w.:-]{1,30})");

  private Markup() {}

  /**
   * Whether {@code text} is a web page.
   *
   * @throws CannotRead when it is XML of another kind, or declares entities
   */
  static boolean isHtml(String text) throws CannotRead {
    int first = afterSpace(text, 0);
    if (first == text.length() || text.charAt(first) != '<') {
      return false;
    }
    String head = text.substring(first, Math.min(text.length(), first + HEAD));
    boolean xml = head.startsWith("<?xml") || head.startsWith("<!DOCTYPE");
    boolean html = HTML.matcher(head).region(afterPreamble(head), head.length()).lookingAt();
    if ((html || xml) && head.contains("<!ENTITY")) {
      throw CannotRead.externalEntity();
    }
    if (xml && !html) {
      throw head.contains("<!DOCTYPE")
          ? CannotRead.externalEntity()
          : CannotRead.unsupported(
              head.contains("wordDocument") || head.contains("pkg:package") ? "Word XML" : "XML");
    }
    return html;
  }

  private static int afterSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The first character after XML declaration and comments. */
  private static int afterPreamble(String head) {
    int at = 0;
    while (head.startsWith("<?", at) || head.startsWith("<!--", at)) {
      int end = head.startsWith("<?", at) ? head.indexOf("?>", at) : head.indexOf("-->", at) + 1;
      if (end <= 0) {
        return head.length();
      }
      at = afterSpace(head, end + 2);
    }
    return at;
  }

  /** The charset a page names in its head, or null. */
  static @Nullable String charset(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    if (!hasTag(bytes, length)) {
      return null;
    }
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = CHARSET.matcher(head);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static boolean hasTag(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '<') {
        return true;
      }
    }
    return false;
  }
}
