package org.luoshi.app.workbench;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seat;
import org.luoshi.app.access.Seats;
import org.springframework.stereotype.Component;

/** The scope of an account that has not logged in: all its seats together, as they are now. */
@Component
class OnBehalf {
  private final Seats seats;

  OnBehalf(Seats seats) {
    this.seats = seats;
  }

  /** The scope; empty for an account that has no seat from which plans are seen. */
  Optional<Scope> of(long account, String loginName, @Nullable String address) {
    List<Seat> seeing =
        seats.of(account).stream().filter(seat -> seat.role().may(Right.SEE_PLANS)).toList();
    return seeing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Scope(
                account,
                loginName,
                seeing.getFirst(),
                address,
                seeing.stream().map(Seat::scope).distinct().toList()));
  }
}
