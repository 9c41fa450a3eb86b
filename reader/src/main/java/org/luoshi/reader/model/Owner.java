package org.luoshi.reader.model;

/**
 * A named body or post with a duty: 由整治办牵头 is 整治办, {@link Role#LEAD}.
 *
 * @param span where it stands in the raw text
 * @param quote the raw text of the span
 * @param who the body or post, cleaned
 * @param role what it has to do with the duty
 * @param what the duty, in words of the text
 * @param inherited whether a heading or a table gave it
 */
public record Owner(
    Span span, String quote, String who, Role role, String what, boolean inherited) {

  /** What an owner has to do with the duty. */
  public enum Role {
    /** 组长, 牵头, 第一责任人, 负总责, 亲自抓, 挂帅. */
    LEAD("lead"),
    /** 副组长, 分管…抓. */
    DEPUTY("deputy"),
    /** 成员. */
    MEMBER("member"),
    /** 负责, 直接责任人, 承担. */
    RESPONSIBLE("responsible"),
    /** 配合, 联合, 协助. */
    SUPPORT("support");

    private final String word;

    Role(String word) {
      this.word = word;
    }

    /** The word the output schema uses. */
    public String word() {
      return word;
    }
  }
}
