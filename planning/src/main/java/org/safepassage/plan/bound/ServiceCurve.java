package org.safepassage.plan.bound;

/// At most how many people get from one event to a later one within so many minutes, whoever they
/// are and whenever the minutes begin: a maximum service curve (J.-Y. Le Boudec, P. Thiran,
/// "Network calculus", 2001, section 1.6).
@FunctionalInterface
interface ServiceCurve {
  /// @param minutes 0 or more; more minutes never mean fewer people
  long within(int minutes);

  /// In more minutes, anybody may come: nearly always, fewer minutes say more.
  int LONGEST = 5_000;

  /// More than any number of people, and small enough to be added up.
  long EVERYBODY = Long.MAX_VALUE / 8;

  /// Anybody at any time.
  ServiceCurve UNLIMITED = _ -> EVERYBODY;

  /// The same, worked out once for every number of minutes.
  ///
  /// @param everybody more people are never asked for
  static ServiceCurve tabled(ServiceCurve curve, long everybody) {
    if (curve.equals(UNLIMITED)) {
      return curve;
    }
    int size = 0;
    long[] table = new long[LONGEST + 1];
    while (size < table.length) {
      table[size] = curve.within(size);
      if (table[size++] >= everybody) {
        break;
      }
    }
    int last = size - 1;
    return minutes -> minutes > last ? EVERYBODY : table[minutes];
  }
}
