package org.luoshi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.luoshi.cli.batch.Problem;
import org.luoshi.cli.batch.Source;
import org.luoshi.cli.report.Messages;
import org.luoshi.cli.report.Messages.Language;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Reading;
import org.luoshi.reader.model.Refusal;

/** Reads one source into plans or says in one line why that cannot be; it never throws. */
final class FileReading {
  /** What came of one source. */
  sealed interface Outcome {
    /** Its plans. */
    record Compiled(PlanFile file) implements Outcome {}

    /** One line: the file, what happened, what to do. */
    record NotRead(String line) implements Outcome {}
  }

  /**
   * A file may be this many times larger than its text (pictures in a docx) and is still opened.
   */
  private static final int FILE_TO_TEXT = 4;

  private final Session session;
  private final PlanReader.Options options;
  private final Messages messages;
  private final long mostBytes;

  FileReading(Session session, PlanReader.Options options) {
    this.session = session;
    this.options = options;
    this.messages = session.messages();
    this.mostBytes = Math.min(options.maxTextBytes() * FILE_TO_TEXT, Integer.MAX_VALUE - 16L);
  }

  /** What comes of {@code source}. */
  Outcome read(Source source) {
    try {
      if (source instanceof Source.OnDisk file) {
        return onDisk(file.name(), file.path());
      }
      return source instanceof Source.Unusable unusable
          ? notRead(unusable.name(), unusable.problem())
          : stream(source.name(), session.console().in());
    } catch (NoSuchFileException e) {
      return notRead(source.name(), Problem.NOT_FOUND);
    } catch (AccessDeniedException e) {
      return notRead(source.name(), Problem.NO_PERMISSION);
    } catch (IOException e) {
      return notRead(source.name(), Problem.UNREADABLE);
    } catch (OutOfMemoryError e) {
      return notRead(source.name(), Problem.OUT_OF_MEMORY);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return new Outcome.NotRead(
          source.name() + messages.get("colon") + messages.get("crashed", e));
    }
  }

  private Outcome onDisk(String name, Path path) throws IOException {
    if (Files.isRegularFile(path) && Files.size(path) > mostBytes) {
      return notRead(name, Problem.TOO_LARGE);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return stream(name, in);
    }
  }

  private Outcome stream(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) mostBytes + 1);
    if (bytes.length > mostBytes) {
      return notRead(name, Problem.TOO_LARGE);
    }
    // no switch over types here and above: Java would make a class for it at every start
    Reading reading = session.reader().read(name, bytes, options);
    if (reading instanceof PlanFile file) {
      return new Outcome.Compiled(file);
    }
    Refusal refusal = (Refusal) reading;
    String why = messages.language() == Language.ZH ? refusal.message() : refusal.english();
    return new Outcome.NotRead(name + messages.get("colon") + why);
  }

  private Outcome notRead(String name, Problem problem) {
    String key = "problem." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Outcome.NotRead(name + messages.get("colon") + messages.get(key, mostBytes >> 20));
  }
}
