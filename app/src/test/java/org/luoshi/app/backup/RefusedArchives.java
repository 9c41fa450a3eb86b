package org.luoshi.app.backup;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.luoshi.app.database.StartFailure;

/** Refusals in words. */
final class RefusedArchives {
  private RefusedArchives() {}

  /** The refusal that a call ends with; it has words in both languages. */
  static StartFailure refusal(ThrowingCallable call) {
    StartFailure failure = catchThrowableOfType(StartFailure.class, call);
    failure.words(java.util.Locale.CHINESE);
    failure.words(java.util.Locale.ENGLISH);
    return failure;
  }
}
