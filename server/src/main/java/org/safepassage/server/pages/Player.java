package org.safepassage.server.pages;

import java.util.List;
import java.util.stream.IntStream;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.Words;

/// The clock of a replay, as it stands on every page of an operation that is being played.
///
/// @param maySet whether the viewer may set it; everybody sees how it runs
public record Player(Playing playing, Paths paths, Language language, boolean maySet) {
  private static final List<Integer> SPEEDS = List.of(1, 10, 60, 300, 1_800, 3_600);

  private Said said(PlayerPhrase phrase) {
    return new Said(phrase.in(language));
  }

  /// Where it is set.
  public String action() {
    return paths.replay();
  }

  public String label() {
    return PlayerPhrase.REPLAY.in(language);
  }

  public Said title() {
    return said(PlayerPhrase.REPLAY);
  }

  /// Which event of how many is shown, and how the clock runs.
  public Said state() {
    Words words = new Words(language);
    return new Said(
        words.say(
            playing.isRunning() ? PlayerPhrase.RUNS : PlayerPhrase.STANDS,
            words.number(playing.last()),
            words.number(playing.of()),
            words.number(playing.times())));
  }

  /// The name under which the first button is sent.
  public String change() {
    return playing.isRunning() ? "pause" : "play";
  }

  /// What stands on the first button.
  public Said toChange() {
    return said(playing.isRunning() ? PlayerPhrase.PAUSE : PlayerPhrase.PLAY);
  }

  /// Speeds to choose from, the present one among them.
  public List<Form.Option> speeds() {
    Words words = new Words(language);
    return IntStream.concat(
            SPEEDS.stream().mapToInt(Integer::intValue), IntStream.of(playing.times()))
        .distinct()
        .sorted()
        .mapToObj(times ->
            new Form.Option(
                Integer.toString(times), words.say(PlayerPhrase.TIMES, words.number(times))))
        .toList();
  }

  public boolean isSpeed(Form.Option option) {
    return option.value().equals(Integer.toString(playing.times()));
  }

  public Said speed() {
    return said(PlayerPhrase.SPEED);
  }

  public Said setSpeed() {
    return said(PlayerPhrase.SET_SPEED);
  }

  public Said moment() {
    return said(PlayerPhrase.MOMENT);
  }

  public Said jump() {
    return said(PlayerPhrase.JUMP);
  }

  public Said more() {
    return said(PlayerPhrase.MORE);
  }
}
