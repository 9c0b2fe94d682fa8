package org.safepassage.model;

/// Something that a movement takes as given and that somebody can withhold.
public sealed interface Premise {

  /// The bare id, as people write it after `--withhold`.
  String id();

  /// What sort of thing it is, in the words of the output.
  String kind();

  /// A fact of the agreement is established.
  record Fact(FactId fact) implements Premise {
    @Override
    public String id() {
      return fact.value();
    }

    @Override
    public String kind() {
      return "fact";
    }
  }

  /// A party, or somebody who did not sign, lets it happen.
  record Consent(PartyId party) implements Premise {
    @Override
    public String id() {
      return party.value();
    }

    @Override
    public String kind() {
      return "party";
    }
  }

  /// A checkpoint or hand-over point is open.
  record Passage(PlaceId place) implements Premise {
    @Override
    public String id() {
      return place.value();
    }

    @Override
    public String kind() {
      return "place";
    }
  }

  /// A corridor is open.
  record OpenCorridor(CorridorId corridor) implements Premise {
    @Override
    public String id() {
      return corridor.value();
    }

    @Override
    public String kind() {
      return "corridor";
    }
  }

  /// Vehicles of a kind come.
  record Vehicles(VehicleTypeId type) implements Premise {
    @Override
    public String id() {
      return type.value();
    }

    @Override
    public String kind() {
      return "vehicles";
    }
  }

  /// It is a time within a window of the agreement.
  record During(WindowId window) implements Premise {
    @Override
    public String id() {
      return window.value();
    }

    @Override
    public String kind() {
      return "window";
    }
  }

  /// It is not too late. Its id is the moment, in universal time.
  record InTime(TimeLimit limit) implements Premise {
    @Override
    public String id() {
      return limit.at().toString();
    }

    @Override
    public String kind() {
      return limit.kind().word();
    }
  }

  /// No incident that suspends it is open.
  record Undisturbed(SuspensionId suspension) implements Premise {
    @Override
    public String id() {
      return suspension.value();
    }

    @Override
    public String kind() {
      return "suspension";
    }
  }

  /// Enough observers are there to attest.
  record Quorum(ObserversId observers) implements Premise {
    @Override
    public String id() {
      return observers.value();
    }

    @Override
    public String kind() {
      return "quorum";
    }
  }
}
