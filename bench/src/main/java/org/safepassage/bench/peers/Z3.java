package org.safepassage.bench.peers;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Asks Z3, which comes from Maven Central with its native libraries.
public final class Z3 {
  private Z3() {}

  /// Why Z3 can't be asked on this machine; nothing if it can.
  public static Optional<String> missing() {
    try {
      new Context().close();
      return Optional.empty();
    } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
      return Optional.of("Z3 has no native library for this machine: " + e.getMessage());
    }
  }

  /// @return whether the text can be satisfied; nothing when that was not known in time
  // Z3 takes its constraints as an array of a generic type.
  @SuppressWarnings("unchecked")
  public static Optional<Boolean> isSatisfiable(String text, Duration most) {
    try (Context context = new Context(Map.of())) {
      Solver solver = context.mkSolver();
      Params params = context.mkParams();
      params.add("timeout", (int) Math.min(Integer.MAX_VALUE, most.toMillis()));
      solver.setParameters(params);
      for (BoolExpr each : context.parseSMTLIB2String(text, null, null, null, null)) {
        solver.add(each);
      }
      return switch (solver.check()) {
        case SATISFIABLE -> Optional.of(true);
        case UNSATISFIABLE -> Optional.of(false);
        case UNKNOWN -> Optional.empty();
      };
    }
  }
}
