package org.luoshi.app;

import java.io.PrintWriter;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, in the language asked for, and where to find help. */
final class UsageErrors implements IParameterExceptionHandler {
  private static final int USAGE = 2;

  private final LuoshiServer words;

  UsageErrors(LuoshiServer words) {
    this.words = words;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    PrintWriter err = failure.getCommandLine().getErr();
    err.println("luoshi: " + what(failure));
    err.println(
        words.say("usage.see-help", failure.getCommandLine().getCommandSpec().qualifiedName()));
    err.flush();
    return USAGE;
  }

  private String what(ParameterException failure) {
    return switch (failure) {
      case UnmatchedArgumentException unknown ->
          words.say("usage.unknown", String.join(" ", unknown.getUnmatched()));
      case MissingParameterException missing ->
          words.say("usage.missing", missing.getMissing().getFirst().paramLabel());
      default ->
          failure.getArgSpec() == null || failure.getValue() == null
              ? String.valueOf(failure.getMessage())
              : words.say("usage.bad-value", failure.getArgSpec().paramLabel(), failure.getValue());
    };
  }
}
