package org.safepassage.plan.bound;

/// At most how many people get from one event to a later one within so many minutes, whoever they
/// are and whenever the minutes begin: a maximum service curve (J.-Y. Le Boudec, P. Thiran,
/// "Network calculus", 2001, section 1.6).
@FunctionalInterface
interface ServiceCurve {
  /// @param minutes 0 or more; more minutes never mean fewer people
  long within(int minutes);

  /// The same, worked out once for every number of minutes.
  ///
  /// @param longest more minutes are answered as so many
  /// @param everybody more people are never asked for
  static ServiceCurve tabled(ServiceCurve curve, int longest, long everybody) {
    int size = 0;
    long[] table = new long[Math.min(longest, LONGEST) + 1];
    while (size < table.length) {
      table[size] = curve.within(size);
      if (table[size++] >= everybody) {
        break;
      }
    }
    int last = size - 1;
    return minutes ->
        minutes >= last ? beyond(table[last], last, longest, everybody) : table[minutes];
  }

  /// Longer than a month is as good as for ever.
  int LONGEST = 50_000;

  private static long beyond(long known, int last, int longest, long everybody) {
    return known >= everybody || last < longest ? Long.MAX_VALUE / 4 : known;
  }
}
