package org.luoshi.reader.internal.source;

import java.io.Serial;
import org.luoshi.reader.model.Refusal;
import org.luoshi.reader.model.Refusal.Reason;

/**
 * Ends the reading of a document that has to be refused; {@link DocumentOpener} turns it into a
 * {@link Refusal}, so that it never leaves this package tree.
 */
public final class CannotRead extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String chinese;

  private CannotRead(Reason reason, String chinese, String english) {
    super(english, null, false, false);
    this.reason = reason;
    this.chinese = chinese;
  }

  /** Nothing in it. */
  public static CannotRead empty() {
    return new CannotRead(
        Reason.EMPTY,
        "文件是空的，没有可读的文字；请检查是否传错了文件",
        "the file is empty; check whether it is the right one");
  }

  /** No text. */
  static CannotRead binary() {
    return new CannotRead(
        Reason.BINARY,
        "内容不是文字（二进制文件）；请换成 txt、md、html、docx、doc、pdf、xlsx 或 csv 文件",
        "this is no text but binary data; give a txt, md, html, docx, doc, pdf, xlsx or csv file");
  }

  /**
   * A format that is known but not read.
   *
   * @param format its name, the same in both languages
   */
  public static CannotRead unsupported(String format) {
    return new CannotRead(
        Reason.UNSUPPORTED_FORMAT,
        "暂不支持 " + format + "；请用 Word 或 WPS 另存为 docx（save it as docx）后再试",
        format + " is not read; open it in Word or WPS and save it as docx");
  }

  /** A picture: what it shows must be typed or recognised first. */
  static CannotRead picture(String format) {
    return new CannotRead(
        Reason.UNSUPPORTED_FORMAT,
        "这是图片或扫描件（" + format + "）；请先识别成文字，另存为 docx（save it as docx）后再试",
        "this is a picture or scan (" + format + "); recognise its text and save it as docx");
  }

  /** Pages that are pictures, without a text layer. */
  public static CannotRead scan() {
    return new CannotRead(
        Reason.UNSUPPORTED_FORMAT,
        "这份 PDF 是扫描件，没有文字层；请先做文字识别（OCR），另存为 docx（save it as docx）后再试",
        "this PDF is a scan without a text layer; recognise its text (OCR) and save it as docx");
  }

  /** Glyphs that nobody can tell the characters of. */
  public static CannotRead withoutCharacters() {
    return new CannotRead(
        Reason.UNSUPPORTED_FORMAT,
        "这份 PDF 的字体没有文字编码，读出来是乱码；请用原文件另存为 docx，或做文字识别（OCR）后再试",
        "the fonts of this PDF do not tell their characters; save the original as docx, or recognise"
            + " its text (OCR)");
  }

  /** A package of files that is no document. */
  public static CannotRead archive(String format) {
    return new CannotRead(
        Reason.UNSUPPORTED_FORMAT,
        "这是压缩包（" + format + "）；请先解压，其中的文件另存为 docx（save it as docx）后再试",
        "this is an archive (" + format + "); unpack it and save the document in it as docx");
  }

  /** An office file that is cut off or damaged. */
  public static CannotRead damaged() {
    return new CannotRead(
        Reason.TRUNCATED,
        "文件不完整或已损坏；请重新复制，或用 Word、WPS 打开修复后另存为 docx",
        "the file is cut off or damaged; copy it again, or let Word repair it and save it as docx");
  }

  /** A password stands before the text. */
  public static CannotRead encrypted() {
    return new CannotRead(
        Reason.ENCRYPTED,
        "文件加了密码；请去掉密码后另存为 docx",
        "the file is protected by a password; take it off and save it as docx");
  }

  /** Unpacking it would fill the machine. */
  public static CannotRead zipBomb() {
    return new CannotRead(
        Reason.ZIP_BOMB,
        "文件解压后异常膨胀（疑似压缩炸弹），已停止读取；请用 Word 打开后另存为 docx",
        "the file swells beyond measure when unpacked (a zip bomb?); open it in Word and save it as"
            + " docx");
  }

  /** XML that declares a document type; nothing of it was resolved. */
  public static CannotRead externalEntity() {
    return new CannotRead(
        Reason.EXTERNAL_ENTITY,
        "文件的 XML 含有 DTD 或外部实体，出于安全不予读取；请用 Word 打开后另存为 docx",
        "its XML declares a document type or entities and is not read for safety; open it in Word"
            + " and save it as docx");
  }

  /** More text than {@code limit} bytes. */
  public static CannotRead tooLarge(long limit) {
    String size = limit % (1 << 20) == 0 ? (limit >> 20) + " MB" : limit + " B";
    return new CannotRead(
        Reason.TOO_LARGE,
        "文字超过 " + size + " 的上限；请拆成几个文件，或调高上限",
        "more text than the limit of " + size + "; split the file or raise the limit");
  }

  /** A charset that cannot be told. */
  static CannotRead undecodable() {
    return new CannotRead(
        Reason.UNDECODABLE,
        "认不出文字编码；请用 --charset 指定，或另存为 UTF-8 的 txt",
        "the charset cannot be told; name it with --charset, or save the text as UTF-8");
  }

  /** The refusal of {@code file}. */
  Refusal refusal(String file) {
    return new Refusal(file, reason, chinese, String.valueOf(getMessage()));
  }
}
