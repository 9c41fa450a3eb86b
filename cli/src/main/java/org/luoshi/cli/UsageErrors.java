package org.luoshi.cli;

import java.io.PrintWriter;
import org.luoshi.cli.report.Messages;
import org.luoshi.cli.report.Printable;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, in the language asked for, and where to find help. */
final class UsageErrors implements IParameterExceptionHandler {
  private final Messages messages;

  UsageErrors(Messages messages) {
    this.messages = messages;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    PrintWriter err = failure.getCommandLine().getErr();
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    err.print("luoshi: " + Printable.line(what(failure)) + "\n");
    err.print(messages.get("usage.see-help", command) + "\n");
    err.flush();
    return Exit.USAGE;
  }

  private String what(ParameterException failure) {
    return switch (failure) {
      case UnmatchedArgumentException unknown ->
          messages.get("usage.unknown", String.join(" ", unknown.getUnmatched()));
      case MissingParameterException missing ->
          missing.getMissing().stream().anyMatch(ArgSpec::isOption)
              ? messages.get("usage.missing-value", name(missing.getMissing().getFirst()))
              : messages.get("usage.missing-files");
      case OverwrittenOptionException twice ->
          messages.get("usage.twice", name(twice.getOverwritten()));
      default -> {
        ArgSpec argument = failure.getArgSpec();
        yield argument == null
            ? known(String.valueOf(failure.getMessage()))
            : messages.get("usage.bad-value", name(argument), failure.getValue());
      }
    };
  }

  /** Commands of ours give the key of a message, picocli gives English words. */
  private String known(String message) {
    return messages.getOr(message, message);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
