package org.luoshi.reader;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.assemble.Assembler;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.lint.Catalogue;
import org.luoshi.reader.internal.lint.Linter;
import org.luoshi.reader.internal.outline.Outliner;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.internal.repair.Repairs;
import org.luoshi.reader.internal.source.DocumentOpener;
import org.luoshi.reader.internal.source.Extraction;
import org.luoshi.reader.model.MarginRule;
import org.luoshi.reader.model.MarginSettings;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Reading;

/**
 * Reads the bytes of a document into plans. A reader has no state, no clock and no locale: the same
 * bytes give the same result on every machine. Safe for use by many threads.
 */
public final class PlanReader {
  /** The largest text read unless {@link Options} say otherwise: 64 MiB. */
  public static final long MAX_TEXT_BYTES = 64L << 20;

  /** A shorter text is read before a second thread has begun, in characters. */
  private static final int LONG_TEXT = 3_000;

  private final Crew crew;

  /** Loaded when the first text needs it; it never changes, so that all readers share it. */
  private static final class Matchers {
    private static final Assembler ASSEMBLER = new Assembler();
  }

  /**
   * How to read.
   *
   * @param charset the charset to decode plain text with, or null to detect it
   * @param maxTextBytes the largest text accepted, in bytes; longer ones are refused
   * @param margin which margin notes are wanted
   */
  public record Options(@Nullable Charset charset, long maxTextBytes, MarginSettings margin) {
    /** Detect the charset, read up to {@link #MAX_TEXT_BYTES}. */
    public static final Options DEFAULT = new Options(null, MAX_TEXT_BYTES, MarginSettings.DEFAULT);
  }

  /** A reader that divides long texts among all cores. */
  public PlanReader() {
    this(Crew.ofAllCores());
  }

  PlanReader(Crew crew) {
    this.crew = crew;
  }

  /** A reader that keeps to the thread it is called by, for whoever divides the work otherwise. */
  public static PlanReader onOneCore() {
    return new PlanReader(Crew.ALONE);
  }

  /**
   * Loads the rules that the first read would otherwise have to load. A program that is to answer
   * soon may call this in a thread of its own while it does other things.
   */
  public static void prepare() {
    Objects.requireNonNull(Matchers.ASSEMBLER);
  }

  /** Reads a document with {@link Options#DEFAULT}. */
  public Reading read(String name, byte[] bytes) {
    return read(name, bytes, Options.DEFAULT);
  }

  /**
   * Reads a document.
   *
   * @param name the file's name, given back in the result and in messages; the content decides how
   *     it is read
   * @param bytes the whole file
   * @param options how to read
   * @return its plans, or the reason why it was refused; bad input never throws
   */
  public Reading read(String name, byte[] bytes, Options options) {
    // no switch over types: Java would make a class for it at every start
    Extraction extraction =
        DocumentOpener.open(name, bytes, options.charset(), options.maxTextBytes());
    return extraction instanceof Extraction.SourceText source
        ? read(name, bytes, source, options.margin())
        : ((Extraction.Refused) extraction).refusal();
  }

  /** The rules of the margin notes, in the order they are listed in. */
  public static List<MarginRule> marginRules() {
    return Catalogue.rules();
  }

  private PlanFile read(
      String name, byte[] bytes, Extraction.SourceText source, MarginSettings margin) {
    Crew team = source.text().length() < LONG_TEXT ? Crew.ALONE : crew;
    CleanText clean = Repairs.mend(source, team);
    List<PlanSection> sections = Outliner.read(clean, source.marks(), team);
    List<Plan> plans = Matchers.ASSEMBLER.assemble(clean, sections, team);
    if (margin.wanted()) {
      List<Plan> read = plans;
      plans =
          team.each(
              read.size(),
              i ->
                  read.get(i)
                      .withFindings(Linter.read(clean, sections.get(i), read.get(i), margin)));
    }
    return new PlanFile(
        name,
        sha256(bytes),
        source.charset(),
        source.text(),
        clean,
        clean.rawCodePoints(),
        clean.repairs(),
        DocumentFindings.place(source.findings(), plans));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
