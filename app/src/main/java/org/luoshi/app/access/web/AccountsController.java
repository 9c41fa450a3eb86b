package org.luoshi.app.access.web;

import java.util.List;
import org.luoshi.app.access.AccountForm;
import org.luoshi.app.access.Accounts;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Outlook;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Page;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts of the scope: add, give seats, reset, disable. */
@Controller
class AccountsController {
  private final Accounts accounts;
  private final AccountForm forms;
  private final Outlook outlook;

  AccountsController(Accounts accounts, AccountForm forms, Outlook outlook) {
    this.accounts = accounts;
    this.forms = forms;
    this.outlook = outlook;
  }

  @Needs(Right.SEE_ACCOUNTS)
  @GetMapping("/accounts")
  ModelAndView all() {
    return Page.of("access/accounts", new AccountsPage(accounts.all(), mayChange()));
  }

  @Needs(Right.CHANGE_ACCOUNTS)
  @GetMapping("/accounts/new")
  ModelAndView form() {
    return Page.of(
        "access/account-form",
        new AccountFormPage(outlook.all(), AccountForm.Entry.EMPTY, List.of()));
  }

  @Needs(Right.CHANGE_ACCOUNTS)
  @PostMapping("/accounts")
  ModelAndView add(
      @RequestParam String loginName,
      @RequestParam String name,
      @RequestParam String place,
      @RequestParam String role,
      @RequestParam(defaultValue = "false") boolean seesClear) {
    AccountForm.Entry entry = new AccountForm.Entry(loginName, name, place, role, seesClear);
    return switch (forms.add(entry)) {
      case AccountForm.Outcome.Faulty faulty ->
          Page.of(
              "access/account-form",
              new AccountFormPage(outlook.all(), entry, faulty.keys()),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case AccountForm.Outcome.Added added ->
          Page.of("access/one-time", new OneTimePage(added.account(), loginName, added.password()));
    };
  }

  @Needs(Right.SEE_ACCOUNTS)
  @GetMapping("/accounts/{id}")
  ModelAndView one(@PathVariable long id) {
    return Page.of(
        "access/account",
        new AccountPage(
            accounts.get(id),
            accounts.seatsOf(id),
            outlook.all(),
            id == Scope.current().accountOrFail(),
            mayChange()));
  }

  @Needs(Right.CHANGE_ACCOUNTS)
  @PostMapping("/accounts/{id}/seats")
  String giveSeat(
      @PathVariable long id,
      @RequestParam String place,
      @RequestParam String role,
      @RequestParam(defaultValue = "false") boolean seesClear,
      RedirectAttributes redirect) {
    forms
        .give(id, place, role, seesClear)
        .ifPresentOrElse(
            fault -> Told.refused(redirect, fault), () -> Told.done(redirect, "seat.given"));
    return "redirect:/accounts/" + id;
  }

  @Needs(Right.CHANGE_ACCOUNTS)
  @PostMapping("/accounts/{id}/seats/{seat}/end")
  String endSeat(@PathVariable long id, @PathVariable long seat, RedirectAttributes redirect) {
    if (seat == Scope.current().seatOrFail().id()) {
      Told.refused(redirect, "seat.own");
    } else {
      accounts.endSeat(id, seat);
      Told.done(redirect, "seat.ended");
    }
    return "redirect:/accounts/" + id;
  }

  @Needs(Right.CHANGE_ACCOUNTS)
  @PostMapping("/accounts/{id}/reset")
  ModelAndView reset(@PathVariable long id, RedirectAttributes redirect) {
    String loginName = accounts.get(id).loginName();
    try {
      return Page.of("access/one-time", new OneTimePage(id, loginName, accounts.reset(id)));
    } catch (Refused e) {
      Told.refused(redirect, e.fault().key());
      return Answer.to("/accounts/" + id);
    }
  }

  @Needs(Right.CHANGE_ACCOUNTS)
  @PostMapping("/accounts/{id}/disable")
  String disable(
      @PathVariable long id, @RequestParam boolean disabled, RedirectAttributes redirect) {
    if (id == Scope.current().accountOrFail()) {
      Told.refused(redirect, "account.own");
    } else {
      accounts.disable(id, disabled);
      Told.done(redirect, disabled ? "account.disabled" : "account.enabled");
    }
    return "redirect:/accounts/" + id;
  }

  private static boolean mayChange() {
    return Scope.current().may(Right.CHANGE_ACCOUNTS);
  }
}
