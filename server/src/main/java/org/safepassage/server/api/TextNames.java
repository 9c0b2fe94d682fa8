package org.safepassage.server.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.TextId;
import org.safepassage.operate.Account;
import org.safepassage.operate.Command;
import org.safepassage.server.room.LiveRoom;

/// Sees to it that a text keeps its name: no other is taken in under it, whichever way it comes.
final class TextNames {
  private TextNames() {}

  /// Whether another text has the name of one that is to be taken in. The same once more has its
  /// own name.
  static boolean isTaken(LiveRoom room, AccountBody.TextTaken taken) {
    Optional<Account> there = room.read(record -> Account.find(record, taken.text()));
    return there.filter(other -> isOther(other.taken(), taken)).isPresent();
  }

  private static boolean isOther(AccountBody.TextTaken one, AccountBody.TextTaken other) {
    return !one.original().equals(other.original()) || !one.words().equals(other.words());
  }

  /// @throws RefusedException where another text has its name
  static void requireFree(LiveRoom room, AccountBody.TextTaken taken) {
    if (isTaken(room, taken)) {
      throw refused(taken);
    }
  }

  /// Which of what is sent together are texts under the name of another: by their places, and the
  /// name. Of two under one name the first has it.
  static SortedMap<Integer, TextId> taken(LiveRoom room, List<Body> sent) {
    Map<TextId, AccountBody.TextTaken> together = new HashMap<>();
    SortedMap<Integer, TextId> taken = new TreeMap<>();
    for (int i = 0; i < sent.size(); i++) {
      if (sent.get(i) instanceof AccountBody.TextTaken text) {
        if (isTaken(room, text)
            || isOther(together.computeIfAbsent(text.text(), _ -> text), text)) {
          taken.put(i, text.text());
        }
      }
    }
    return taken;
  }

  /// The same of what a correction puts in another event's place. A text that is corrected keeps
  /// its name.
  ///
  /// @throws RefusedException where another text has its name
  static void requireFree(LiveRoom room, Command command) {
    if (command instanceof Command.Correct(var corrects, var instead, var _)
        && instead.isPresent()
        && instead.get() instanceof AccountBody.TextTaken taken) {
      boolean isItsOwn =
          room.read(record -> record.findStatement(corrects))
              .filter(wrong ->
                  wrong.body() instanceof AccountBody.TextTaken before
                      && before.text().equals(taken.text()))
              .isPresent();
      if (!isItsOwn) {
        requireFree(room, taken);
      }
    }
  }

  private static RefusedException refused(AccountBody.TextTaken taken) {
    return RefusedException.of(Message.TEXT_THERE, taken.text());
  }
}
