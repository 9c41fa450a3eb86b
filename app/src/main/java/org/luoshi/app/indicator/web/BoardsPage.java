package org.luoshi.app.indicator.web;

import java.util.List;
import org.luoshi.app.indicator.Boards;

/**
 * The plans that have a board.
 *
 * @param asOf as of which day
 * @param boards of this page
 * @param page from 1
 * @param pages how many
 * @param reachesBelow whether who looks sees the organisations below
 */
public record BoardsPage(
    AsOf asOf, List<Boards.Board> boards, int page, int pages, boolean reachesBelow) {
  /** The address of a board. */
  public String board(long plan) {
    return "/plans/" + plan + "/board" + (asOf.isPast() ? "?" + asOf.query() : "");
  }

  /** The address of another page. */
  public String at(int other) {
    return "/board?page=" + other + (asOf.isPast() ? "&" + asOf.query() : "");
  }
}
