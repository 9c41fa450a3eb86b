package org.luoshi.app.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Member;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Seat;
import org.luoshi.app.frame.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Somebody who has logged in, for the frame. */
record MemberVisitor(
    Member member,
    List<org.luoshi.app.access.Seat> all,
    @Nullable Seat current,
    MessageSource words)
    implements Visitor {
  @Override
  public Long account() {
    return member.account();
  }

  @Override
  public String name() {
    return member.displayName();
  }

  @Override
  public List<Visitor.Choice> seats() {
    return all.stream()
        .map(
            seat ->
                new Visitor.Choice(
                    seat.id(),
                    seat.organisationName() + " · " + role(seat),
                    current != null && seat.id() == current.id()))
        .toList();
  }

  @Override
  public boolean may(String right) {
    return current != null && current.role().may(Right.valueOf(right));
  }

  private String role(org.luoshi.app.access.Seat seat) {
    return words.getMessage("role." + seat.role().key(), null, LocaleContextHolder.getLocale());
  }
}
