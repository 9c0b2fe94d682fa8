package org.safepassage.agreement;

import java.util.random.RandomGenerator;

/// Many commitments that bands hold together, thrown with dice: each is kept in a band with another
/// one, and some wait for half of an earlier one before their second half. Alone they complete.
///
/// @param name what their names begin with
/// @param size how many commitments
/// @param base the smallest quota; others are twice or four times as large
/// @param lot what everybody goes by
record Bands(String name, int size, long base, long lot) {

  /// Adds them to a scene.
  ///
  /// @param deadlocked whether the first two wait for all of each other before their second half
  void throwInto(Scene scene, RandomGenerator dice, boolean deadlocked) {
    long[] sizes = new long[size];
    Scene.Walk[] walks = new Scene.Walk[size];
    for (int i = 0; i < size; i++) {
      sizes[i] = 1L << dice.nextInt(3);
      walks[i] = scene.leave(name(i), sizes[i] * base).lot(lot);
    }
    for (int i = 0; i < size; i++) {
      int other = (i + 1 + dice.nextInt(size - 1)) % size;
      long ahead = 4L * (50 + dice.nextInt(150));
      walks[i].only(band(sizes, i, other, ahead));
      walks[other].only(band(sizes, other, i, ahead));
      if (i > 1 && dice.nextInt(4) == 0) {
        walks[i].beyond(sizes[i] * base / 2, Scene.afterShare(name(dice.nextInt(i)), 1, 2));
      }
    }
    if (deadlocked) {
      walks[0].beyond(sizes[0] * base / 2, Scene.afterAll(name(1)));
      walks[1].beyond(sizes[1] * base / 2, Scene.afterAll(name(0)));
    }
  }

  private Term band(long[] sizes, int own, int other, long ahead) {
    return Scene.balance(sizes[other], sizes[own], name(other), ahead * sizes[own]);
  }

  private String name(int i) {
    return name + i;
  }
}
