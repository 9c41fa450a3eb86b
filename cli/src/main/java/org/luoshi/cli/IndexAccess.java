package org.luoshi.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.luoshi.cli.index.IndexRefused;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What the commands on an index have in common: its folder, and the words for what can go wrong.
 */
final class IndexAccess {
  private final Session session;
  private final PositionalParamSpec index =
      PositionalParamSpec.builder()
          .index("0")
          .paramLabel("INDEX")
          .required(true)
          .type(String.class)
          .descriptionKey("INDEX")
          .build();

  IndexAccess(Session session) {
    this.session = session;
  }

  /** Makes the index the first argument of a command. */
  void addTo(CommandSpec command) {
    command.addPositional(index);
  }

  /** Its folder. */
  Path folder() throws IOException {
    try {
      return Path.of(name());
    } catch (InvalidPathException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Says in one line why an index cannot be used and what to do.
   *
   * @return the exit status
   */
  int refused(IndexRefused refused) {
    String key = refused.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
    complain(session.messages().get("index." + key, name()));
    return Exit.REFUSED;
  }

  /**
   * Says in one line that the disk failed.
   *
   * @return the exit status
   */
  int failed(IOException failure) {
    complain(session.messages().get("index.failed", String.valueOf(failure.getMessage())));
    return Exit.REFUSED;
  }

  private void complain(String what) {
    session.complain(name() + session.messages().get("colon") + what);
  }

  private String name() {
    return index.getValue();
  }
}
