package org.safepassage.bench.accounts;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.safepassage.bench.gold.GoldSet;

/// Other readers beside the program's own.
record PeersTable(List<GoldSet> sets, List<String> arguments, PrintStream out) {
  void run() throws IOException {
    out.println(arguments.size() + sets.size());
  }
}
