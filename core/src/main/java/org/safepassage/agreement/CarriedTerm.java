package org.safepassage.agreement;

import java.util.Optional;
import org.safepassage.model.ClauseId;
import org.safepassage.model.SourceRef;

/// A term that no count decides, such as which arms may be taken along.
public record CarriedTerm(String text, Optional<ClauseId> clause, SourceRef where) {}
