package org.luoshi.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.luoshi.cli.report.Messages;
import org.luoshi.cli.report.Messages.Language;
import org.luoshi.cli.report.Printable;
import org.luoshi.reader.PlanReader;

/** One run of the command: where it writes and the language it speaks. */
final class Session {
  private final Console console;
  private final Messages messages;
  private final Writer out;
  private final PlanReader reader = new PlanReader();

  Session(Console console, Language language) {
    this.console = console;
    // its rules are loaded while the arguments are parsed and the text is taken apart
    Thread.ofPlatform().daemon().name("reader").start(PlanReader::prepare);
    this.messages = Messages.in(language);
    this.out =
        new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), 1 << 16);
  }

  Console console() {
    return console;
  }

  Messages messages() {
    return messages;
  }

  /** The reader. */
  PlanReader reader() {
    return reader;
  }

  /** Standard output; what is written appears when it is flushed. */
  Writer out() {
    return out;
  }

  /** Standard output for the usage help. */
  PrintWriter printer() {
    return new PrintWriter(out);
  }

  /** Standard error for usage errors. */
  PrintWriter errorPrinter() {
    return new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
  }

  /** One line on standard error, whatever characters {@code text} holds. */
  void complain(String text) {
    console.err().print(Printable.line(text) + "\n");
    console.err().flush();
  }

  /**
   * What a failure to write means: a reader that has seen enough ({@code | head}) is fine, anything
   * else is not.
   *
   * @return the exit status
   */
  int outputFailed(IOException failure) {
    String reason = String.valueOf(failure.getMessage());
    // the words of the C library and of Windows; the launcher makes sure of a known language
    if (reason.contains("ipe") || reason.contains("管")) {
      return Exit.FINE;
    }
    complain(messages.get("output.failed", reason));
    return Exit.REFUSED;
  }

  /** A mistake of our own: said in one line, never as a stack trace. */
  int crashed(Throwable failure) {
    complain(messages.get("crashed", failure));
    return Exit.REFUSED;
  }
}
